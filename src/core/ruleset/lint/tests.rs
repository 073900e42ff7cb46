//! Planted faults, each at its line; the catalogue's own examples; and a ruleset in which there are none.

use std::collections::HashSet;

use super::catalogue::{self, Severity};
use super::{Finding, ListFile, check, check_list, check_within};
use crate::ruleset::Kind;
use crate::ruleset::model::{GivenUp, Origin, Patience, RuleSet, SourceFile};

/// What the examples stand beside: the rule with which syslog events begin.
const ROOTS: &str = "<group name=\"syslog,\">\n<rule id=\"1\" level=\"0\" noalert=\"1\"><category>syslog</category>\
                     <description>Events</description></rule>\n</group>\n";

const APP: &str = "<decoder name=\"app\">\n  <prematch>^app</prematch>\n</decoder>\n\
                   <decoder name=\"app-id\">\n  <parent>app</parent>\n  <regex>id (\\d+)</regex>\n  <order>id</order>\n</decoder>\n";

fn file(name: &str, kind: Kind, text: &str, asked: bool) -> SourceFile {
    let origin = if asked { Origin::Custom } else { Origin::Stock };
    let mut file = SourceFile::read(name, origin, kind, text.as_bytes());
    file.asked = asked;
    file
}

fn kind_of(text: &str) -> Kind {
    if text.contains("<decoder") { Kind::Decoders } else { Kind::Rules }
}

/// Files of a ruleset that is whole, or of which only they are known.
fn set(files: Vec<SourceFile>, lists: Option<Vec<String>>, complete: bool) -> RuleSet {
    RuleSet::build(files, lists, complete, complete, Patience::endless()).unwrap()
}

/// What is found in a file that stands beside a small ruleset which is complete.
fn findings(text: &str) -> Vec<Finding> {
    findings_of(&[("local.xml", text)])
}

fn findings_of(files: &[(&str, &str)]) -> Vec<Finding> {
    let mut all = vec![
        file("0010-base.xml", Kind::Rules, ROOTS, false),
        file("0005-app.xml", Kind::Decoders, APP, false),
    ];
    all.extend(files.iter().map(|(name, text)| file(name, kind_of(text), text, true)));
    let set = set(all, Some(vec!["etc/lists/names".into()]), true);
    check(&set, &[Kind::Rules, Kind::Decoders])
}

/// A file of rules with these lines between the tags of a group, of which the first is line 2.
fn rules(lines: &str) -> String {
    format!("<group name=\"local,\">\n{lines}\n</group>\n")
}

/// A rule on line 2, with these options on line 3 and what they need behind.
fn options(options: &str) -> String {
    rules(&format!("<rule id=\"100100\" level=\"3\">\n{options}\n<description>A</description></rule>"))
}

/// The faults of rules: text, line, code.
const RULES: &[(&str, usize, &str)] = &[
    ("<rule level=\"3\"><description>A</description></rule>", 2, "R106"),
    ("<rule id=\"1000000\" level=\"3\"><description>A</description></rule>", 2, "R107"),
    ("<rule id=\"100100\"><description>A</description></rule>", 2, "R108"),
    ("<rule id=\"100100\" level=\"high\"><description>A</description></rule>", 2, "R109"),
    ("<rule id=\"100100\" level=\"3\" size=\"1\"><description>A</description></rule>", 2, "R110"),
    ("<rule id=\"100100\" level=\"3\" ignore=\"1m\"><description>A</description></rule>", 2, "R111"),
    ("<rule id=\"100100\" level=\"3\" timeframe=\"600000\"><description>A</description></rule>", 2, "R112"),
    ("<rule id=\"100100\" level=\"3\" noalert=\"no\"><description>A</description></rule>", 2, "R113"),
    ("<rule id=\"100100\" level=\"3\" overwrite=\"1\"><description>A</description></rule>", 2, "R114"),
    (
        "<rule id=\"100100\" level=\"3\"><description>A</description></rule>\n<rule id=\"100100\" level=\"3\"><description>B</description></rule>",
        3,
        "R115",
    ),
    ("<rule id=\"100100\" level=\"3\" overwrite=\"yes\"><description>A</description></rule>", 2, "R116"),
    ("<rule id=\"4000\" level=\"3\"><description>A</description></rule>", 2, "R121"),
    ("<rule id=\"100100\" level=\"3\"></rule>", 2, "R105"),
    ("\n<rul id=\"100100\" level=\"3\"/>", 3, "R104"),
];

