//! Rules, decoders, lists and log tests: the verbs against a server of our own, in process.

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;

use serde_json::{Value, json};

use crate::served::Served;
use crate::world::{Ended, World};

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

const RULES: &str = "<group name=\"mine,\">
  <rule id=\"100100\" level=\"5\">
    <match>made up</match>
    <description>Mine &amp; yours</description>
    <mitre><id>T1110</id></mitre>
    <group>pci_dss_1.2.3,</group>
  </rule>
  <rule id=\"100101\" level=\"12\">
    <if_sid>100100</if_sid>
    <description>Worse</description>
  </rule>
</group>
";

/// A user with a manager in a new home.
struct Lab {
    world: World,
    served: Served,
}

impl Lab {
    fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        let lab = Self { world, served };
        lab.file("rules.xml", RULES);
        lab
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--home", &home]].concat())
    }

    fn out(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout
    }

    /// Makes a file of the user's, and returns its path.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.world.path(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// A file of the manager's.
    fn there(&self, path: &str) -> String {
        std::fs::read_to_string(self.served.home.join(path)).unwrap_or_default()
    }

    /// Runs with an editor that is this script.
    fn edit(&self, arguments: &[&str], script: &str) -> Ended {
        let editor = self.world.path("editor");
        std::fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = self.world.command();
        command.args(arguments).arg("--home").arg(&self.served.home);
        self.world.end(command.env("EDITOR", &editor))
    }
}

#[test]
fn a_file_of_rules_is_uploaded_edited_and_removed() {
    let lab = Lab::new();
    let file = lab.world.path("rules.xml").display().to_string();
    let upload = |more: &[&str]| lab.run(&[&["rules", "upload", &file, "--name", "mine"], more].concat());
    assert_eq!(upload(&["--dry-run"]).stderr, "dry run: etc/rules/mine.xml would be new\n");
    let uploaded = upload(&[]);
    assert_eq!(
        uploaded.stderr,
        "etc/rules/mine.xml was uploaded; there is no analysisd running that would load it\n",
        "{uploaded}"
    );
    assert_eq!(lab.there("etc/rules/mine.xml"), RULES);
    assert_eq!(upload(&[]).stderr, "etc/rules/mine.xml is the same already\n");
    assert_eq!(lab.out(&["rules", "cat", "mine.xml"]), RULES);
    assert_eq!(lab.out(&["rules", "files", "-o", "name"]), "mine.xml\n");
    assert_eq!(
        lab.out(&["rules", "list", "--level", "3-9", "--columns", "id,level", "-o", "csv"]),
        "id,level\n100100,5\n"
    );
    assert_eq!(lab.out(&["rules", "list", "--requirement", "mitre=T1110", "-o", "name"]), "100100\n");
    assert!(lab.out(&["rules", "get", "100100"]).contains("Mine & yours"));
    let missing = lab.run(&["rules", "get", "100100", "7"]);
    assert_eq!(missing.code, 3, "{missing}");

    lab.file("rules.xml", &RULES.replace("Worse", "Worst"));
    let unasked = upload(&[]);
    assert_eq!(unasked.code, 2, "{unasked}");
    assert!(unasked.stderr.contains("+    <description>Worst</description>"), "{unasked}");
    let replaced = upload(&["--yes", "-o", "json"]);
    let facts: Value = serde_json::from_str(&replaced.stdout).unwrap();
    assert_eq!(facts, json!({ "file": "etc/rules/mine.xml", "changed": true, "applied": false }));

    let edited = lab.edit(&["rules", "edit", "mine", "--yes"], "sed -i s/Worst/Best/ \"$1\"");
    assert_eq!(edited.code, 0, "{edited}");
    assert!(lab.there("etc/rules/mine.xml").contains("Best"));
    let untouched = lab.edit(&["rules", "edit", "mine"], ":");
    assert_eq!(untouched.stderr, "nothing was changed\n");
    let broken = lab.edit(&["rules", "edit", "mine", "--yes"], "echo '<group>' > \"$1\"");
    assert_eq!(broken.code, 1, "{broken}");
    assert!(broken.stderr.contains("code: 1113") && broken.stderr.contains("line 1"), "{broken}");
    let kept = broken.stderr.lines().find_map(|line| line.split("what you wrote is in ~/").nth(1)).unwrap();
    assert_eq!(std::fs::read_to_string(lab.world.path(kept)).unwrap(), "<group>\n");
    let dry = lab.edit(&["rules", "edit", "mine", "--dry-run"], "sed -i s/Best/Last/ \"$1\"");
    assert!(dry.code == 0 && dry.stderr.contains("+    <description>Last</description>"), "{dry}");
    assert!(lab.there("etc/rules/mine.xml").contains("Best"));

    assert_eq!(lab.run(&["rules", "delete", "mine.xml"]).code, 2);
    assert_eq!(lab.run(&["rules", "delete", "mine.xml", "--yes"]).code, 0);
    assert_eq!(lab.run(&["rules", "delete", "mine.xml", "--dry-run"]).code, 6);
    assert_eq!(lab.run(&["rules", "cat", "mine.xml"]).code, 6);
}

