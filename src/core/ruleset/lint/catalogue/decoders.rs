//! Checks of decoders.

use super::{checks, decoder_with};

checks! {
    /// Checks of decoders.
    DECODERS;

    ROOT_NOT_DECODER = "D101" "root-not-decoder" Error Stops Some(1230);
    "A file of decoders has an outermost element other than <decoder>"
    "Beside decoders there can be only definitions of variables."
    "<decoders>\n</decoders>\n";

    DECODER_WITHOUT_NAME = "D102" "decoder-without-name" Error Stops Some(1230);
    "The first attribute of a decoder is not its name"
    "Write <decoder name=\"…\">."
    "<decoder status=\"enabled\">\n  <prematch>^local</prematch>\n</decoder>\n";

    DECODER_ATTRIBUTE = "D103" "decoder-attribute-unknown" Error Stops Some(1230);
    "A decoder has an attribute other than name and status"
    "There can be name and, behind it, status, which has no effect."
    "<decoder name=\"local\" type=\"syslog\">\n  <prematch>^local</prematch>\n</decoder>\n";

    DECODER_EMPTY = "D104" "decoder-empty" Error Stops Some(1231);
    "A decoder has nothing in it"
    "It needs at least a prematch, a program_name or a parent."
    "<decoder name=\"local\">\n</decoder>\n";

    DECODER_OPTION_UNKNOWN = "D105" "decoder-option-unknown" Error Stops None;
    "A decoder has an option that there is not"
    "The options are parent, program_name, prematch, regex, order, fts, ftscomment, use_own_name, plugin_decoder, json_null_field, json_array_structure, accumulate and type (in small letters)."
    decoder_with!("<prematch>^local</prematch>\n  <match>x</match>");

    DECODER_OPTION_ATTRIBUTE = "D106" "decoder-option-attribute-unknown" Warning Ignores None;
    "An option of a decoder has an attribute that nobody looks at"
    "regex, prematch and program_name take type; regex, prematch and plugin_decoder take offset; in small letters."
    decoder_with!("<prematch typ=\"pcre2\">^local</prematch>");

    DECODER_WITHOUT_BEGINNING = "D107" "decoder-without-prematch" Error Stops Some(2108);
    "A decoder says of no event that it is for it"
    "It needs a prematch, a program_name or a parent."
    decoder_with!("<regex>^(\\d+)</regex>\n  <order>id</order>");

    REGEX_WITHOUT_ORDER = "D108" "regex-and-order" Error Stops Some(2107);
    "A decoder has a regex without an order, or an order or fts without a regex"
    "The groups of the regex are put into the fields of the order, one by one."
    decoder_with!("<prematch>^local</prematch>\n  <regex>^local (\\d+)</regex>");

    OFFSET_UNKNOWN = "D109" "offset-unknown" Warning Ignores Some(7601);
    "An offset is none of those there are"
    "They are after_parent, after_prematch and after_regex."
    decoder_with!("<prematch>^local</prematch>\n  <regex offset=\"after\">(\\d+)</regex>\n  <order>id</order>");

    OFFSET_MISPLACED = "D110" "offset-misplaced" Error Stops Some(2120);
    "An offset refers to something that the decoder does not have"
    "after_parent and after_regex need a parent, after_prematch in a decoder with a parent needs a prematch, and a prematch can only be after_parent; after_regex also needs a decoder of the same name before."
    decoder_with!("<prematch offset=\"after_parent\">^local</prematch>");

    OFFSET_NOT_FIRST = "D111" "offset-not-first" Error Stops Some(2109);
    "A second regex or prematch of a decoder has an offset"
    "The texts of repeated options become one pattern, of which only the first part can have an offset. For a second expression, repeat the decoder under the same name."
    "<decoder name=\"local\">\n  <program_name>^local</program_name>\n</decoder>\n<decoder name=\"local-1\">\n  <parent>local</parent>\n  <regex>id (\\d+)</regex>\n  <regex offset=\"after_parent\"> x (\\d+)</regex>\n  <order>id, data</order>\n</decoder>\n";

    PLUGIN_UNKNOWN = "D112" "plugin-unknown" Error Stops Some(2110);
    "A plugin or its offset is none of those there are"
    "The plugins are PF_Decoder, SymantecWS_Decoder, SonicWall_Decoder, OSSECAlert_Decoder and JSON_Decoder."
    decoder_with!("<prematch>^{</prematch>\n  <plugin_decoder>Json</plugin_decoder>");

    PLUGIN_WITH_REGEX = "D113" "plugin-with-regex" Error Stops Some(2111);
    "A decoder has a plugin and a regex"
    "The plugin names the fields itself. Put the regex into a decoder below."
    decoder_with!("<prematch>^{</prematch>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>\n  <regex>(\\d+)</regex>\n  <order>id</order>");

    DECODER_TYPE = "D114" "decoder-type-unknown" Error Stops None;
    "The text of <type> is none of those there are"
    "The types are firewall, ids, web-log, syslog, squid, windows, host-information and ossec."
    decoder_with!("<prematch>^local</prematch>\n  <type>web</type>");

    ORDER_EMPTY = "D115" "order-empty" Error Stops None;
    "An order or fts has an empty name in it"
    "Names stand with one comma between two of them."
    decoder_with!("<prematch>^local</prematch>\n  <regex>(\\d+) (\\d+)</regex>\n  <order>id,,data</order>");

    ORDER_TOO_LONG = "D116" "order-too-long" Error Stops None;
    "An order has more fields than analysisd keeps"
    "There can be 256 of them, or as many as analysisd.decoder_order_size says."
    "";

    FTS_UNKNOWN = "D117" "fts-unknown" Error Stops None;
    "A field of fts is not in the order"
    "fts lists fields of the order above it, and user, srcuser, srcip, dstip, id, location, data, extra_data, system_name and name."
    decoder_with!("<prematch>^local</prematch>\n  <regex>(\\d+)</regex>\n  <order>local.id</order>\n  <fts>name, local.user</fts>");

    DECODER_PARENT_UNKNOWN = "D118" "decoder-parent-unknown" Error Stops Some(2101);
    "The parent of a decoder does not exist"
    "parent is the name of a decoder without a parent, letter by letter."
    decoder_with!("<parent>remote</parent>");

    DECODER_PARENT_LATER = "D119" "decoder-parent-later" Error Stops Some(2101);
    "The parent of a decoder is loaded after it"
    "Files are loaded in the order of their names, whatever their folders are."
    "<decoder name=\"local-1\">\n  <parent>local</parent>\n</decoder>\n<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n";

    DECODER_PARENT_IS_CHILD = "D120" "decoder-parent-is-child" Error Stops Some(2101);
    "The parent of a decoder has a parent itself"
    "There are two levels only. Give both decoders the same parent."
    "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n<decoder name=\"local-1\">\n  <parent>local</parent>\n</decoder>\n<decoder name=\"local-2\">\n  <parent>local-1</parent>\n</decoder>\n";

    DECODER_REPEATED = "D121" "decoder-repeated" Error Stops Some(2104);
    "A decoder goes on with one of the same name, and cannot"
    "Below one parent, decoders of one name go on where the one before ended: each must have a regex or a plugin, and only the first can have a prematch or fts. If it is not to go on, give it a name of its own."
    "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n<decoder name=\"local-1\">\n  <parent>local</parent>\n  <prematch>a</prematch>\n</decoder>\n<decoder name=\"local-1\">\n  <parent>local</parent>\n  <prematch>b</prematch>\n</decoder>\n";

    JSON_OPTION = "D122" "json-option-invalid" Warning Ignores Some(7602);
    "The text of json_null_field or json_array_structure is none of those there are"
    "json_null_field is discard or string, json_array_structure is csv or array."
    decoder_with!("<prematch>^{</prematch>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>\n  <json_null_field>empty</json_null_field>");

    OWN_NAME = "D123" "use-own-name-invalid" Warning Ignores None;
    "The text of <use_own_name> is not true"
    "Only true has an effect."
    decoder_with!("<prematch>^local</prematch>\n  <use_own_name>yes</use_own_name>");

    DECODER_OSREGEX = "D201" "decoder-osregex-invalid" Error Stops Some(1452);
    "A pattern of a decoder is none that osregex takes"
    "Behind a backslash osregex knows d D w W s S p t ( ) \\ . $ | and <; parentheses are not nested and have no | in them. For all else, say type=\"pcre2\"."
    decoder_with!("<prematch>^local\\[</prematch>");

    DECODER_PCRE2 = "D202" "decoder-pcre2-invalid" Error Stops Some(1452);
    "A pattern of a decoder is none that PCRE2 takes"
    "It is compiled without any option: bytes, case-sensitive unless it begins with (?i)."
    decoder_with!("<prematch type=\"pcre2\">^local[</prematch>");

    DECODER_PATTERN_TYPE = "D203" "decoder-pattern-type" Warning Ignores Some(7601);
    "A pattern of a decoder is of a type that it cannot have"
    "regex and prematch are osregex or pcre2, program_name can be osmatch too. The usual one is taken."
    decoder_with!("<prematch type=\"osmatch\">^local</prematch>");

    DECODER_PATTERN_EMPTY = "D204" "decoder-pattern-empty" Warning Takes None;
    "A pattern of a decoder is empty, or has an empty alternative"
    "It matches every event, so that no decoder behind this one is tried. An empty program_name is something else: it asks whether the event has one."
    decoder_with!("<prematch>^local|</prematch>");

    ORDER_AND_GROUPS = "D205" "order-and-groups" Warning Takes None;
    "The regex of a decoder has fewer groups than the order has fields"
    "The fields at the end stay empty."
    decoder_with!("<prematch>^local</prematch>\n  <regex>id (\\d+)</regex>\n  <order>id, data</order>");

    GROUPS_WITHOUT_FIELD = "D206" "groups-without-field" Note Ignores None;
    "The regex of a decoder has more groups than the order has fields"
    "What the last groups find is lost."
    decoder_with!("<prematch>^local</prematch>\n  <regex>id (\\d+) (\\w+)</regex>\n  <order>id</order>");

    DECODER_OSMATCH = "D207" "decoder-osmatch-with-regex" Warning Takes None;
    "A program_name of type osmatch looks like a regular expression"
    "osmatch knows | and, at the ends, ^ and $; everything else is looked for letter by letter. Say type=\"osregex\" or type=\"pcre2\"."
    decoder_with!("<program_name>^app\\d+</program_name>");
}
