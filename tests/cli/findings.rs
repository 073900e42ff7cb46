//! Verbs on what was found on agents: files, rootcheck's findings, policies and checks.

use std::os::unix::net::{UnixDatagram, UnixListener};

use insta::assert_snapshot;

use crate::scanned::Scanned;
use crate::world::{Ended, World};

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

/// The output of a command in every format, as a snapshot.
fn in_every_format(scanned: &Scanned, name: &str, arguments: &[&str]) {
    let mut all = String::new();
    for format in FORMATS {
        let ended = scanned.run(&[arguments, &["-o", format]].concat());
        all.push_str(&format!("===== -o {format}\n{ended}"));
    }
    assert_snapshot!(name, all);
}

#[test]
fn lists_in_every_format() {
    let scanned = Scanned::new();
    in_every_format(&scanned, "syscheck_list", &["syscheck", "list", "1"]);
    in_every_format(&scanned, "syscheck_summary", &["syscheck", "list", "001", "--summary"]);
    in_every_format(&scanned, "syscheck_last_scan", &["syscheck", "last-scan", "1"]);
    in_every_format(&scanned, "rootcheck_list", &["rootcheck", "list", "1"]);
    in_every_format(&scanned, "rootcheck_last_scan", &["rootcheck", "last-scan", "1"]);
    in_every_format(&scanned, "sca_policies", &["sca", "policies", "1"]);
    in_every_format(&scanned, "sca_checks", &["sca", "checks", "1"]);
    in_every_format(&scanned, "sca_report", &["sca", "report", "1"]);
}