#[test]
fn what_the_manager_could_not_load_is_refused() {
    let lab = Lab::new();
    for (text, wrong) in [
        ("<group name=\"a\">\n  <rule id=\"x\" level=\"1\"/></group>", "line 2, column 3"),
        ("<group name=\"a\">", "not closed"),
    ] {
        let file = lab.file("bad.xml", text);
        let refused = lab.run(&["rules", "upload", &file]);
        assert_eq!(refused.code, 1, "{refused}");
        assert!(refused.stderr.contains("code: 1113") && refused.stderr.contains(wrong), "{refused}");
        assert!(refused.stderr.contains("rules lint"), "{refused}");
    }
    assert_eq!(lab.run(&["rules", "upload", "-"]).code, 2);
    let file = lab.file("rules.txt", RULES);
    assert_eq!(lab.run(&["rules", "upload", &file]).code, 2);
}

#[test]
fn decoders_have_the_same_verbs() {
    let lab = Lab::new();
    let text = "<decoder name=\"a\">\n  <program_name>^a</program_name>\n</decoder>\n\
                <decoder name=\"a-1\">\n  <parent>a</parent>\n  <regex>x=(\\S+)</regex>\n  <order>x</order>\n</decoder>\n";
    let file = lab.file("mine.xml", text);
    assert_eq!(lab.run(&["decoders", "upload", &file]).code, 0);
    assert_eq!(lab.out(&["decoders", "cat", "mine.xml"]), text);
    assert_eq!(lab.out(&["decoders", "list", "-o", "name"]), "a\na-1\n");
    assert_eq!(lab.out(&["decoders", "list", "--parents", "-o", "name"]), "a\n");
    assert!(lab.out(&["decoders", "get", "a-1"]).contains("x=(\\S+)"));
    let shown: Value = serde_json::from_str(&lab.out(&["decoders", "cat", "mine", "-o", "json"])).unwrap();
    assert_eq!(shown["data"]["affected_items"][0]["decoder"][1]["parent"], "a");
    assert_eq!(lab.run(&["decoders", "delete", "mine.xml", "--yes"]).code, 0);
    assert_eq!(lab.out(&["decoders", "files", "-o", "name"]), "");
}

