//! Verbs on what was found on agents: files, rootcheck's findings, policies and checks. A real server with an embedded
//! manager, into whose database the data come as Wazuh's analysisd sends them.

use std::io::{Read, Write};
use std::os::unix::net::{UnixDatagram, UnixStream};

use insta::assert_snapshot;
use serde_json::json;

use crate::served::Served;
use crate::world::{Ended, World};

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

/// A manager with two agents that were scanned.
struct Scanned {
    world: World,
    served: Served,
}

impl Scanned {
    fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        let scanned = Self { world, served };
        for name in ["web-1", "old-2"] {
            assert_eq!(scanned.run(&["agents", "add", name, "-o", "name"]).code, 0);
        }
        scanned.tell(&[
            "global sql UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7' WHERE id = 1",
            "global sql UPDATE agent SET connection_status = 'disconnected', version = 'Wazuh v3.11.4' WHERE id = 2",
        ]);
        scanned.tell_of_files();
        scanned.tell_of_findings();
        scanned.tell_of_policies();
        scanned
    }

    /// Sends commands to the database daemon, which must all be answered `ok`.
    fn tell(&self, commands: &[impl AsRef<str>]) {
        let mut socket = UnixStream::connect(self.served.home.join("queue/db/wdb")).unwrap();
        for command in commands.iter().map(AsRef::as_ref) {
            socket.write_all(&u32::try_from(command.len()).unwrap().to_le_bytes()).unwrap();
            socket.write_all(command.as_bytes()).unwrap();
            let mut length = [0; 4];
            socket.read_exact(&mut length).unwrap();
            let mut answer = vec![0; u32::from_le_bytes(length) as usize];
            socket.read_exact(&mut answer).unwrap();
            assert!(answer.starts_with(b"ok"), "{command}: {}", String::from_utf8_lossy(&answer));
        }
    }

    fn tell_of_files(&self) {
        let file = json!({"path": "/etc/passwd", "timestamp": 1_748_735_999, "attributes": {"type": "file",
            "size": 1024, "perm": "rw-r--r--", "uid": "0", "gid": "0", "user_name": "root", "group_name": "root",
            "mtime": 1_748_735_940, "inode": "42", "hash_md5": "98a9be11d3dbeaf30ecc13e4783d40d2",
            "hash_sha1": "bcc41648cbd5ef6b0a1be5ed203012b068ee3125"}});
        let value = json!({"path": "HKLM\\Run", "timestamp": 1_748_735_998, "version": 2, "arch": "[x64]",
            "value_name": "it's \"x\"", "attributes": {"type": "registry_value", "value_type": "REG_SZ", "size": 4,
            "perm": {"S-1-5-32": {"name": "Administrators", "allowed": ["delete"]}}}});
        self.tell(&[
            format!("agent 001 syscheck save2 {file}"),
            format!("agent 001 fim_registry_value save2 {value}"),
            "agent 001 syscheck scan_info_update start_scan 1748728801".to_owned(),
            "agent 001 syscheck scan_info_update end_scan 1748728901".to_owned(),
            format!("agent 002 syscheck save2 {file}"),
        ]);
    }

    fn tell_of_findings(&self) {
        self.tell(&[
            "agent 001 rootcheck save 1748734801 Starting rootcheck scan.",
            "agent 001 rootcheck save 1748735401 Ending rootcheck scan.",
            "agent 001 rootcheck save 1748735301 SSH Hardening - Root can log in {PCI_DSS: 2.2.4}.",
            "agent 001 rootcheck save 1748476800 /tmp is not on its own partition {CIS: 1.4 Debian Linux}.",
        ]);
    }

    fn tell_of_policies(&self) {
        let check = |id: u32, title: &str, result: &str, more: &serde_json::Value| {
            let mut check = json!({"id": id, "title": title, "result": result, "condition": "all"});
            check.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            format!("agent 001 sca insert {}", json!({"id": 7, "policy_id": "cis_debian12", "check": check}))
        };
        let failed = json!({"rationale": "Anybody could <script>alert(1)</script> & write.\nTwice.",
            "remediation": "Run: chmod 600 /etc/shadow\nthen `reboot` | *wait*"});
        self.tell(&[
            "agent 001 sca insert_policy CIS Benchmark for Debian 12|cis_debian12.yml|cis_debian12|Prescriptive \
             \"guidance\" <made up>|https://example.test/cis|hash"
                .to_owned(),
            "agent 001 sca insert_policy Unix audit|unix.yml|unix_audit|Guidance|NULL|hash2".to_owned(),
            "agent 001 sca insert_scan_info 1748732401|1748732501|7|cis_debian12|1|2|1|4|33|h".to_owned(),
            "agent 001 sca insert_scan_info 1748732401|1748732501|8|unix_audit|0|0|0|0|100|h".to_owned(),
            check(7001, "Ensure it's <b>configured</b> – größer", "failed", &failed),
            check(7002, "Ensure /tmp is a partition", "passed", &json!({})),
            check(7003, "Ensure a daemon runs", "not applicable", &json!({"reason": "Timeout"})),
            check(7004, "Ensure nothing else", "failed", &json!({})),
            "agent 001 sca insert_compliance 7001|pci_dss|2.2.4".to_owned(),
            "agent 001 sca insert_compliance 7001|cis|1.1.1".to_owned(),
            "agent 001 sca insert_compliance 7001|cis|1.1.2".to_owned(),
            "agent 001 sca insert_rules 7001|command|c:stat /etc/shadow -> r:0600".to_owned(),
        ]);
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--absolute", "--home", &home]].concat())
    }

    fn in_every_format(&self, name: &str, arguments: &[&str]) {
        let mut all = String::new();
        for format in FORMATS {
            let ended = self.run(&[arguments, &["-o", format]].concat());
            all.push_str(&format!("===== -o {format}\n{ended}"));
        }
        assert_snapshot!(name, all);
    }
}

#[test]
fn lists_in_every_format() {
    let scanned = Scanned::new();
    scanned.in_every_format("syscheck_list", &["syscheck", "list", "1"]);
    scanned.in_every_format("syscheck_summary", &["syscheck", "list", "001", "--summary"]);
    scanned.in_every_format("syscheck_last_scan", &["syscheck", "last-scan", "1"]);
    scanned.in_every_format("rootcheck_list", &["rootcheck", "list", "1"]);
    scanned.in_every_format("rootcheck_last_scan", &["rootcheck", "last-scan", "1"]);
    scanned.in_every_format("sca_policies", &["sca", "policies", "1"]);
    scanned.in_every_format("sca_checks", &["sca", "checks", "1"]);
    scanned.in_every_format("sca_report", &["sca", "report", "1"]);
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
    assert!(down.stderr.contains("code: 1010"), "{down}");

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