/// The faults of options: text on line 3, the line of the fault, code.
const OPTIONS: &[(&str, usize, &str)] = &[
    ("<if_sids>1</if_sids>", 3, "R201"),
    ("<Same_ID/>", 3, "R201"),
    ("<match Type=\"pcre2\">a</match>", 3, "R202"),
    ("<decoded_as>app</decoded_as>\n<decoded_as>app</decoded_as>", 4, "R205"),
    ("<not_same_agent/>", 3, "R206"),
    ("<options>no_mail</options>", 3, "R207"),
    ("<decoded_as>App</decoded_as>", 3, "R208"),
    ("<decoded_as>app-id</decoded_as>", 3, "R209"),
    ("<category>Syslog</category>", 3, "R210"),
    ("<compiled_rule>check</compiled_rule>", 3, "R211"),
    ("<time>25:00 - 3:00</time>", 3, "R212"),
    ("<weekday>!monday</weekday>", 3, "R214"),
    ("<srcip>192.0.2.0/33</srcip>", 3, "R215"),
    ("<dstip>192.0.2.1,192.0.2.2</dstip>", 3, "R215"),
    ("<field type=\"pcre2\">a</field>", 3, "R216"),
    ("<field name=\"SrcIP\">a</field>", 3, "R217"),
    ("<list lookup=\"match_key\">etc/lists/names</list>", 3, "R219"),
    ("<list field=\"user\" key=\"x\">etc/lists/names</list>", 3, "R220"),
    ("<list field=\"user\">etc/lists/other</list>", 3, "R221"),
    ("<list field=\"user\" lookup=\"match_key_value\">etc/lists/names</list>", 3, "R223"),
    ("<check_if_ignored>user,</check_if_ignored>", 3, "R224"),
    ("<regex>a[\\d]\\-b</regex>", 3, "R301"),
    ("<regex type=\"pcre2\">a{2,1}</regex>", 3, "R302"),
    ("<match type=\"sregex\">a</match>", 3, "R304"),
    ("<match negate=\"1\">a</match>", 3, "R305"),
    ("<regex></regex>", 3, "R306"),
    ("<match>a|\n|b</match>\n<url>x||y</url>", 5, "R307"),
    ("<match>from \\d+</match>", 3, "R308"),
    ("<match>a</match>\n<match>b</match>", 4, "R309"),
    ("<if_sid>a</if_sid>", 3, "R401"),
    ("<if_sid>100200</if_sid>", 3, "R402"),
    ("<if_sid>1, 100200</if_sid>", 3, "R403"),
    ("<if_level>0</if_level>", 3, "R404"),
    ("<if_group>none</if_group>", 3, "R406"),
    ("<if_matched_sid>1,2</if_matched_sid>", 3, "R407"),
    ("<if_matched_sid>100200</if_matched_sid>", 3, "R408"),
    ("<if_matched_group>none</if_matched_group>", 3, "R409"),
    ("<if_sid>1</if_sid><if_sid>1</if_sid>", 3, "R410"),
    ("<if_sid>1</if_sid>\n<if_group>syslog</if_group>", 4, "R411"),
    ("<different_url/>", 3, "R413"),
    ("<mitre>\n<tactic>TA0001</tactic></mitre>", 4, "R505"),
    ("<mitre><id>T10</id></mitre>", 3, "R507"),
    ("<match>a &lt; b</match>", 3, "X112"),
    ("text\n<match>a</match>", 3, "X108"),
    ("<match>a < b</match>", 3, "X106"),
    ("<match>a|$BAD_WORDS</match>", 3, "X120"),
];