#[test]
fn the_entries_of_a_list_are_set_and_removed() {
    let lab = Lab::new();
    let list = || lab.there("etc/lists/blocked");
    assert_eq!(lab.run(&["lists", "set", "blocked", "192.0.2.7", "scanner"]).code, 0);
    assert_eq!(lab.run(&["lists", "set", "blocked", "a:b"]).code, 0);
    assert_eq!(list(), "192.0.2.7:scanner\n\"a:b\":\n");
    let same = lab.run(&["lists", "set", "blocked", "192.0.2.7", "scanner"]);
    assert_eq!(same.stderr, "etc/lists/blocked is the same already\n");
    let dry = lab.run(&["lists", "set", "blocked", "192.0.2.7", "botnet", "--dry-run"]);
    assert!(dry.stderr.contains("+192.0.2.7:botnet"), "{dry}");
    assert_eq!(lab.out(&["lists", "get", "blocked", "-o", "csv"]), "key,value\n192.0.2.7,scanner\na:b,\n");
    assert_eq!(lab.out(&["lists", "get", "blocked", "a:b", "-o", "name"]), "a:b\n");
    assert_eq!(lab.run(&["lists", "get", "blocked", "none"]).code, 6);
    assert_eq!(lab.run(&["lists", "get", "none"]).code, 6);
    assert_eq!(lab.run(&["lists", "set", "../x", "a"]).code, 2);
    assert_eq!(lab.run(&["lists", "set", "blocked", "a b:c.d"]).code, 1, "no line can hold it");

    assert_eq!(lab.out(&["lists", "export", "blocked", "--csv"]), "key,value\n192.0.2.7,scanner\na:b,\n");
    let file = lab.file("more.csv", "key,value\n192.0.2.7,botnet\n198.51.100.1,range\n");
    assert_eq!(lab.run(&["lists", "import", "blocked", &file]).code, 2, "what is there is replaced");
    assert_eq!(lab.run(&["lists", "import", "blocked", &file, "--yes"]).code, 0);
    assert_eq!(list(), "192.0.2.7:botnet\n\"a:b\":\n198.51.100.1:range\n");
    assert_eq!(lab.run(&["lists", "unset", "blocked", "a:b", "none"]).code, 0);
    assert_eq!(list(), "192.0.2.7:botnet\n198.51.100.1:range\n");
    let emptied = lab.run(&["lists", "unset", "blocked", "192.0.2.7", "198.51.100.1"]);
    assert_eq!(emptied.code, 1, "{emptied}");
    assert!(
        emptied.stderr.contains("code: 1112") && emptied.stderr.contains("wazuhctl lists delete blocked"),
        "{emptied}"
    );
    let odd = lab.run(&["lists", "set", "blocked", "192.0.2.7:80", "x"]);
    assert_eq!(odd.code, 1, "{odd}");
    assert!(odd.stderr.contains("key \"192.0.2.7:80\"") && odd.stderr.contains("hint: a key"), "{odd}");

    let file = lab.file("new", "x:1\n");
    assert_eq!(lab.run(&["lists", "upload", &file, "--name", "blocked", "--yes"]).code, 0);
    assert_eq!(lab.out(&["lists", "export", "blocked"]), "x:1\n");
    assert_eq!(lab.out(&["lists", "list", "-o", "name"]), "blocked\n");
    let file = lab.file("bad", "x\n");
    let refused = lab.run(&["lists", "upload", &file]);
    assert!(refused.code == 1 && refused.stderr.contains("line 1"), "{refused}");
    assert_eq!(lab.run(&["lists", "delete", "blocked", "--yes"]).code, 0);
    assert_eq!(list(), "");
}

#[test]
fn files_are_shown_with_the_line_ends_of_unix() {
    let lab = Lab::new();
    let text = "<group name=\"a,\">\r\n<rule id=\"100200\" level=\"3\"><description>A</description></rule>\r</group>\r\n";
    for (file, text) in [("rules/dos.xml", text), ("lists/dos", "a:1\r\nb:2\r\n")] {
        std::fs::write(lab.served.home.join("etc").join(file), text).unwrap();
    }
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    assert_eq!(lab.out(&["rules", "cat", "dos.xml"]), unix);
    assert_eq!(lab.out(&["lists", "export", "dos"]), "a:1\nb:2\n");
}

#[test]
fn every_verb_that_prints_knows_every_format() {
    let lab = Lab::new();
    let file = lab.world.path("rules.xml").display().to_string();
    assert_eq!(lab.run(&["rules", "upload", &file]).code, 0);
    let file = lab.file("d.xml", "<decoder name=\"a\">\n  <prematch>^a</prematch>\n</decoder>\n");
    assert_eq!(lab.run(&["decoders", "upload", &file]).code, 0);
    assert_eq!(lab.run(&["lists", "set", "l", "k", "v"]).code, 0);
    for (arguments, name) in [
        (&["rules", "list", "--limit", "1"][..], "100100"),
        (&["rules", "get", "100100"], "100100"),
        (&["rules", "files"], "rules.xml"),
        (&["decoders", "list"], "a"),
        (&["decoders", "get", "a"], "a"),
        (&["decoders", "files"], "d.xml"),
        (&["lists", "list"], "l"),
        (&["lists", "get", "l"], "k"),
    ] {
        for format in FORMATS {
            let shown = lab.out(&[arguments, &["-o", format]].concat());
            assert!(shown.contains(name), "{arguments:?} -o {format}: {shown}");
            match *format {
                "json" => drop(serde_json::from_str::<Value>(&shown).unwrap()),
                "jsonl" => shown.lines().for_each(|line| drop(serde_json::from_str::<Value>(line).unwrap())),
                "name" => assert_eq!(shown, format!("{name}\n")),
                _ => {}
            }
        }
    }
}

