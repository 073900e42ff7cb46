//! Rules, decoders and lists on the disk: `rules lint`, `tree`, `why` and `coverage`, `decoders lint` and `tree`,
//! `lists check`. No manager is needed, and none is asked.

use insta::assert_snapshot;
use serde_json::Value;

use crate::world::{Ended, World};

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

const BASE_RULES: &str = r#"<group name="syslog,">
  <rule id="1" level="0" noalert="1">
    <category>syslog</category>
    <description>Generic template for all syslog rules.</description>
  </rule>
</group>
<group name="syslog,app,">
  <rule id="4100" level="0">
    <decoded_as>app</decoded_as>
    <description>app: events</description>
  </rule>
  <rule id="4101" level="5">
    <if_sid>4100</if_sid>
    <match>login failed</match>
    <description>app: login failed</description>
    <mitre>
      <id>T1110</id>
    </mitre>
    <group>authentication_failed,pci_dss_10.2.4,</group>
  </rule>
</group>
"#;

const BASE_DECODERS: &str = r#"<decoder name="app">
  <program_name>^app$</program_name>
</decoder>
<decoder name="app-login">
  <parent>app</parent>
  <prematch>^login</prematch>
  <regex offset="after_prematch">user (\S+) from (\d+.\d+.\d+.\d+)</regex>
  <order>user, srcip</order>
</decoder>
"#;

const LOCAL_RULES: &str = r#"<group name="local">
  <rule id="100100" level="10" frequency="8" timeframe="120" ignore="60">
    <if_matched_sid>4101</if_matched_sid>
    <same_source_ip/>
    <description>app: many failed logins</description>
    <group>brute_force</group>
  </rule>
  <rule id="100101" level="3">
    <if_sid>4102</if_sid>
    <match>user \d+</match>
    <description>app: a "rare" & <![CDATA[one]]></description>
  </rule>
  <rule id="100101" level="17">
    <decoded_as>App</decoded_as>
    <description>app: twice</description>
  </rule>
</group>
"#;

const LOCAL_DECODERS: &str = "<decoder name=\"own\">\n  <prematch>^own\\[</prematch>\n</decoder>\n";

const LIST: &str = "alice:admin\nbob\nalice:guest\n";