/// The faults of decoders: the file, line, code.
const DECODERS: &[(&str, usize, &str)] = &[
    ("<decoder name=\"a\">\n<parent>none</parent>\n</decoder>", 2, "D118"),
    ("<decoder name=\"a\">\n<parent>app-id</parent>\n</decoder>", 2, "D120"),
    ("<decoder name=\"a\">\n<prematch>a\\b</prematch>\n</decoder>", 2, "D201"),
    ("<decoder name=\"a\">\n<prematch type=\"pcre2\">a(</prematch>\n</decoder>", 2, "D202"),
    (
        "<decoder name=\"a\">\n<prematch>a</prematch>\n<regex>(a)</regex>\n<order>id,data</order>\n</decoder>",
        4,
        "D205",
    ),
    ("<decoder name=\"a\">\n<prematch offset=\"after_parent\">a</prematch>\n</decoder>", 2, "D110"),
];

fn assert_found(text: &str, line: usize, code: &str) {
    let found: Vec<(usize, &str)> =
        findings(text).iter().map(|finding| (finding.line, finding.check.code)).collect();
    assert!(found.contains(&(line, code)), "{code} in line {line} of\n{text}\nfound: {found:?}");
}

#[test]
fn planted_faults_are_found_at_their_lines() {
    for (text, line, code) in RULES {
        assert_found(&rules(text), *line, code);
    }
    for (text, line, code) in OPTIONS {
        assert_found(&options(text), *line, code);
    }
    for (text, line, code) in DECODERS {
        assert_found(text, *line, code);
    }
}

#[test]
fn faults_that_take_several_files_are_found() {
    let rule = |id: u32, rest: &str| {
        format!("<group name=\"local,\">\n<rule id=\"{id}\" level=\"3\"{rest}\n</group>\n")
    };
    let first = rule(100_100, "><description>A</description><match>a</match></rule>");
    let second =
        rule(100_101, ">\n<if_sid>100100</if_sid><match>b</match><description>B</description></rule>");
    let lines = |files: &[(&str, &str)]| -> Vec<(String, usize, &str)> {
        let found = findings_of(files);
        found
            .iter()
            .map(|finding| (finding.path.display().to_string(), finding.line, finding.check.code))
            .collect()
    };
    assert_eq!(lines(&[("a.xml", &first), ("b.xml", &second)]), []);
    assert_eq!(lines(&[("b.xml", &first), ("a.xml", &second)]), [("a.xml".to_owned(), 3, "R402")]);
    let late = rule(100_100, " overwrite=\"yes\"><description>A</description><match>c</match></rule>");
    assert_eq!(
        lines(&[("b.xml", &first), ("a.xml", &late)]),
        [("a.xml".to_owned(), 2, "R117"), ("b.xml".to_owned(), 2, "R117")]
    );
    assert_eq!(lines(&[("a.xml", &first), ("b.xml", &late)]), []);
}

/// Examples that need something beside themselves, or that no example can show.
const WITHOUT_EXAMPLE: &[&str] = &[
    "D116", "L108", "L109", "L201", "L202", "L203", "L301", "L302", "R121", "R218", "R221", "R405", "R412",
    "R508", "X102", "X114", "X115", "X116", "X117",
];

#[test]
fn every_example_shows_what_it_is_for() {
    for entry in catalogue::all().filter(|entry| !WITHOUT_EXAMPLE.contains(&entry.code)) {
        let found = if entry.code.starts_with('L') {
            check_list(&ListFile { text: Some(entry.example.as_bytes().to_vec()), ..ListFile::default() })
        } else {
            findings(entry.example)
        };
        let codes: HashSet<&str> = found.iter().map(|finding| finding.check.code).collect();
        assert!(codes.contains(entry.code), "{}: {found:#?}", entry.code);
    }
    for code in WITHOUT_EXAMPLE {
        assert!(catalogue::find(code).is_some(), "{code}");
    }
}