#[test]
fn flags_are_filters() {
    let scanned = Scanned::new();
    let names = |arguments: &[&str]| {
        let ended = scanned.run(&[arguments, &["-o", "name"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout
    };
    let list = |more: &[&str]| names(&[&["syscheck", "list", "1"], more].concat());
    assert_eq!(list(&["--hash", "98a9be11d3dbeaf30ecc13e4783d40d2"]), "/etc/passwd\n");
    assert_eq!(
        list(&["--type", "registry_value", "--arch", "[x64]", "--value-type", "REG_SZ"]),
        "HKLM\\Run\n"
    );
    assert_eq!(list(&["--file", "/etc/passwd", "-q", "size>1024"]), "");
    let found = |more: &[&str]| names(&[&["rootcheck", "list", "1"], more].concat()).lines().count();
    assert_eq!(found(&["--status", "outstanding"]), 1);
    assert_eq!(found(&["--status", "solved", "--cis", "1.4 Debian Linux"]), 1);
    assert_eq!(found(&["--pci-dss", "9"]), 0);
    let checks = |more: &[&str]| names(&[&["sca", "checks", "1"], more].concat());
    assert_eq!(checks(&["--failed"]), "7001\n7004\n");
    assert_eq!(checks(&["--result", "not applicable"]), "7003\n");
    assert_eq!(checks(&["--framework", "pci_dss", "--requirement", "2.2.4"]), "7001\n");
    assert_eq!(checks(&["--framework", "cis", "-q", "id=7002,id=7001"]), "7001\n");
    assert_eq!(checks(&["--policy", "unix_audit"]), "");
    for (filter, said) in
        [("--policy", "wazuhctl sca policies 001"), ("--framework", "wazuhctl sca report 001")]
    {
        let none = scanned.run(&["sca", "checks", "1", filter, "nosuch"]);
        assert_eq!((none.code, none.stdout.as_str()), (0, ""), "{none}");
        assert!(none.stderr.starts_with("nothing found\nhint: ") && none.stderr.contains(said), "{none}");
    }
}

/// A report without the time at which it was made.
fn undated(report: &Ended) -> String {
    let lines = report.to_string();
    let lines = lines.lines().map(|line| match line.split_once("Report made") {
        Some((before, _)) => format!("{before}Report made"),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn reports_are_documents() {
    let scanned = Scanned::new();
    let html = scanned.run(&["sca", "report", "1", "-o", "html"]);
    assert_snapshot!("sca_report_html", undated(&html));
    for what in ["<script", "<b>", "http-equiv=\"refresh\"", "src=", "href=", "url(", "@import"] {
        assert!(!html.stdout.contains(what), "{what}");
    }
    let markdown = scanned.run(&["sca", "report", "1", "-o", "md"]);
    assert_snapshot!("sca_report_markdown", undated(&markdown));
    assert_eq!(undated(&scanned.run(&["sca", "report", "1"])), undated(&markdown));
    let one = scanned.run(&["sca", "report", "1", "--policy", "unix_audit"]);
    assert!(one.stdout.contains("## Unix audit") && !one.stdout.contains("CIS Benchmark"), "{one}");
    for nosuch in ["nosuch", "unix_audit,policy_id=cis_debian12", "(", "a;b"] {
        let none = scanned.run(&["sca", "report", "1", "--policy", nosuch]);
        assert_eq!((none.code, none.stdout.as_str()), (6, ""), "{none}");
    }
    scanned.tell(&[r#"agent 001 sca insert {"id":7,"policy_id":"cis_debian12","check":{"id":7005,"title":"=cmd|' /C calc'!A0","result":"failed"}}"#]);
    let csv = scanned.run(&["sca", "report", "1", "-o", "csv", "--columns", "agent_name,policy,title"]);
    assert!(csv.stdout.contains("web-1,CIS Benchmark for Debian 12,'=cmd|' /C calc'!A0\n"), "{csv}");
    assert!(scanned.run(&["sca", "report", "1", "-o", "jsonl"]).stdout.contains(r#""title":"=cmd|'"#));
    let empty = scanned.run(&["sca", "report", "2", "-o", "html"]);
    assert_eq!(empty.code, 0, "{empty}");
    assert!(empty.stdout.contains("checked against no policy"), "{empty}");
}

#[test]
fn documents_are_for_reports_alone() {
    let world = World::new();
    for arguments in [&["agents", "list"][..], &["agents", "delete", "1", "--yes"], &["sca", "checks", "1"]] {
        for format in ["html", "md", "markdown"] {
            let ended = world.run(&[arguments, &["-o", format]].concat());
            assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{ended}");
            assert!(ended.stderr.contains("are for reports"), "{ended}");
        }
    }
}

#[test]
fn agents_are_told_to_scan() {
    let scanned = Scanned::new();
    let queue = scanned.served.home.join("queue/alerts/ar");
    let down = scanned.run(&["syscheck", "run", "1"]);
    assert_eq!(down.code, 7, "{down}");
    assert!(down.stderr.contains("code: 1010") && down.stderr.contains("does Wazuh's remoted run"), "{down}");
    assert!(!down.stderr.contains("in doubt"), "{down}");

    std::fs::create_dir_all(queue.parent().unwrap()).unwrap();
    let queue = UnixDatagram::bind(queue).unwrap();
    queue.set_nonblocking(true).unwrap();
    let message = || {
        let mut buffer = [0; 256];
        let length = queue.recv(&mut buffer).ok()?;
        Some(String::from_utf8_lossy(&buffer[..length]).into_owned())
    };
    let ended = scanned.run(&["syscheck", "run", "0", "1", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "true\n"), "{ended}");
    assert_eq!(message().as_deref(), Some("(msg_to_agent) [] N!S 000 syscheck restart"));
    assert_eq!(message().as_deref(), Some("(msg_to_agent) [] N!S 001 syscheck restart"));
    let ended = scanned.run(&["rootcheck", "run", "1", "2", "9"]);
    assert_eq!(ended.code, 3, "{ended}");
    assert!(ended.stderr.contains("1707") && ended.stderr.contains("1701"), "{ended}");
    assert_eq!(message().as_deref(), Some("(msg_to_agent) [] N!S 001 syscheck restart"));
    let ended = scanned.run(&["rootcheck", "run", "--status", "active", "--yes", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n"), "{ended}");
    assert!(message().is_some());
    let ended = scanned.run(&["syscheck", "run", "-q", "status=active", "--dry-run", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n"), "{ended}");
    assert_eq!(message(), None);
    assert_eq!(scanned.run(&["syscheck", "run"]).code, 2);
}

#[test]
fn what_is_known_is_forgotten_when_it_is_confirmed() {
    let scanned = Scanned::new();
    let left = |noun: &str, id: &str| {
        let ended = scanned.run(&[noun, "list", id, "-o", "jsonl"]);
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout.lines().count()
    };
    // Nobody can be asked here.
    assert_eq!(scanned.run(&["syscheck", "clear", "2"]).code, 2);
    let ended = scanned.run(&["syscheck", "clear", "2", "--dry-run", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "002\n"), "{ended}");
    assert_eq!(left("syscheck", "2"), 1);
    let ended = scanned.run(&["syscheck", "clear", "1", "2", "--yes", "-o", "json", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "true\n"), "{ended}");
    assert!(ended.stderr.contains("1760"), "{ended}");
    assert_eq!((left("syscheck", "1"), left("syscheck", "2")), (2, 0));
    assert_eq!(scanned.run(&["rootcheck", "clear", "-q", "id=1"]).code, 2);
    let ended = scanned.run(&["rootcheck", "clear", "-q", "id=1", "--yes", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n"), "{ended}");
    assert_eq!(left("rootcheck", "1"), 0);
    assert_eq!(scanned.run(&["rootcheck", "clear", "9", "--yes"]).code, 6);
    let curl = scanned.run(&["rootcheck", "clear", "1", "2", "--curl"]);
    assert_eq!(
        curl.stdout.matches("-X DELETE").count() + curl.stdout.matches("--request DELETE").count(),
        2,
        "{curl}"
    );
}

#[test]
fn wrong_input_and_a_daemon_that_is_gone() {
    let scanned = Scanned::new();
    for (arguments, code, said) in [
        (&["syscheck", "list", "x"][..], 2, "is not the id of an agent"),
        (&["syscheck", "list", "9"], 6, "code: 2007"),
        (&["sca", "checks", "1", "--framework", "cis;id=1"], 2, "neither a framework nor"),
        (&["sca", "checks", "1", "--requirement", "1,2"], 2, "such as 2.2.4"),
        (&["rootcheck", "list", "9"], 6, "code: 1701"),
        (&["sca", "policies", "9"], 6, "code: 1701"),
        (&["sca", "report", "9"], 6, "code: 1701"),
        (&["syscheck", "list", "1", "-q", "nonexistent=1"], 1, "code: 1408"),
        (&["syscheck", "list", "1", "--select", "nonexistent"], 1, "code: 1724"),
        (&["syscheck", "list", "1", "--hash", "zz"], 1, "hash"),
        (&["sca", "checks", "1", "--sort", "compliance.key"], 1, "code: 1403"),
        (&["sca", "checks", "1", "--failed", "--result", "passed"], 2, "cannot be used with"),
        (&["rootcheck", "list", "1", "--status", "what"], 2, "outstanding"),
        (&["syscheck", "last-scan", "1", "--watch"], 2, "--watch needs a terminal"),
        (&["rootcheck", "last-scan", "1", "--watch=0s"], 2, "between 1s and 1h"),
    ] {
        let ended = scanned.run(arguments);
        assert_eq!(ended.code, code, "{arguments:?} {ended}");
        assert!(ended.stderr.contains(said), "{arguments:?} {ended}");
    }
    let Scanned { world, served } = scanned;
    let home = served.home.display().to_string();
    drop(served);
    for arguments in [
        &["syscheck", "list", "1"][..],
        &["syscheck", "last-scan", "1"],
        &["syscheck", "run", "1"],
        &["syscheck", "clear", "2", "--yes"],
        &["rootcheck", "list", "1"],
        &["rootcheck", "clear", "1", "--yes"],
        &["sca", "policies", "1"],
        &["sca", "checks", "1"],
        &["sca", "report", "1", "-o", "html"],
    ] {
        let ended = world.run(&[arguments, &["--home", &home]].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (7, ""), "{arguments:?} {ended}");
    }
}

#[test]
fn a_daemon_that_hangs_is_not_waited_for_longer_than_is_said() {
    let Scanned { world, served } = Scanned::new();
    let home = served.home.clone();
    drop(served);
    // Longer than a command of these tests may take.
    std::fs::write(home.join("api/configuration/api.yaml"), "intervals: {request_timeout: 600}\n").unwrap();
    let socket = home.join("queue/db/wdb");
    let _ = std::fs::remove_file(&socket);
    // Whoever connects is never answered.
    let _hanging = UnixListener::bind(socket).unwrap();
    for arguments in [
        &["syscheck", "last-scan", "1"][..],
        &["sca", "report", "1"],
        &["inventory", "search", "packages"],
        &["mitre", "tactics"],
        &["rootcheck", "clear", "1", "--yes"],
    ] {
        let home = home.display().to_string();
        let ended = world.run(&[arguments, &["--home", &home, "--timeout", "1s"]].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (7, ""), "{arguments:?} {ended}");
        assert!(ended.stderr.contains("code: 3021"), "{arguments:?} {ended}");
    }
}
