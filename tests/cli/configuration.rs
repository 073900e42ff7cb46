//! The manager's configuration: the verbs against a server of our own, in process.

use std::os::unix::fs::PermissionsExt;

use crate::served::Served;
use crate::world::{Ended, World};

/// A user with a manager in a new home.
struct Lab {
    world: World,
    served: Served,
}

impl Lab {
    fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        Self { world, served }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[&["manager"], arguments, &["--home", &home]].concat())
    }

    fn out(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout
    }

    fn file(&self) -> String {
        std::fs::read_to_string(self.served.home.join("etc/ossec.conf")).unwrap()
    }

    /// Writes a file of the user's, and says where.
    fn written(&self, name: &str, text: &str) -> String {
        let path = self.world.path(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Runs with an editor that is this script.
    fn edit(&self, script: &str, more: &[&str]) -> Ended {
        let editor = self.world.path("editor");
        std::fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = self.world.command();
        command.args(["manager", "config", "edit", "--home"]).arg(&self.served.home).args(more);
        self.world.end(command.env("EDITOR", &editor))
    }
}

#[test]
fn a_new_home_has_a_configuration_that_is_shown() {
    let lab = Lab::new();
    let item = ".data.affected_items[0]";
    assert_eq!(lab.out(&["config", "get", "auth.port", "--jq", &format!("{item}.auth.port")]), "1515\n");
    assert_eq!(lab.out(&["config", "get", "--raw"]), lab.file());
    assert_eq!(lab.out(&["config", "get", "global.logall", "--raw"]), "<logall>no</logall>\n");
    assert_eq!(lab.out(&["config", "validate", "--no-headers", "-o", "csv"]), "manager,OK\n");
    let table = lab.out(&["config", "get", "auth", "-o", "csv", "--no-headers"]);
    assert!(table.starts_with("auth.disabled,no\nauth.port,1515\n"), "{table}");
    assert!(table.contains("\nauth.force.disconnected_time.item,1h\n"), "{table}");
    let running = ["config", "get", "--component", "auth", "--configuration", "auth"];
    assert!(lab.out(&running).contains("\"port\": 1515"));
    assert!(lab.out(&["api-config"]).contains("\"node_api_config\""));
    for (arguments, code, said) in [
        (&["config", "get", "agentless"][..], 6, "code: 1106"),
        (&["config", "get", "auth.made_up"], 6, "code: 1103"),
        (&["config", "get", "logging"], 6, "code: 1102"),
        (&["config", "get", "made-up"], 1, "made-up --raw"),
        (&["config", "get", "made-up", "--raw"], 6, "has no made-up"),
        (&["config", "get", "--component", "auth"], 2, "--configuration"),
        (&["config", "get", "--component", "auth", "--configuration", "made-up"], 1, "code: 1128"),
        (&["config", "get", "--component", "mail", "--configuration", "alerts"], 7, "code: 1121"),
    ] {
        let ended = lab.run(arguments);
        assert_eq!(ended.code, code, "{arguments:?} {ended}");
        assert!(ended.stderr.contains(said), "{arguments:?} {ended}");
    }
}

#[test]
fn every_format_prints() {
    let lab = Lab::new();
    for verb in [
        &["config", "get"][..],
        &["config", "get", "ruleset"],
        &["config", "validate"],
        &["config", "get", "--component", "auth", "--configuration", "auth"],
        &["api-config"],
    ] {
        for format in ["table", "wide", "json", "jsonl", "yaml", "csv"] {
            assert!(!lab.out(&[verb, &["-o", format]].concat()).is_empty(), "{verb:?} {format}");
        }
    }
    let set = ["config", "set", "global.logall", "yes", "--dry-run", "-o"];
    for (format, expected) in [
        (
            "json",
            "{\n  \"path\": \"global.logall\",\n  \"before\": \"no\",\n  \"value\": \"yes\",\n  \"changed\": false\n}\n",
        ),
        ("yaml", "path: global.logall\nbefore: no\nvalue: yes\nchanged: false\n"),
        ("table", ""),
    ] {
        assert_eq!(lab.out(&[&set[..], &[format]].concat()), expected);
    }
}

#[test]
fn one_value_is_set_and_the_rest_stays() {
    let lab = Lab::new();
    let before = lab.file();
    let dry = lab.run(&["config", "set", "global.logall", "yes", "--dry-run"]);
    assert_eq!(dry.code, 0);
    assert!(dry.stderr.contains("-    <logall>no</logall>\n+    <logall>yes</logall>\n"), "{dry}");
    let unasked = lab.run(&["config", "set", "global.logall", "yes"]);
    assert_eq!(unasked.code, 2, "{unasked}");
    assert_eq!(lab.file(), before);
    let set = lab.run(&["config", "set", "global.logall", "yes", "--yes", "-o", "json"]);
    assert!(set.stdout.contains("\"changed\": true"), "{set}");
    assert_eq!(lab.file(), before.replacen("<logall>no", "<logall>yes", 1));
    let again = lab.run(&["config", "set", "global.logall", "yes", "--yes", "-o", "json"]);
    assert!(again.stdout.contains("\"changed\": false"), "{again}");
    lab.out(&["config", "set", "syscheck.frequency", "600", "--yes"]);
    assert!(
        lab.file().contains("  <syscheck>\n    <frequency>600</frequency>\n  </syscheck>\n</ossec_config>")
    );
    let file = lab.file();
    for (path, value, code, said) in [
        ("made-up.a", "b", 6, "not a section"),
        ("ruleset.rule_dir", "b", 2, "rule_dir[2]"),
        ("global", "b", 2, "SECTION.FIELD"),
        ("global.logall", "maybe", 1, "code: 1908"),
        ("global.logall", "<b/>", 1, "&lt;"),
    ] {
        let ended = lab.run(&["config", "set", path, value, "--yes"]);
        assert_eq!(ended.code, code, "{ended}");
        assert!(ended.stderr.contains(said), "{ended}");
    }
    assert_eq!(lab.file(), file);
    let curl = lab.run(&["config", "set", "global.logall", "no", "--yes", "--curl"]);
    assert!(
        curl.code == 0 && curl.stdout.contains("-X PUT") && curl.stdout.contains("octet-stream"),
        "{curl}"
    );
    let curl = lab.edit("sed -i s/1514/2514/ \"$1\"", &["--yes", "--curl"]);
    assert!(curl.code == 0 && curl.stdout.contains("-X PUT"), "{curl}");
    assert_eq!(lab.file(), file, "nothing is changed that is only printed");
}

#[test]
fn configurations_are_compared_checked_uploaded_and_edited() {
    let lab = Lab::new();
    let new = lab.file().replacen("<port>1514</port>", "<port>2514</port>", 1);
    let path = lab.written("new.conf", &new);
    let different = lab.run(&["config", "diff", &path]);
    assert_eq!(different.code, 8, "{different}");
    assert!(different.stdout.contains("+    <port>2514</port>\n"), "{different}");
    lab.out(&["config", "validate", &path]);
    lab.out(&["config", "upload", &path, "--dry-run"]);
    assert_ne!(lab.file(), new);
    lab.out(&["config", "upload", &path, "--yes"]);
    assert_eq!(lab.file(), new);
    assert_eq!(lab.run(&["config", "diff", &path]).code, 0);

    for (text, said) in [
        ("<ossec_config>", "line 1, column 1"),
        ("<ossec_config>\n  <nothing/>\n</ossec_config>", "line 2, column 3"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><ossec_config/>", "cannot be declared"),
    ] {
        let path = lab.written("wrong.conf", text);
        for verb in [&["config", "validate", &path][..], &["config", "upload", &path, "--yes"]] {
            let ended = lab.run(verb);
            assert_eq!(ended.code, 1, "{ended}");
            assert!(ended.stderr.contains(said), "{ended}");
        }
    }
    assert_eq!(lab.run(&["config", "diff", "/nowhere/at/all"]).code, 1);
    assert_eq!(lab.file(), new);

    assert_eq!(lab.edit("true", &["--yes"]).stderr, "nothing was changed\n");
    let edited = lab.edit("sed -i s/2514/3514/ \"$1\"", &["--yes"]);
    assert_eq!(edited.code, 0, "{edited}");
    assert_eq!(lab.file(), new.replacen("2514", "3514", 1));
    assert_eq!(lab.edit("echo '<' > \"$1\"", &["--yes"]).code, 1);
    let unasked = lab.edit("sed -i s/3514/4514/ \"$1\"", &[]);
    assert_eq!(unasked.code, 2, "{unasked}");
    let kept = unasked.stderr.lines().find_map(|line| line.split("what you wrote is in ~/").nth(1)).unwrap();
    assert!(std::fs::read_to_string(lab.world.path(kept)).unwrap().contains("4514"));
    assert_eq!(lab.file(), new.replacen("2514", "3514", 1));
}

#[test]
fn a_configuration_that_is_broken_can_be_mended() {
    let lab = Lab::new();
    let good = lab.file();
    std::fs::write(lab.served.home.join("etc/ossec.conf"), "<ossec_config><auth>").unwrap();
    let shown = lab.run(&["config", "get"]);
    assert_eq!(shown.code, 1);
    assert!(shown.stderr.contains("code: 1101") && shown.stderr.contains("column 15"), "{shown}");
    assert_eq!(lab.run(&["config", "validate"]).code, 1);
    assert_eq!(lab.out(&["config", "get", "--raw"]), "<ossec_config><auth>");
    assert_eq!(lab.run(&["config", "set", "auth.port", "1516", "--yes"]).code, 1);
    let path = lab.written("good.conf", &good);
    lab.out(&["config", "upload", &path, "--yes"]);
    assert_eq!(lab.file(), good);
}