#[test]
fn what_is_written_right_is_not_found() {
    for entry in catalogue::all() {
        let right = catalogue::right(entry.code);
        assert_eq!(right.is_some(), !entry.example.is_empty(), "{}", entry.code);
        let Some(right) = right else { continue };
        let found = if entry.code.starts_with('L') {
            check_list(&ListFile { text: Some(right.as_bytes().to_vec()), ..ListFile::default() })
        } else {
            findings(right)
        };
        assert!(!found.iter().any(|finding| finding.check.code == entry.code), "{}: {found:#?}", entry.code);
        let stops = |finding: &&Finding| finding.check.effect == catalogue::Effect::Stops;
        assert_eq!(found.iter().find(stops), None, "{}", entry.code);
    }
}

/// Rules and decoders with everything that is right.
const CLEAN: &[(&str, &str)] = &[
    (
        "local_rules.xml",
        "<!-- Rules of this place; a comment may have < and & in it -->\n<var name=\"BAD\">failed|denied</var>\n\
         <group name=\"local,app,\">\n  <rule id=\"100100\" level=\"3\">\n    <decoded_as>app</decoded_as>\n\
         <match>$BAD|C:\\Program</match>\n    <description>app: $(id) \"a\" & b</description>\n  </rule>\n\
         <rule id=\"100101\" level=\"7\">\n    <if_sid>100100</if_sid>\n    <field name=\"app.user\" type=\"pcre2\">(?i)^(root|admin)$</field>\n\
         <srcip negate=\"yes\">192.0.2.0/24</srcip>\n    <time>6 pm - 8:30 am</time>\n    <weekday>mon,tue wed</weekday>\n\
         <list field=\"app.user\" lookup=\"match_key\">etc/lists/names</list>\n    <options>no_full_log</options>\n\
         <description>app: a rare one</description>\n    <mitre>\n      <id>T1110.001</id>\n    </mitre>\n    <group>rare,pci_dss_10.2.4,</group>\n  </rule>\n\
         <rule id=\"100102\" level=\"10\" frequency=\"8\" timeframe=\"120\" ignore=\"60\">\n    <if_matched_sid>100101</if_matched_sid>\n\
         <same_source_ip/>\n    <different_field>app.user</different_field>\n    <description>app: many</description>\n  </rule>\n\
         <rule id=\"100103\" level=\"0\">\n    <if_sid>100100</if_sid>\n    <regex>^app \\w+ (\\d+)$|^x\\$</regex>\n    <description>app: quiet</description>\n  </rule>\n\
         <rule id=\"100101\" level=\"9\" overwrite=\"yes\">\n    <if_sid>100100</if_sid>\n    <field name=\"app.user\" type=\"pcre2\">^root$</field>\n\
         <srcip>any</srcip>\n    <time>6 pm - 8 am</time>\n    <weekday>weekends</weekday>\n    <list field=\"app.user\">etc/lists/names</list>\n\
         <description>app: changed</description>\n  </rule>\n</group>\n",
    ),
    (
        "local_decoder.xml",
        "<decoder name=\"own\">\n  <program_name>^own$</program_name>\n</decoder>\n<decoder name=\"own-fields\">\n  <parent>own</parent>\n\
         <prematch offset=\"after_parent\">^login</prematch>\n  <regex offset=\"after_prematch\">user (\\S+) from (\\d+.\\d+.\\d+.\\d+)</regex>\n\
         <order>own.user, srcip</order>\n  <fts>name, own.user</fts>\n</decoder>\n<decoder name=\"own-fields\">\n  <parent>own</parent>\n\
         <regex type=\"pcre2\" offset=\"after_regex\">port (\\d{1,5})</regex>\n  <order>srcport</order>\n</decoder>\n\
         <decoder name=\"own-json\">\n  <prematch>^{\"own\"</prematch>\n  <plugin_decoder>JSON_Decoder</plugin_decoder>\n  <json_null_field>discard</json_null_field>\n</decoder>\n",
    ),
];

#[test]
fn a_clean_ruleset_has_no_findings() {
    assert_eq!(findings_of(CLEAN), []);
}