#[test]
fn rights_and_requests_are_told_and_nothing_is_done() {
    let lab = Lab::new();
    let file = lab.world.path("rules.xml").display().to_string();
    let rights = lab.run(&["rules", "upload", &file, "--rbac"]);
    assert!(rights.code == 0 && rights.stdout.contains("rules:update"), "{rights}");
    let decoders = lab.file("d.xml", "<decoder name=\"a\">\n  <prematch>^a</prematch>\n</decoder>\n");
    let list = lab.file("l", "k:v\n");
    for (kind, file) in [("rules", &file), ("decoders", &decoders), ("lists", &list)] {
        let rights = lab.out(&[kind, "upload", file, "--rbac", "-o", "name"]);
        let needed = [format!("{kind}:update"), format!("{kind}:delete")];
        assert!(needed.iter().all(|action| rights.lines().any(|line| line == action)), "{rights}");
        assert!(!rights.contains("manager:restart"), "{rights}");
        let applied = lab.out(&[kind, "upload", file, "--apply", "--rbac", "-o", "name"]);
        assert!(applied.lines().any(|line| line == "manager:restart"), "{applied}");
    }
    let curl = lab.run(&["rules", "upload", &file, "--curl"]);
    assert!(curl.stdout.contains("/rules/files/rules.xml") && curl.stdout.contains("octet-stream"), "{curl}");
    assert_eq!(lab.there("etc/rules/rules.xml"), "");
    assert_eq!(lab.run(&["rules", "upload", &file]).code, 0);
    assert_eq!(lab.run(&["lists", "set", "l", "k", "v"]).code, 0);
    let edited = lab.edit(&["rules", "edit", "rules", "--yes", "--curl"], "sed -i s/Worse/Best/ \"$1\"");
    let (replaced, made) = ("/rules/files/rules.xml?overwrite=true", "/lists/files/l?overwrite=true");
    assert!(edited.code == 0 && edited.stdout.contains(replaced), "{edited}");
    for arguments in [&["lists", "set", "l", "k", "w", "--curl"][..], &["lists", "set", "l", "m", "--curl"]] {
        let curl = lab.run(arguments);
        assert!(curl.code == 0 && curl.stdout.contains(made), "{curl}");
    }
    assert_eq!(
        (lab.there("etc/rules/rules.xml").as_str(), lab.there("etc/lists/l").as_str()),
        (RULES, "k:v\n")
    );
    let rights = lab.run(&["events", "test", "x", "--rbac"]);
    assert!(rights.stdout.contains("logtest:run"), "{rights}");
}

/// Plays analysisd on the socket of log tests: the n-th event fires rule n, and what was asked comes back at the end.
fn analysisd(lab: &Lab) -> std::thread::JoinHandle<Vec<Value>> {
    let listener = UnixListener::bind(lab.served.home.join("queue/sockets/logtest")).unwrap();
    std::thread::spawn(move || {
        let mut asked = Vec::new();
        loop {
            let (mut stream, _) = listener.accept().unwrap();
            let mut length = [0; 4];
            stream.read_exact(&mut length).unwrap();
            let mut request = vec![0; u32::from_le_bytes(length) as usize];
            stream.read_exact(&mut request).unwrap();
            let request: Value = serde_json::from_slice(&request).unwrap();
            let ends = request["command"] == "remove_session";
            let event = &request["parameters"]["event"];
            let answer = json!({ "error": 0, "data": {
                "messages": [], "token": "deadbeef", "alert": true, "codemsg": 0,
                "output": { "timestamp": "2025-05-31T23:58:21.861+0000", "full_log": event,
                            "decoder": { "name": "made-up" }, "data": { "user": "alice" },
                            "rule": { "id": (asked.len() + 1).to_string(), "level": 3, "description": "Made up",
                                      "groups": ["a"], "mitre": { "id": ["T1110"] } } } } })
            .to_string();
            stream.write_all(&u32::try_from(answer.len()).unwrap().to_le_bytes()).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            asked.push(request);
            if ends {
                return asked;
            }
        }
    })
}

#[test]
fn lines_are_tested_in_one_session_that_is_ended() {
    let lab = Lab::new();
    let absent = lab.run(&["events", "test", "x"]);
    assert_eq!(absent.code, 7, "{absent}");

    let daemon = analysisd(&lab);
    let file = lab.file("log", "one\n\ntwo\r\n");
    let ended = lab.run(&["events", "test", "--file", &file, "--expect-rule", "2", "--log-format", "json"]);
    assert_eq!(ended.code, 0, "{ended}");
    for part in
        ["Phase 1: pre-decoding\n  event: one", "user: alice", "id: 2\n", "MITRE.id: T1110", "An alert"]
    {
        assert!(ended.stdout.contains(part), "{part}: {ended}");
    }
    let asked = daemon.join().unwrap();
    assert_eq!(asked.len(), 3);
    assert_eq!(
        asked[0]["parameters"],
        json!({ "event": "one", "log_format": "json", "location": "wazuhctl" })
    );
    assert_eq!(asked[1]["parameters"]["event"], "two");
    assert_eq!(asked[1]["parameters"]["token"], "deadbeef");
    assert_eq!(asked[2]["parameters"], json!({ "token": "deadbeef" }));
}

