//! Checks of rules: their patterns, what they depend on, their groups, and ATT&CK.

use super::{checks, rule_with};

checks! {
    /// Checks of rules, from their patterns on.
    RULES_MORE;

    OSREGEX_INVALID = "R301" "osregex-invalid" Error Stops Some(5107);
    "A pattern is none that osregex takes"
    "Behind a backslash osregex knows d D w W s S p t ( ) \\ . $ | and <; parentheses are not nested and have no | in them. For all else, say type=\"pcre2\"."
    rule_with!("<regex>user (\\w+|-)</regex>");

    PCRE2_INVALID = "R302" "pcre2-invalid" Error Stops Some(5107);
    "A pattern is none that PCRE2 takes"
    "It is compiled without any option: bytes, case-sensitive unless it begins with (?i)."
    rule_with!("<regex type=\"pcre2\">(?i)user (\\w+</regex>");

    TYPE_UNKNOWN = "R304" "pattern-type-unknown" Warning Ignores Some(7600);
    "A pattern is of a type that there is not"
    "The types are osmatch, osregex and pcre2. The option's usual one is taken."
    rule_with!("<match type=\"regex\">failed</match>");

    NEGATE_UNKNOWN = "R305" "negate-unknown" Warning Ignores Some(7600);
    "The attribute negate is neither yes nor no"
    "It is taken for no."
    rule_with!("<match negate=\"true\">failed</match>");

    PATTERN_EMPTY = "R306" "pattern-empty" Warning Takes None;
    "The pattern of <match> or <regex> is empty"
    "It is in every event, so the option is no condition at all. Of other options, an empty pattern asks whether the field is there."
    rule_with!("<match></match>");

    ALTERNATIVE_EMPTY = "R307" "alternative-empty" Warning Takes None;
    "A pattern has an empty alternative"
    "Nothing is found everywhere: with a | at an end, or two of them together, the pattern always matches."
    rule_with!("<match>failed|denied|</match>");

    OSMATCH_REGEX = "R308" "osmatch-with-regex" Warning Takes None;
    "A pattern of type osmatch looks like a regular expression"
    "osmatch knows | and, at the ends, ^ and $; everything else is looked for letter by letter. Say type=\"pcre2\", or use <regex>."
    rule_with!("<match>port \\d+ closed</match>");

    PATTERNS_JOINED = "R309" "patterns-joined" Warning Takes None;
    "Two patterns of one option are put together, and no | stands between them"
    "The texts of repeated options become one: <match>a</match><match>b</match> looks for ab. For either of them, end the first with a |; for both of them, use pcre2, or a rule below this one."
    rule_with!("<match>failed</match>\n    <match>login</match>");

    PATTERNS_MIXED = "R310" "patterns-mixed" Warning Takes None;
    "Patterns of one option are put together that differ in type or negate"
    "The texts of repeated options become one pattern, which has the type and the negate of the last."
    rule_with!("<match>failed|</match>\n    <match negate=\"yes\">login</match>");

    PARENT_SYNTAX = "R401" "if-sid-invalid" Error Drops Some(7618);
    "The text of <if_sid> is no list of ids"
    "Write numbers with commas or spaces between them, on one line."
    rule_with!("<if_sid>5700|5710</if_sid>");

    PARENT_UNKNOWN = "R402" "if-sid-unknown" Error Drops Some(7619);
    "None of the rules exists on which a rule depends"
    "A rule is only tried after one of those in its if_sid. They must be loaded before it: files are loaded in the order of their names, whatever their folders are."
    rule_with!("<if_sid>100999</if_sid>");

    PARENT_PARTLY_UNKNOWN = "R403" "if-sid-partly-unknown" Warning Ignores Some(7617);
    "One of the rules does not exist on which a rule depends"
    "The rule is tried after the others alone."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A</description></rule>\n  <rule id=\"100101\" level=\"4\"><if_sid>100100, 100999</if_sid><match>x</match><description>B</description></rule>\n</group>\n";

    LEVEL_SYNTAX = "R404" "if-level-invalid" Error Drops Some(7609);
    "The text of <if_level> is no level"
    "It is the least level, from 1 to 16, of the rules that the event must have matched."
    rule_with!("<if_level>high</if_level>");

    LEVEL_UNKNOWN = "R405" "if-level-unknown" Error Drops Some(7608);
    "There is no rule of the level on which a rule depends"
    "No rule that is loaded before it has this level or a higher one."
    "";

    GROUP_UNKNOWN = "R406" "if-group-unknown" Error Drops Some(7610);
    "There is no rule in the group on which a rule depends"
    "No rule that is loaded before it has the text in its groups. For several groups write a | between them: a comma is part of the text."
    rule_with!("<if_group>local_only</if_group>");

    MATCHED_SYNTAX = "R407" "if-matched-sid-invalid" Error Drops Some(7615);
    "The text of <if_matched_sid> is no id"
    "It can have one id only. For several rules, give them a group and use if_matched_group."
    rule_with!("<if_matched_sid>5710, 5711</if_matched_sid>");

    MATCHED_UNKNOWN = "R408" "if-matched-sid-unknown" Error Drops Some(7620);
    "The rule does not exist whose matches are counted"
    "It must be loaded before. Without it the rule is dropped or, where it also has an if_sid or if_group, never matches."
    rule_with!("<if_matched_sid>100999</if_matched_sid>");

    MATCHED_GROUP_UNKNOWN = "R409" "if-matched-group-unknown" Error Drops Some(7610);
    "There is no rule in the group whose matches are counted"
    "No rule that is loaded before it has the text in its groups. Without one the rule is dropped or, where it also has an if_sid or if_group, never matches."
    rule_with!("<if_matched_group>local_only</if_matched_group>");

    IDS_JOINED = "R410" "if-sid-joined" Error Takes None;
    "The ids of two <if_sid> become one number"
    "The texts of repeated options become one: <if_sid>100</if_sid><if_sid>200</if_sid> asks for rule 100200. Write one element with commas."
    rule_with!("<if_sid>1</if_sid>\n    <if_sid>2</if_sid>");

    TIE_IGNORED = "R411" "if-option-ignored" Warning Ignores None;
    "A rule says in two ways on what it depends, and only one counts"
    "Of if_sid, if_level and if_group the first in this order counts, and the others are passed over."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A</description></rule>\n  <rule id=\"100101\" level=\"4\"><if_sid>100100</if_sid><if_group>local</if_group><match>x</match><description>B</description></rule>\n</group>\n";

    NO_CATEGORY = "R412" "category-without-root" Error Drops Some(7611);
    "A rule depends on nothing, and no rule begins its category"
    "A rule without any if_ option is tried below the first rule of its category, which Wazuh's own 0010-rules_config.xml defines. That file must be loaded, and first."
    "";

    COUNT_WITHOUT_MATCHED = "R413" "count-without-matched" Error Stops None;
    "A rule counts events and does not say which"
    "frequency, global_frequency and the same_ and different_ options need an if_matched_sid, if_matched_group or if_matched_regex."
    rule_with!("<same_source_ip/>");

    TIMEFRAME_WITHOUT_MATCHED = "R414" "timeframe-without-matched" Warning Ignores None;
    "A rule has a timeframe and counts nothing"
    "timeframe has a meaning together with an if_matched option only."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\" timeframe=\"60\"><match>x</match><description>A</description></rule>\n</group>\n";

    MATCHED_WITHOUT_FREQUENCY = "R415" "matched-without-frequency" Note Takes None;
    "A rule looks at events before and has no frequency"
    "It matches when there was one such event in the timeframe (of 360 seconds, unless it says otherwise). Say frequency=\"2\" if that is what you want."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100101\" level=\"5\"><if_matched_sid>100100</if_matched_sid><same_source_ip/><description>B</description></rule>\n</group>\n";

    SHADOWED = "R416" "rule-shadowed" Warning Takes None;
    "A rule is never tried, because one before it always matches"
    "Of the rules below one, those of higher levels are tried first, 0 being the highest, then those loaded first; the first that matches ends the search. Everything the earlier rule asks of an event this one asks too: give the earlier one another condition, or put this one below it with if_sid."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100101\" level=\"5\"><if_sid>100100</if_sid><description>B</description></rule>\n  <rule id=\"100102\" level=\"5\"><if_sid>100100</if_sid><match>y</match><description>C</description></rule>\n</group>\n";

    SILENT_WITHOUT_CHILDREN = "R417" "noalert-without-children" Warning Takes None;
    "A rule with noalert has no rules below it"
    "It gives no alert and hands on to nothing. For events that are to be passed over in silence use level=\"0\", which ends the search."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\" noalert=\"1\"><match>x</match><description>A</description></rule>\n</group>\n";

    MATCHED_SILENT = "R418" "if-matched-sid-silent" Warning Takes None;
    "The rule whose matches are counted has level 0 or noalert"
    "Such matches are not remembered, so the count never begins. Give that rule a level of 1 or more, or count a rule below it."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"0\"><match>x</match><description>A</description></rule>\n  <rule id=\"100101\" level=\"5\" frequency=\"4\"><if_matched_sid>100100</if_matched_sid><description>B</description></rule>\n</group>\n";

    GROUPS_MELT = "R501" "groups-melt" Warning Takes None;
    "Two groups of a rule become one, because no comma stands between them"
    "The groups of a rule are the text of the outer <group> with its own behind: local and attack become localattack. End each text with a comma."
    "<group name=\"local\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description><group>attack,</group></rule>\n</group>\n";

    GROUPS_WITHOUT_COMMA = "R502" "groups-without-comma" Note Takes None;
    "A list of groups does not end with a comma"
    "By convention each name has a comma behind it. if_group finds text anywhere, and with the comma it can tell web, from webapp,."
    "<group name=\"local\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n</group>\n";

    GROUP_EMPTY = "R503" "group-empty" Note Takes None;
    "A list of groups is empty, or has an empty name in it"
    "It has no effect. Remove the element or the comma."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description><group>attack,,</group></rule>\n</group>\n";

    GROUP_SPACE = "R504" "group-space" Warning Takes None;
    "The name of a group begins or ends with a space"
    "The space is part of the name: alerts have a group \" attack\", which no search for attack finds. Write commas without spaces."
    "<group name=\"local, attack,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n</group>\n";

    MITRE_DROPPED = "R505" "mitre-dropped" Warning Ignores None;
    "A <mitre> is dropped"
    "It has either any number of <id>, or one <tacticID> and one <techniqueID>, each with something in it, and nothing else. For several tactics, repeat the whole element."
    rule_with!("<mitre><techniqueID>T1110</techniqueID></mitre>");

    MITRE_MIXED = "R506" "mitre-mixed" Warning Ignores None;
    "A rule has both forms of <mitre>, and those with <id> are dropped"
    "Where one of them names a tactic, all must."
    rule_with!("<mitre><id>T1110</id></mitre>\n    <mitre><tacticID>TA0006</tacticID><techniqueID>T1110</techniqueID></mitre>");

    MITRE_FORM = "R507" "mitre-id-form" Warning Takes None;
    "The id of a technique or tactic has not the form of one"
    "Techniques are T1059 or T1059.001, tactics TA0002. Others are not found in the database, and the alert has no ATT&CK data."
    rule_with!("<mitre><id>1110</id></mitre>");

    MITRE_UNKNOWN = "R508" "mitre-id-unknown" Warning Takes None;
    "ATT&CK has no technique or tactic of this id"
    "The manager's database (var/db/mitre.db) does not know it, so that the alert has the id without a name and a tactic. It may be mistyped, or younger than the database. It is looked for where a manager's home is at hand."
    "";
}