#[test]
fn without_the_rest_of_the_ruleset_only_what_is_certain_is_reported() {
    let text = rules(
        "<rule id=\"100100\" level=\"3\"><if_sid>5710</if_sid><match>a</match><decoded_as>sshd</decoded_as><description>A</description></rule>\n\
         <rule id=\"100101\" level=\"3\"><if_group>sshd</if_group><match>a</match><description>A</description></rule>\n\
         <rule id=\"100102\" level=\"3\"><if_sid>100999</if_sid><match>a</match><description>A</description></rule>\n\
         <rule id=\"5712\" level=\"3\" overwrite=\"yes\"><match>a</match><description>A</description></rule>",
    );
    let set = set(vec![file("a.xml", Kind::Rules, &text, true)], None, false);
    let found = check(&set, &[Kind::Rules]);
    let found: Vec<(usize, &str)> = found.iter().map(|finding| (finding.line, finding.check.code)).collect();
    assert_eq!(found, [(4, "R402")]);
}

#[test]
fn slips_are_recognised() {
    for (text, code, alike) in [
        (options("<same_feild>a</same_feild>"), "R201", "same_field"),
        (options("<decoded_as>ap</decoded_as>"), "R208", "app"),
        (options("<if_group>sysylog</if_group>"), "R406", "syslog"),
        (options("<if_matched_group>sysylog</if_matched_group>"), "R409", "syslog"),
        ("<decoder name=\"a\">\n<parnet>app</parnet>\n</decoder>".to_owned(), "D105", "parent"),
        ("<decoder name=\"a\">\n<parent>apq</parent>\n</decoder>".to_owned(), "D118", "app"),
    ] {
        let found = findings(&text);
        let finding =
            found.iter().find(|finding| finding.check.code == code).unwrap_or_else(|| panic!("{text}"));
        assert!(finding.message.ends_with(&format!("; did you mean {alike}?")), "{}", finding.message);
    }
}

#[test]
fn unclosed_elements_are_named_with_their_lines() {
    let found = findings(&options("<match>a"));
    assert_eq!((found[0].line, found[0].check.code), (4, "X101"), "{found:#?}");
    assert!(found[0].message.ends_with("in place of match, which was opened in line 3"), "{found:#?}");
    let found = findings(&options("<match>a<b</match>"));
    assert!(found[0].message.contains("is written \\<"), "{found:#?}");
}

#[test]
fn techniques_are_looked_for_where_att_and_ck_is_known() {
    let text = options("<mitre>\n<id>T1110</id><id>T9999</id>\n</mitre>");
    let mut set = set(vec![file("a.xml", Kind::Rules, &text, true)], None, false);
    assert_eq!(check(&set, &[Kind::Rules]), []);
    set.attack = Some(HashSet::from(["T1110".to_owned()]));
    let found = check(&set, &[Kind::Rules]);
    let found: Vec<_> =
        found.iter().map(|finding| (finding.line, finding.column, finding.check.code)).collect();
    assert_eq!(found, [(4, 19, "R508")]);
}

#[test]
fn comments_let_findings_be() {
    let wrong = "<rule id=\"100100\" level=\"3\"><if_sid>100200</if_sid><description>A</description></rule>";
    let found = |lines: &str, first: &str| -> Vec<(usize, &str, bool)> {
        let found = findings(&format!("{first}{}", rules(lines)));
        found.iter().map(|finding| (finding.line, finding.check.code, finding.allowed)).collect()
    };
    assert_eq!(found(wrong, ""), [(2, "R402", false)]);
    for comment in ["allow R402", "allow r402: loaded elsewhere", "allow X112,R402"] {
        let lines = format!("<!-- wazuhctl: {comment} -->\n{wrong}");
        assert!(found(&lines, "").contains(&(3, "R402", true)), "{comment}");
    }
    let name = super::catalogue::find("R402").map(|check| check.name).unwrap_or_default();
    assert_eq!(found(wrong, &format!("<!-- wazuhctl: allow-file {name} -->")), [(2, "R402", true)]);
    // What is about another element, or another check, changes nothing, and is itself found.
    for comment in ["allow R505", "allow R999"] {
        let code = if comment.ends_with('5') { "X119" } else { "X118" };
        let lines = format!("<!-- wazuhctl: {comment} -->\n{wrong}");
        assert_eq!(found(&lines, ""), [(2, code, false), (3, "R402", false)], "{comment}");
    }
    let after = format!("{wrong}\n<!-- wazuhctl: allow R402 -->");
    assert_eq!(found(&after, ""), [(2, "R402", false), (3, "X118", false)]);
}

