//! Checks of rules: their attributes, and what their options can say.

use super::{checks, rule_of, rule_with};

checks! {
    /// Checks of rules, up to their options.
    RULES;

    ROOT_NOT_GROUP = "R101" "root-not-group" Error Stops None;
    "A file of rules has an outermost element other than <group>"
    "Every rule stands in a <group name=\"…\">; beside groups there can be only definitions of variables."
    "<rules>\n</rules>\n";

    GROUP_ATTRIBUTES = "R102" "group-attributes" Error Stops None;
    "A <group> does not have name as its one attribute"
    "The group's name gives all rules in it their first groups: <group name=\"local,syslog,\">."
    "<group>\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n</group>\n";

    GROUP_WITHOUT_RULES = "R103" "group-without-rules" Error Stops None;
    "A <group> has no rules in it"
    "A group must have a rule. Remove it, or put it in a comment together with its rules."
    "<group name=\"local,\">\n</group>\n";

    NOT_A_RULE = "R104" "not-a-rule" Error Stops None;
    "A <group> has something other than rules in it"
    "Only <rule> can stand right inside of a group."
    "<group name=\"local,\">\n  <description>Rules</description>\n</group>\n";

    RULE_WITHOUT_OPTIONS = "R105" "rule-without-options" Error Stops None;
    "A rule has nothing in it"
    "It needs at least a description."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\">\n  </rule>\n</group>\n";

    ID_MISSING = "R106" "rule-id-missing" Error Stops None;
    "A rule has no id"
    "Rules are told apart by their ids. Those from 100000 to 120000 are free for your own."
    rule_of!("level=\"3\"");

    ID_INVALID = "R107" "rule-id-invalid" Error Stops None;
    "The id of a rule is no number of at most six digits"
    "Rules are told apart by their ids. Those from 100000 to 120000 are free for your own."
    rule_of!("id=\"1001000\" level=\"3\"");

    LEVEL_MISSING = "R108" "rule-level-missing" Error Stops None;
    "A rule has no level"
    "The level says how grave an alert is: 0 gives none, 16 is the highest."
    rule_of!("id=\"100100\"");

    LEVEL_INVALID = "R109" "rule-level-invalid" Error Stops None;
    "The level of a rule is no number from 0 to 16"
    "The level says how grave an alert is: 0 gives none, 16 is the highest."
    rule_of!("id=\"100100\" level=\"17\"");

    ATTRIBUTE_UNKNOWN = "R110" "rule-attribute-unknown" Error Stops None;
    "A rule has an attribute that there is not"
    "A rule can have id, level, maxsize, timeframe, frequency, accuracy, noalert, ignore and overwrite."
    rule_of!("id=\"100100\" level=\"3\" alert=\"no\"");

    NUMBER_INVALID = "R111" "rule-number-invalid" Error Stops None;
    "An attribute of a rule is not the number it must be"
    "maxsize, timeframe, frequency, accuracy and ignore are numbers, and frequency is from 2 to 9999."
    rule_with!("<if_matched_sid>100100</if_matched_sid></rule>\n  <rule id=\"100101\" level=\"3\" frequency=\"1\">");

    NUMBER_CUT = "R112" "rule-number-cut" Warning Takes None;
    "An attribute of a rule has more digits than are read"
    "analysisd reads four digits of maxsize and accuracy, five of timeframe, six of ignore, and leaves out the rest: timeframe=\"604800\" is 60480 seconds."
    rule_of!("id=\"100100\" level=\"3\" timeframe=\"604800\"");

    NOALERT_INVALID = "R113" "rule-noalert-invalid" Warning Ignores None;
    "The attribute noalert is neither 0 nor 1"
    "With 1 the rule gives no alert of its own and hands the event on to the rules below it."
    rule_of!("id=\"100100\" level=\"3\" noalert=\"yes\"");

    OVERWRITE_INVALID = "R114" "rule-overwrite-invalid" Error Stops None;
    "The attribute overwrite is neither yes nor no"
    "With yes the rule takes the place of the one that was loaded before under the same id."
    rule_of!("id=\"100100\" level=\"3\" overwrite=\"true\"");

    ID_DUPLICATE = "R115" "rule-id-duplicate" Error Drops Some(7612);
    "The id of a rule is taken"
    "The rule that was loaded first stays, and this one is dropped. Give it another id; where it is to take the place of the first, say overwrite=\"yes\"."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n  <rule id=\"100100\" level=\"5\"><description>Another</description></rule>\n</group>\n";

    OVERWRITE_OF_NOTHING = "R116" "overwrite-of-nothing" Warning Takes Some(7613);
    "A rule overwrites one that does not exist"
    "It is loaded as a rule of its own. Look at the id, and whether the file with the rule is loaded."
    rule_of!("id=\"100100\" level=\"3\" overwrite=\"yes\"");

    OVERWRITE_TOO_EARLY = "R117" "overwrite-too-early" Error Drops Some(7612);
    "A rule overwrites one that is loaded only after it"
    "It becomes a rule of its own, and then the one it was to overwrite is dropped, because its id is taken. Files are loaded in the order of their names, whatever their folders are: give this file a name that comes later."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\" overwrite=\"yes\"><description>A rule</description></rule>\n  <rule id=\"100100\" level=\"5\"><description>The first</description></rule>\n</group>\n";

    OVERWRITE_PARENTS = "R118" "overwrite-parents" Warning Ignores Some(7605);
    "A rule that overwrites another says something else about what it depends on"
    "if_sid, if_group, if_level, if_matched_sid and if_matched_group stay what they were. To change them, exclude the rule's file, or write a rule of your own below it."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A</description></rule>\n  <rule id=\"100101\" level=\"3\"><if_sid>100100</if_sid><match>x</match><description>B</description></rule>\n  <rule id=\"100101\" level=\"5\" overwrite=\"yes\"><if_sid>100102</if_sid><match>x</match><description>B</description></rule>\n</group>\n";

    OVERWRITE_UNCHANGED = "R119" "overwrite-unchanged" Warning Takes None;
    "A rule that overwrites another changes nothing"
    "It says the same as the rule it overwrites, and hides what later versions change in that."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100100\" level=\"3\" overwrite=\"yes\"><match>x</match><description>A</description></rule>\n</group>\n";

    OVERWRITE_LOSES = "R120" "overwrite-loses-condition" Warning Takes None;
    "A rule that overwrites another lacks conditions which that one has"
    "Nothing is taken over but what the rule depends on: a condition that is not repeated is gone, and the rule matches more than before. Repeat the whole rule with what is to be different."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100100\" level=\"9\" overwrite=\"yes\"><description>A</description></rule>\n</group>\n";

    ID_NOT_CUSTOM = "R121" "rule-id-not-custom" Note Takes None;
    "A rule of your own has an id that belongs to Wazuh"
    "A later version may bring a rule with this id, and then one of the two is dropped. The ids from 100000 to 120000 are free for your own rules."
    "";

    OPTION_UNKNOWN = "R201" "rule-option-unknown" Error Stops None;
    "A rule has an option that there is not"
    "Look at the spelling. The options on what events have in common, such as same_id, are known in small letters only."
    rule_with!("<matches>failed</matches>");

    OPTION_ATTRIBUTE_UNKNOWN = "R202" "option-attribute-unknown" Warning Ignores None;
    "An option has an attribute that nobody looks at"
    "Patterns take negate and type, in small letters; field also name; list takes field, lookup and check_value; info takes type."
    rule_with!("<match typ=\"pcre2\">failed</match>");

    DESCRIPTION_MISSING = "R203" "description-missing" Error Stops None;
    "A rule has no description"
    "The description is what alerts say. It can have $(field) in it."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>failed</match></rule>\n</group>\n";

    DESCRIPTION_EMPTY = "R204" "description-empty" Warning Takes None;
    "The description of a rule is empty"
    "The description is what alerts say."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>failed</match><description></description></rule>\n</group>\n";

    OPTION_REPEATED = "R205" "option-repeated" Warning Ignores None;
    "An option is repeated of which only the last one counts"
    "Of time, weekday, decoded_as, category, compiled_rule and if_matched_sid a rule has one."
    rule_with!("<weekday>monday</weekday>\n    <weekday>friday</weekday>");

    OPTION_GONE = "R206" "option-gone" Warning Ignores None;
    "An option of earlier versions is used that does nothing any more"
    "same_agent and not_same_agent are passed over: events are counted for each agent apart unless global_frequency is there."
    rule_with!("<if_matched_sid>100100</if_matched_sid>\n    <same_agent/>");

    OPTIONS_UNKNOWN = "R207" "options-unknown" Error Stops Some(1235);
    "The text of <options> is none of those there are"
    "One element can say one of alert_by_email, no_email_alert, log_alert, no_log, no_ar, no_full_log and no_counter; for several, repeat it."
    rule_with!("<options>no_log,no_ar</options>");

    DECODER_UNKNOWN = "R208" "decoder-unknown" Error Stops None;
    "A rule is for a decoder that does not exist"
    "decoded_as is the name of a decoder, letter by letter."
    rule_with!("<decoded_as>App</decoded_as>");

    DECODER_IS_CHILD = "R209" "decoder-is-child" Warning Takes None;
    "A rule is for a decoder whose name events never have"
    "An event that a decoder with a parent has decoded goes by the parent's name, unless the decoder says <use_own_name>true</use_own_name>. So this rule never matches: name the parent."
    rule_with!("<decoded_as>app-id</decoded_as>");

    CATEGORY_UNKNOWN = "R210" "category-unknown" Error Stops Some(1273);
    "The text of <category> is none of those there are"
    "The categories are firewall, ids, syslog, web-log, squid, windows and ossec."
    rule_with!("<category>web</category>");

    COMPILED_UNKNOWN = "R211" "compiled-rule-unknown" Error Stops Some(1274);
    "The text of <compiled_rule> is none of those there are"
    "They are part of analysisd: check_id_size, comp_srcuser_dstuser, comp_mswin_targetuser_calleruser_diff, is_simple_http_request and is_valid_crawler."
    rule_with!("<compiled_rule>is_bad</compiled_rule>");

    TIME_INVALID = "R212" "time-invalid" Error Stops Some(1274);
    "The text of <time> is no span of hours"
    "Write it like 18:00 - 8:30 or 6 pm - 8:30 am."
    rule_with!("<time>evening</time>");

    TIME_NEGATION = "R213" "time-negation-lost" Warning Ignores None;
    "A span of hours over midnight is negated, which analysisd forgets"
    "!22:00 - 6:00 means the same as 22:00 - 6:00. Write the other part of the day: 6:00 - 22:00."
    rule_with!("<time>!22:00 - 6:00</time>");

    WEEKDAY_INVALID = "R214" "weekday-invalid" Error Stops Some(1241);
    "The text of <weekday> is no list of days"
    "Write English names with commas between them, weekdays or weekends. A ! in front is refused, whatever the documentation says, and so are spans such as mon-fri."
    rule_with!("<weekday>mon-fri</weekday>");

    ADDRESS_INVALID = "R215" "address-invalid" Error Stops Some(1237);
    "The text of <srcip> or <dstip> is no address"
    "Each element has one address or network, such as 192.0.2.1, 192.0.2.0/24, 2001:db8::/32 or any, without spaces; for several, repeat it."
    rule_with!("<srcip>192.0.2.</srcip>");

    FIELD_WITHOUT_NAME = "R216" "field-without-name" Error Stops None;
    "A <field> has no name"
    "name says which of the decoder's fields is compared."
    rule_with!("<field>^1$</field>");

    FIELD_STATIC = "R217" "field-static" Error Stops None;
    "A <field> names a field that has an option of its own"
    "Write <url> for <field name=\"url\">, and so for srcip, dstip, srcgeoip, dstgeoip, srcport, dstport, user, id, data, extra_data, status, protocol, system_name and action; srcuser and dstuser are both looked at by <user>."
    rule_with!("<field name=\"url\">^/admin</field>");

    FIELDS_TOO_MANY = "R218" "fields-too-many" Error Stops None;
    "A rule compares more fields than analysisd keeps"
    "There can be 256 of them, or as many as analysisd.decoder_order_size says."
    "";

    LIST_WITHOUT_FIELD = "R219" "list-without-field" Error Stops Some(1274);
    "A <list> does not say which field is looked up"
    "Write <list field=\"srcip\" lookup=\"address_match_key\">etc/lists/addresses</list>."
    rule_with!("<list lookup=\"match_key\">etc/lists/names</list>");

    LIST_ATTRIBUTE = "R220" "list-attribute-invalid" Error Stops Some(1274);
    "A <list> has an attribute or a lookup that there is not"
    "Its attributes are field, lookup and check_value; lookup is match_key, not_match_key, match_key_value, address_match_key, not_address_match_key or address_match_key_value."
    rule_with!("<list field=\"user\" lookup=\"match\">etc/lists/names</list>");

    LIST_UNKNOWN = "R221" "list-not-loaded" Error Drops Some(7616);
    "A rule uses a list that is not loaded"
    "Every list has its own <list> in section <ruleset> of ossec.conf, written as in the rule, and its file must be there. Without it the rule is dropped."
    "";

    LIST_VALUE_INVERTED = "R222" "list-value-inverted" Warning Takes None;
    "address_match_key_value holds where the value does not match"
    "analysisd of all versions up to 4.14 has the sense of this lookup the wrong way round: the rule matches where the address is not in the list, or its value does not match. Use match_key_value, or one list for each value with address_match_key."
    rule_with!("<list field=\"srcip\" lookup=\"address_match_key_value\" check_value=\"bad\">etc/lists/addresses</list>");

    LIST_VALUE_UNUSED = "R223" "list-value-unused" Warning Ignores None;
    "check_value and a lookup that does not look at values, or the other way round"
    "check_value counts with match_key_value, and that never holds without it."
    rule_with!("<list field=\"user\" lookup=\"match_key\" check_value=\"bad\">etc/lists/names</list>");

    IGNORE_EMPTY = "R224" "ignore-empty" Error Stops None;
    "<ignore> or <check_if_ignored> has an empty name"
    "They list fields with commas between them: user, srcip, dstip, id, location, data, name, or those of decoders."
    rule_with!("<ignore>user,,id</ignore>");

    INFO_INVALID = "R225" "info-invalid" Warning Ignores None;
    "An <info> is of a type that there is not"
    "The types are text, link, cve and osvdb."
    rule_with!("<info type=\"url\">https://example.test</info>");

    SAME_FIELD_EMPTY = "R226" "same-field-empty" Warning Takes None;
    "<same_field> or <different_field> names no field"
    "Its text is the name of one field."
    rule_with!("<if_matched_sid>100100</if_matched_sid>\n    <same_field></same_field>");
}
