//! [`right`]: for each example of what is found, how it is written so that it is not.

use super::{decoder_with, rule_of, rule_with};

/// The example of a check's code, written right; `None` where the check has no example.
pub fn right(code: &str) -> Option<&'static str> {
    RIGHT.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}

/// The options of a rule below another one, whose events are counted.
macro_rules! counting {
    ($attributes:literal, $options:literal) => {
        concat!(
            "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  \
             <rule id=\"100101\" level=\"5\"",
            $attributes,
            ">",
            $options,
            "<description>B</description></rule>\n</group>\n"
        )
    };
}

static RIGHT: &[(&str, &str)] = &[
    ("D101", "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n"),
    ("D102", "<decoder name=\"local\" status=\"enabled\">\n  <prematch>^local</prematch>\n</decoder>\n"),
    ("D103", "<decoder name=\"local\">\n  <prematch>^local</prematch>\n  <type>syslog</type>\n</decoder>\n"),
    ("D104", decoder_with!("<prematch>^local</prematch>")),
    ("D105", decoder_with!("<prematch>^local x</prematch>")),
    ("D106", decoder_with!("<prematch type=\"pcre2\">^local</prematch>")),
    ("D107", decoder_with!("<prematch>^\\d</prematch>\n  <regex>^(\\d+)</regex>\n  <order>id</order>")),
    (
        "D108",
        decoder_with!("<prematch>^local</prematch>\n  <regex>^local (\\d+)</regex>\n  <order>id</order>"),
    ),
    (
        "D109",
        decoder_with!(
            "<prematch>^local</prematch>\n  <regex offset=\"after_prematch\">(\\d+)</regex>\n  <order>id</order>"
        ),
    ),
    (
        "D110",
        "<decoder name=\"local\">\n  <program_name>^local</program_name>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n  <prematch offset=\"after_parent\">^local</prematch>\n</decoder>\n",
    ),
    (
        "D111",
        "<decoder name=\"local\">\n  <program_name>^local</program_name>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n  <regex>id (\\d+)</regex>\n  <order>id</order>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n  <regex offset=\"after_regex\"> x (\\d+)</regex>\n  <order>data</order>\n</decoder>\n",
    ),
    ("D112", decoder_with!("<prematch>^{</prematch>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>")),
    (
        "D113",
        "<decoder name=\"local\">\n  <prematch>^{</prematch>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>\n</decoder>\n",
    ),
    ("D114", decoder_with!("<prematch>^local</prematch>\n  <type>web-log</type>")),
    (
        "D115",
        decoder_with!(
            "<prematch>^local</prematch>\n  <regex>(\\d+) (\\d+)</regex>\n  <order>id, data</order>"
        ),
    ),
    (
        "D117",
        decoder_with!(
            "<prematch>^local</prematch>\n  <regex>(\\d+) (\\w+)</regex>\n  <order>local.id, local.user</order>\n  \
             <fts>name, local.user</fts>"
        ),
    ),
    (
        "D118",
        "<decoder name=\"remote\">\n  <prematch>^remote</prematch>\n</decoder>\n\
         <decoder name=\"local\">\n  <parent>remote</parent>\n</decoder>\n",
    ),
    (
        "D119",
        "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n</decoder>\n",
    ),
    (
        "D120",
        "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n</decoder>\n\
         <decoder name=\"local-2\">\n  <parent>local</parent>\n</decoder>\n",
    ),
    (
        "D121",
        "<decoder name=\"local\">\n  <prematch>^local</prematch>\n</decoder>\n\
         <decoder name=\"local-1\">\n  <parent>local</parent>\n  <prematch>a</prematch>\n</decoder>\n\
         <decoder name=\"local-2\">\n  <parent>local</parent>\n  <prematch>b</prematch>\n</decoder>\n",
    ),
    (
        "D122",
        decoder_with!(
            "<prematch>^{</prematch>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>\n  \
             <json_null_field>discard</json_null_field>"
        ),
    ),
    ("D123", decoder_with!("<prematch>^local</prematch>\n  <use_own_name>true</use_own_name>")),
    ("D201", decoder_with!("<prematch>^local[</prematch>")),
    ("D202", decoder_with!("<prematch type=\"pcre2\">^local\\[</prematch>")),
    ("D203", decoder_with!("<prematch>^local</prematch>")),
    ("D204", decoder_with!("<prematch>^local|^remote</prematch>")),
    (
        "D205",
        decoder_with!(
            "<prematch>^local</prematch>\n  <regex>id (\\d+) (\\w+)</regex>\n  <order>id, data</order>"
        ),
    ),
    (
        "D206",
        decoder_with!("<prematch>^local</prematch>\n  <regex>id (\\d+) \\w+</regex>\n  <order>id</order>"),
    ),
    ("D207", decoder_with!("<program_name type=\"pcre2\">^app\\d+</program_name>")),
    ("L101", "alice:admin\nbob:\n"),
    ("L102", "\"2001:db8::1\":attacker\n"),
    ("L103", "alice:admin\n"),
    ("L104", "alice:admin\n"),
    ("L105", "alice:admin\n"),
    ("L106", "\"alice x\":admin\n"),
    ("L107", "\"2001:db8::1\":attacker\n"),
    ("L110", "alice:admin\n"),
    ("R101", rule_of!("id=\"100100\" level=\"3\"")),
    ("R102", rule_of!("id=\"100100\" level=\"3\"")),
    ("R103", rule_of!("id=\"100100\" level=\"3\"")),
    (
        "R104",
        "<group name=\"local,\">\n  <!-- Rules -->\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n</group>\n",
    ),
    ("R105", rule_of!("id=\"100100\" level=\"3\"")),
    ("R106", rule_of!("id=\"100100\" level=\"3\"")),
    ("R107", rule_of!("id=\"100100\" level=\"3\"")),
    ("R108", rule_of!("id=\"100100\" level=\"3\"")),
    ("R109", rule_of!("id=\"100100\" level=\"16\"")),
    ("R110", rule_of!("id=\"100100\" level=\"3\" noalert=\"1\"")),
    ("R111", counting!(" frequency=\"2\"", "<if_matched_sid>100100</if_matched_sid>")),
    ("R112", counting!(" frequency=\"2\" timeframe=\"86400\"", "<if_matched_sid>100100</if_matched_sid>")),
    ("R113", rule_of!("id=\"100100\" level=\"3\" noalert=\"1\"")),
    ("R114", rule_of!("id=\"100100\" level=\"3\" overwrite=\"yes\"")),
    (
        "R115",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A rule</description></rule>\n  <rule id=\"100101\" level=\"5\"><match>y</match><description>Another</description></rule>\n</group>\n",
    ),
    (
        "R116",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n  <rule id=\"100100\" level=\"5\" overwrite=\"yes\"><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "R117",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"5\"><description>The first</description></rule>\n  <rule id=\"100100\" level=\"3\" overwrite=\"yes\"><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "R118",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A</description></rule>\n  <rule id=\"100101\" level=\"3\"><if_sid>100100</if_sid><match>x</match><description>B</description></rule>\n  <rule id=\"100101\" level=\"5\" overwrite=\"yes\"><if_sid>100100</if_sid><match>x</match><description>B</description></rule>\n</group>\n",
    ),
    (
        "R119",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100100\" level=\"9\" overwrite=\"yes\"><match>x</match><description>A</description></rule>\n</group>\n",
    ),
    (
        "R120",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100100\" level=\"9\" overwrite=\"yes\"><match>x</match><description>A</description></rule>\n</group>\n",
    ),
    ("R201", rule_with!("<match>failed</match>")),
    ("R202", rule_with!("<match type=\"pcre2\">failed</match>")),
    ("R203", rule_with!("<match>failed</match>")),
    ("R204", rule_with!("<match>failed</match>")),
    ("R205", rule_with!("<weekday>monday,friday</weekday>")),
    ("R206", counting!(" frequency=\"2\"", "<if_matched_sid>100100</if_matched_sid>")),
    ("R207", rule_with!("<options>no_log</options>\n    <options>no_ar</options>")),
    ("R208", rule_with!("<decoded_as>app</decoded_as>")),
    ("R209", rule_with!("<decoded_as>app</decoded_as>")),
    ("R210", rule_with!("<category>web-log</category>")),
    ("R211", rule_with!("<compiled_rule>is_simple_http_request</compiled_rule>")),
    ("R212", rule_with!("<time>6 pm - 8:30 am</time>")),
    ("R213", rule_with!("<time>6:00 - 22:00</time>")),
    ("R214", rule_with!("<weekday>monday,tuesday,wednesday,thursday,friday</weekday>")),
    ("R215", rule_with!("<srcip>192.0.2.0/24</srcip>")),
    ("R216", rule_with!("<field name=\"app.id\">^1$</field>")),
    ("R217", rule_with!("<url>^/admin</url>")),
    ("R219", rule_with!("<list field=\"user\" lookup=\"match_key\">etc/lists/names</list>")),
    ("R220", rule_with!("<list field=\"user\" lookup=\"match_key\">etc/lists/names</list>")),
    (
        "R222",
        rule_with!(
            "<list field=\"srcip\" lookup=\"match_key_value\" check_value=\"bad\">etc/lists/addresses</list>"
        ),
    ),
    (
        "R223",
        rule_with!(
            "<list field=\"user\" lookup=\"match_key_value\" check_value=\"bad\">etc/lists/names</list>"
        ),
    ),
    ("R224", rule_with!("<ignore>user,id</ignore>")),
    ("R225", rule_with!("<info type=\"link\">https://example.test</info>")),
    (
        "R226",
        counting!(
            " frequency=\"2\"",
            "<if_matched_sid>100100</if_matched_sid><same_field>app.user</same_field>"
        ),
    ),
    ("R301", rule_with!("<regex type=\"pcre2\">user (\\w+|-)</regex>")),
    ("R302", rule_with!("<regex type=\"pcre2\">(?i)user (\\w+)</regex>")),
    ("R304", rule_with!("<match type=\"pcre2\">failed</match>")),
    ("R305", rule_with!("<match negate=\"yes\">failed</match>")),
    ("R306", rule_with!("<match>failed</match>")),
    ("R307", rule_with!("<match>failed|denied</match>")),
    ("R308", rule_with!("<match type=\"pcre2\">port \\d+ closed</match>")),
    ("R309", rule_with!("<match>failed|</match>\n    <match>login</match>")),
    ("R310", rule_with!("<match>failed|</match>\n    <match>login</match>")),
    ("R401", counting!("", "<if_sid>1, 100100</if_sid><match>y</match>")),
    ("R402", counting!("", "<if_sid>100100</if_sid><match>y</match>")),
    ("R403", counting!("", "<if_sid>100100</if_sid><match>y</match>")),
    ("R404", counting!("", "<if_level>3</if_level><match>y</match>")),
    ("R406", counting!("", "<if_group>local</if_group><match>y</match>")),
    ("R407", counting!(" frequency=\"2\"", "<if_matched_group>local</if_matched_group>")),
    ("R408", counting!(" frequency=\"2\"", "<if_matched_sid>100100</if_matched_sid>")),
    ("R409", counting!(" frequency=\"2\"", "<if_matched_group>local</if_matched_group>")),
    ("R410", counting!("", "<if_sid>1, 100100</if_sid><match>y</match>")),
    ("R411", counting!("", "<if_sid>100100</if_sid><match>y</match>")),
    ("R413", counting!(" frequency=\"2\"", "<if_matched_sid>100100</if_matched_sid><same_source_ip/>")),
    ("R414", counting!(" frequency=\"2\" timeframe=\"60\"", "<if_matched_sid>100100</if_matched_sid>")),
    ("R415", counting!(" frequency=\"2\"", "<if_matched_sid>100100</if_matched_sid><same_source_ip/>")),
    (
        "R416",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n  <rule id=\"100101\" level=\"5\"><if_sid>100100</if_sid><match>z</match><description>B</description></rule>\n  <rule id=\"100102\" level=\"5\"><if_sid>100100</if_sid><match>y</match><description>C</description></rule>\n</group>\n",
    ),
    ("R417", rule_of!("id=\"100100\" level=\"0\"")),
    ("R418", counting!(" frequency=\"4\"", "<if_matched_sid>100100</if_matched_sid>")),
    (
        "R501",
        "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description><group>attack,</group></rule>\n</group>\n",
    ),
    ("R502", rule_with!("<match>x</match>")),
    ("R503", rule_with!("<group>attack,</group>")),
    (
        "R504",
        "<group name=\"local,attack,\">\n  <rule id=\"100100\" level=\"3\"><match>x</match><description>A</description></rule>\n</group>\n",
    ),
    ("R505", rule_with!("<mitre><id>T1110</id></mitre>")),
    ("R506", rule_with!("<mitre><id>T1110</id><id>T1078</id></mitre>")),
    ("R507", rule_with!("<mitre><id>T1110</id></mitre>")),
    ("X101", rule_of!("id=\"100100\" level=\"3\"")),
    ("X103", rule_of!("id=\"100100\" level=\"3\"")),
    ("X104", rule_of!("id=\"100100\" level=\"3\"")),
    ("X105", rule_with!("<match>text</match>")),
    ("X106", rule_with!("<match>a \\< b</match>")),
    (
        "X107",
        "<!-- what is this -->\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X108",
        "<group name=\"local,\">\n  <!-- text -->\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X109",
        "<var name=\"BAD\">error</var>\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$BAD</match><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X110",
        "<var name=\"BAD\">error</var>\n<var name=\"WORSE\">failed</var>\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$BAD|$WORSE</match><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X111",
        "<var name=\"BAD\">error</var>\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$BAD</match><description>A rule</description></rule>\n</group>\n",
    ),
    ("X112", rule_with!("<match>a & b</match>")),
    ("X113", rule_of!("id=\"100100\" level=\"3\"")),
    (
        "X118",
        "<group name=\"local,\">\n  <!-- wazuhctl: allow R402: rule 100999 is loaded elsewhere -->\n  <rule id=\"100100\" level=\"3\"><if_sid>100999</if_sid><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X119",
        "<group name=\"local,\">\n  <!-- wazuhctl: allow R402: rule 100999 is loaded elsewhere -->\n  <rule id=\"100100\" level=\"3\"><if_sid>100999</if_sid><description>A rule</description></rule>\n</group>\n",
    ),
    (
        "X120",
        "<var name=\"BAD_WORDS\">error|failed</var>\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$BAD_WORDS</match><description>A rule</description></rule>\n</group>\n",
    ),
];