#[test]
fn as_many_fields_are_taken_as_are_configured() {
    let fields: Vec<String> = (0..40).map(|number| format!("f{number}")).collect();
    let groups = "(a)".repeat(40);
    let text = format!(
        "<decoder name=\"a\">\n<prematch>a</prematch>\n<regex>{groups}</regex>\n<order>{}</order>\n</decoder>",
        fields.join(",")
    );
    let mut set = set(vec![file("a.xml", Kind::Decoders, &text, true)], None, false);
    assert_eq!(check(&set, &[Kind::Decoders]), []);
    set.most_fields = 32;
    let codes: Vec<&str> = check(&set, &[Kind::Decoders]).iter().map(|finding| finding.check.code).collect();
    assert_eq!(codes, ["D116"]);
}

#[test]
fn places_are_exact() {
    let text = options("<regex>one|two \\q</regex>");
    let finding = findings(&text).into_iter().find(|finding| finding.check.code == "R301").unwrap();
    assert_eq!((finding.line, finding.column, finding.end_line), (3, 16, 3));
    assert_eq!(finding.subject.as_deref(), Some("rule 100100"));
    assert_eq!(finding.check.severity, Severity::Error);
}

#[test]
fn compiled_lists_are_compared_with_their_text() {
    let list = |text: &str, compiled: Option<Vec<u8>>| {
        let found = check_list(&ListFile {
            path: "l".into(),
            text: Some(text.into()),
            compiled,
            compiled_is_newer: false,
        });
        found.iter().map(|finding| (finding.line, finding.check.code)).collect::<Vec<_>>()
    };
    let empty: Vec<u8> =
        (0..256_u32).flat_map(|_| [2_048_u32.to_le_bytes(), 0_u32.to_le_bytes()].concat()).collect();
    assert_eq!(list("a:1\n", None), [(1, "L201")]);
    assert_eq!(list("", Some(empty.clone())), []);
    assert_eq!(list("a:1\nb:2\n", Some(empty)), [(1, "L203")]);
    assert_eq!(list("a:1\n", Some(vec![0; 10])), [(1, "L202")]);
}

#[test]
fn nobody_waits_for_a_ruleset_that_takes_for_ever() {
    // One below the other in a group, and some that depend on all of them.
    let link = |id: usize| {
        format!(
            "<rule id=\"{id}\" level=\"3\"><if_sid>{}</if_sid><description>A</description></rule>",
            id - 1
        )
    };
    let tangled = "<rule id=\"9\" level=\"3\"><if_group>x</if_group><description>A</description></rule>";
    let rules = |links: usize, tangled_ones: usize| {
        let links: String = (100_000..100_000 + links).map(link).collect();
        let others: String = (200_000..200_000 + tangled_ones)
            .map(|id| tangled.replace("\"9\"", &format!("\"{id}\"")))
            .collect();
        let text = format!(
            "<group name=\"x,\"><rule id=\"99999\" level=\"3\"><if_sid>5</if_sid><description>A</description></rule>\
             {links}</group><group name=\"y,\">{others}</group><group name=\"z,\">\
             <rule id=\"5\" level=\"3\"><description>A</description></rule></group>"
        );
        file("a.xml", Kind::Rules, &text, true)
    };
    let too_much = RuleSet::build(vec![rules(10_000, 210)], None, false, true, Patience::endless());
    assert_eq!(too_much.map(drop), Err(GivenUp::TooMuch));
    let late = Patience::until(std::time::Instant::now());
    assert_eq!(RuleSet::build(vec![rules(3, 3)], None, true, true, late).map(drop), Err(GivenUp::Late));
    let set = set(vec![rules(3, 3)], None, true);
    assert_eq!(check_within(&set, &[Kind::Rules], late), Err(GivenUp::Late));
    assert_eq!(check_within(&set, &[Kind::Rules], Patience::endless()), Ok(check(&set, &[Kind::Rules])));
}