#[test]
fn expectations_decide_how_a_test_ends() {
    for (more, code) in [
        (&["--expect-rule", "1", "--expect-level", "3"][..], 0),
        (&["--expect-rule", "5712"], 8),
        (&["--expect-rule", "none"], 8),
        (&["--expect-level", "4"], 8),
    ] {
        let lab = Lab::new();
        let daemon = analysisd(&lab);
        let ended = lab.run(&[&["events", "test", "x", "-o", "json"], more].concat());
        assert_eq!(ended.code, code, "{more:?}: {ended}");
        let shown: Value = serde_json::from_str(&ended.stdout).unwrap();
        assert_eq!(shown["events"][0]["output"]["rule"]["id"], "1");
        daemon.join().unwrap();
    }
}

/// Plays analysisd on the socket that reloads are asked for on, for one request.
fn reloading(lab: &Lab, answer: &Value) -> std::thread::JoinHandle<()> {
    let path = lab.served.home.join("queue/sockets/analysis");
    let _ = std::fs::remove_file(&path);
    let (listener, answer) = (UnixListener::bind(path).unwrap(), answer.to_string());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut length = [0; 4];
        stream.read_exact(&mut length).unwrap();
        stream.read_exact(&mut vec![0; u32::from_le_bytes(length) as usize]).unwrap();
        stream.write_all(&u32::try_from(answer.len()).unwrap().to_le_bytes()).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
    })
}

#[test]
fn a_reload_says_what_analysisd_complains_of() {
    let lab = Lab::new();
    let warning = "WARNING: (7617): Signature ID '99' was not found";
    let daemon = reloading(&lab, &json!({ "error": 0, "data": [warning] }));
    let reloaded = lab.run(&["ruleset", "reload"]);
    daemon.join().unwrap();
    assert_eq!(reloaded.code, 0, "{reloaded}");
    assert!(reloaded.stderr.contains(warning) && reloaded.stderr.contains("warning: "), "{reloaded}");

    let daemon = reloading(&lab, &json!({ "error": 0, "data": [warning] }));
    let applied = lab.run(&["lists", "set", "blocked", "192.0.2.7", "--apply", "-o", "json"]);
    daemon.join().unwrap();
    let facts: Value = serde_json::from_str(&applied.stdout).unwrap();
    assert!(facts["warnings"][0].as_str().unwrap().ends_with(warning), "{applied}");

    let daemon = reloading(&lab, &json!({ "error": 1, "data": ["ERROR: (1226): Error reading XML file"] }));
    let refused = lab.run(&["lists", "set", "blocked", "192.0.2.8", "--apply"]);
    daemon.join().unwrap();
    assert_eq!(refused.code, 1, "{refused}");
    assert!(refused.stderr.contains("code: 1914") && refused.stderr.contains("not in force"), "{refused}");

    std::fs::remove_file(lab.served.home.join("queue/sockets/analysis")).unwrap();
    let absent = lab.run(&["events", "test", "x"]);
    assert_eq!(absent.code, 7, "{absent}");
    assert!(absent.stderr.contains("An embedded manager has none"), "{absent}");
    // The parts of an embedded manager read the ruleset themselves, whenever it is asked for.
    let reloaded = lab.run(&["ruleset", "reload"]);
    assert_eq!(reloaded.code, 0, "{reloaded}");
    let said = "the ruleset was checked, and there is no analysisd running that would load it\n";
    assert_eq!(reloaded.stderr, said, "{reloaded}");
}

#[test]
fn only_files_of_the_kind_are_uploaded() {
    let lab = Lab::new();
    let decoders =
        lab.file("mine.xml", "<decoder name=\"own\">\n  <program_name>^own</program_name>\n</decoder>\n");
    let refused = lab.run(&["rules", "upload", &decoders]);
    assert_eq!(refused.code, 1, "{refused}");
    assert!(refused.stderr.contains("<decoder> stands where only <group> can"), "{refused}");
    let text = lab.file("text.xml", "root:x:0:0\n");
    let refused = lab.run(&["decoders", "upload", &text]);
    assert!(refused.stderr.contains("there is no <decoder> in it"), "{refused}");
}