/// A user with a ruleset in `base`, and files of their own.
fn world() -> World {
    let world = World::new();
    for (path, text) in [
        ("base/rules/0010-base.xml", BASE_RULES),
        ("base/decoders/0010-base.xml", BASE_DECODERS),
        ("own/local_rules.xml", LOCAL_RULES),
        ("own/local_decoder.xml", LOCAL_DECODERS),
        ("lists/names", LIST),
    ] {
        let path = world.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    world
}

fn in_every_format(name: &str, arguments: &[&str], more: &[&str]) {
    let world = world();
    let mut all = String::new();
    for format in FORMATS.iter().chain(more) {
        let ended = world.run(&[arguments, &["-o", format]].concat());
        all.push_str(&format!("===== -o {format}\n{ended}"));
    }
    assert_snapshot!(name, all);
}

#[test]
fn rules_lint() {
    in_every_format("rules_lint", &["rules", "lint", "own", "--base", "base"], &["junit"]);
}

#[test]
fn decoders_lint() {
    in_every_format("decoders_lint", &["decoders", "lint", "own", "--base", "base"], &["junit"]);
}

#[test]
fn lists_check() {
    in_every_format("lists_check", &["lists", "check", "lists"], &["junit"]);
}

#[test]
fn rules_tree() {
    let own = ["--path", "own", "--base", "base"];
    in_every_format("rules_tree", &[&["rules", "tree", "4101"], &own[..]].concat(), &[]);
}

#[test]
fn rules_why() {
    let own = ["--path", "own", "--base", "base"];
    in_every_format("rules_why", &[&["rules", "why", "100100"], &own[..]].concat(), &[]);
}

#[test]
fn rules_coverage() {
    in_every_format("rules_coverage", &["rules", "coverage", "--base", "base"], &[]);
}

#[test]
fn decoders_tree() {
    in_every_format("decoders_tree", &["decoders", "tree", "app", "--base", "base"], &[]);
}

#[test]
fn checks_are_explained() {
    let world = world();
    assert_snapshot!("explain_one", world.run(&["rules", "lint", "--explain", "rule-id-duplicate"]));
    let all = world.run(&["rules", "lint", "--explain", "-o", "name"]);
    assert!(all.code == 0 && all.stdout.lines().count() > 90, "{all}");
    let one = world.run(&["decoders", "lint", "--explain", "D118", "--jq", ".severity"]);
    assert_eq!(one.stdout, "error\n");
}

/// What the SARIF 2.1.0 standard asks of what is in the report, and the report itself.
#[test]
fn sarif_reports_hold_together() {
    let world = world();
    let ended = world.run(&["rules", "lint", "own", "--base", "base", "-o", "sarif"]);
    assert_eq!(ended.code, 8, "{ended}");
    let report: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(report["version"], "2.1.0");
    let run = &report["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(!results.is_empty());
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "own/local_rules.xml");
        let number = |name: &str| location["region"][name].as_u64().unwrap();
        assert!(number("startLine") >= 1 && number("startColumn") >= 1);
        assert!((number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn")));
    }
    let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    assert_snapshot!("rules_lint_sarif", ended.to_string().replace(&version, "\"VERSION\""));
}

#[test]
fn the_exit_code_follows_the_severity() {
    let world = world();
    let code = |arguments: &[&str]| world.run(arguments).code;
    let note = "<group name=\"local\">\n<rule id=\"100100\" level=\"3\"><match>a</match><description>A</description></rule>\n</group>\n";
    std::fs::write(world.path("note.xml"), note).unwrap();
    assert_eq!(code(&["rules", "lint", "note.xml"]), 0);
    assert_eq!(code(&["rules", "lint", "note.xml", "--fail-on", "warning"]), 0);
    assert_eq!(code(&["rules", "lint", "note.xml", "--fail-on", "note"]), 8);
    assert_eq!(code(&["rules", "lint", "note.xml", "--fail-on", "note", "--allow", "r502"]), 0);
    assert_eq!(code(&["rules", "lint", "own"]), 8);
    assert_eq!(code(&["lists", "check", "lists", "--allow", "L101"]), 0);
    let clean = world.run(&["rules", "lint", "note.xml", "--allow", "R502"]);
    assert_eq!(
        clean.stderr,
        "nothing to complain about: 1 rule in 1 file\n\
         what these files refer to in Wazuh's own ruleset was not looked for: name that with --base\n"
    );
}

#[test]
fn a_home_is_checked_as_its_configuration_names_it() {
    let world = world();
    for (path, text) in [
        (
            "home/etc/ossec.conf",
            "<ossec_config><ruleset><rule_dir>ruleset/rules</rule_dir><rule_dir>etc/rules</rule_dir>\
             <decoder_dir>ruleset/decoders</decoder_dir><list>etc/lists/none</list></ruleset></ossec_config>",
        ),
        ("home/ruleset/rules/0010-base.xml", BASE_RULES),
        ("home/ruleset/decoders/0010-base.xml", BASE_DECODERS),
        ("home/etc/rules/deep/more.xml", BASE_RULES),
        ("home/etc/lists/names", LIST),
    ] {
        let path = world.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let rules = world.run(&[
        "rules",
        "lint",
        "--home",
        "home",
        "-o",
        "csv",
        "--no-headers",
        "--columns",
        "place,code",
    ]);
    assert_eq!((rules.code, rules.stdout.as_str()), (0, "etc/rules/deep/more.xml:1:1,X115\n"), "{rules}");
    let lists = world.run(&[
        "lists",
        "check",
        "--home",
        "home",
        "-o",
        "csv",
        "--no-headers",
        "--columns",
        "place,code",
    ]);
    let expected = "etc/lists/names:1:1,L201\netc/lists/names:1:1,L302\netc/lists/names:2:1,L101\n\
                    etc/lists/names:3:1,L103\netc/lists/none:1:1,L301\n";
    assert_eq!((lists.code, lists.stdout.as_str()), (8, expected), "{lists}");
    let sarif = world.run(&["lists", "check", "--home", "home", "-o", "sarif"]);
    let report: Value = serde_json::from_str(&sarif.stdout).unwrap();
    assert_eq!(report["runs"][0]["originalUriBaseIds"]["HOME"]["uri"], "file://~/home/");
}

#[test]
fn a_compiled_list_can_stand_alone() {
    let world = world();
    std::fs::write(world.path("lists/alone.cdb"), [0; 100]).unwrap();
    let ended = world.run(&[
        "lists",
        "check",
        "lists/alone.cdb",
        "-o",
        "csv",
        "--no-headers",
        "--columns",
        "place,code",
    ]);
    assert_eq!((ended.code, ended.stdout.as_str()), (8, "lists/alone.cdb:1:1,L202\n"), "{ended}");
}

#[test]
fn what_is_missing_of_attack_is_listed() {
    let world = world();
    let database = world.path("base/var/db/mitre.db");
    std::fs::create_dir_all(database.parent().unwrap()).unwrap();
    let connection = rusqlite::Connection::open(&database).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE technique (id, name, revoked_by, deprecated); CREATE TABLE tactic (id, name);
             CREATE TABLE reference (id, source, external_id); CREATE TABLE phase (tactic_id, tech_id);
             INSERT INTO technique VALUES ('a', 'Brute Force', NULL, 0), ('b', 'Made Up', NULL, 0), ('c', 'Old', NULL, 1);
             INSERT INTO tactic VALUES ('t', 'Credential Access');
             INSERT INTO reference VALUES ('a', 'mitre-attack', 'T1110'), ('b', 'mitre-attack', 'T9998'),
               ('c', 'mitre-attack', 'T9999'), ('t', 'mitre-attack', 'TA0006');
             INSERT INTO phase VALUES ('t', 'a');",
        )
        .unwrap();
    drop(connection);
    let columns =
        ["--base", "base", "-o", "csv", "--no-headers", "--columns", "framework,requirement,name,count"];
    let missing = world.run(&[&["rules", "coverage", "--missing"], &columns[..]].concat());
    assert_eq!((missing.code, missing.stdout.as_str()), (0, "mitre,T9998,Made Up,0\n"), "{missing}");
    let all =
        world.run(&[&["rules", "coverage", "--framework", "mitre,mitre_tactic"], &columns[..]].concat());
    assert_eq!(all.stdout, "mitre,T1110,Brute Force,1\nmitre_tactic,TA0006,Credential Access,1\n");
}

#[test]
fn wrong_input_has_clear_errors() {
    let world = world();
    let own = ["--path", "own", "--base", "base"];
    for (arguments, code, words) in [
        (vec!["rules", "lint", "none.xml"], 6, "error: cannot read none.xml"),
        (vec!["rules", "lint", "lists"], 6, "error: there are no files of rules or decoders in lists"),
        (
            vec!["rules", "lint", "/dev/null"],
            1,
            "error: cannot read /dev/null: it is neither a file nor a folder",
        ),
        (vec!["decoders", "lint", "base/rules"], 6, "error: there are no files of decoders in base/rules"),
        (vec!["lists", "check", "own"], 6, "error: there are no lists in own"),
        (vec!["rules", "lint", "own", "--base", "none"], 6, "error: cannot read none"),
        (vec!["rules", "lint", "own", "--base", "base", "--home", "base"], 2, "error: --base and --home"),
        (vec!["rules", "lint", "own", "--allow", "R999"], 2, "error: there is no check \"R999\""),
        (
            vec!["rules", "lint", "own", "--allow", "rule-id-duplicat"],
            2,
            "hint: did you mean rule-id-duplicate?",
        ),
        (vec!["rules", "lint", "--explain", "none"], 2, "error: there is no check \"none\""),
        (vec!["rules", "lint", "own", "--fail-on", "fatal"], 2, "invalid value 'fatal'"),
        (vec!["rules", "lint"], 2, "hint: files and folders can be named as arguments"),
        (
            vec!["rules", "lint", "--url", "https://manager.example.test:55000"],
            2,
            "error: this looks at files",
        ),
        (vec!["rules", "lint", "own", "--curl"], 2, "error: --curl has no meaning here"),
        (vec!["rules", "tree", "4102", own[0], own[1], own[2], own[3]], 6, "error: there is no rule 4102"),
        (
            vec!["rules", "why", "100101", own[0], own[1], own[2], own[3]],
            6,
            "error: rule 100101 is not loaded",
        ),
        (vec!["rules", "why", "x"], 2, "invalid value 'x'"),
        (
            vec!["rules", "coverage", "--base", "base", "--framework", "pci"],
            2,
            "error: there is no framework \"pci\"",
        ),
        (
            vec!["rules", "coverage", "--base", "base", "--missing"],
            6,
            "error: there is no database of ATT&CK",
        ),
        (vec!["decoders", "tree", "ap", "--base", "base"], 6, "hint: did you mean app?"),
        (vec!["lists", "check", "none"], 6, "error: cannot read none"),
        (vec!["version", "-o", "sarif"], 2, "error: -o sarif and -o junit are for findings"),
    ] {
        let ended: Ended = world.run(&arguments);
        assert!(ended.code == code && ended.stderr.contains(words), "{arguments:?}\n{ended}");
    }
}

#[test]
fn comments_in_files_let_findings_be() {
    let world = World::new();
    let rule = "<rule id=\"100100\" level=\"3\"><if_sid>100999</if_sid><description>A</description></rule>";
    let path = world.path("allowed.xml");
    let run = |comment: &str, more: &[&str]| {
        std::fs::write(&path, format!("<group name=\"local,\">\n{comment}\n{rule}\n</group>\n")).unwrap();
        let path = path.display().to_string();
        world.run(&[&["rules", "lint", &path], more].concat())
    };
    assert_eq!(run("", &[]).code, 8);
    let comment = "<!-- wazuhctl: allow R402: loaded elsewhere -->";
    let allowed = run(comment, &[]);
    assert_eq!((allowed.code, allowed.stdout.as_str()), (0, ""), "{allowed}");
    assert!(allowed.stderr.contains("1 more is allowed there"), "{allowed}");
    let sarif: Value = serde_json::from_str(&run(comment, &["-o", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["suppressions"][0]["kind"], "inSource");
    let unclear = run("<!-- wazuhctl: ignore R402 -->", &["-o", "csv"]);
    assert_eq!(unclear.code, 8, "{unclear}");
    assert!(unclear.stdout.contains("X118") && unclear.stdout.contains("R402"), "{unclear}");
}
