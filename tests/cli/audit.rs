//! The audit log: written by a server and by the command line on the same home, and read.

use serde_json::{Value, json};

use crate::served::Served;
use crate::world::{Ended, World};

/// Three records as they are written, and two lines that are none.
const LOG: &str = r#"{"time":"2026-05-01T08:00:00.000Z","user":"wazuh","user_id":1,"run_as":false,"from":"192.0.2.1","operation":"add_agent","method":"POST","path":"/agents","body":{"name":"web-1"},"after":[{"id":"001","name":"web-1","ip":"any"}],"result":"done","status":200,"error":0,"duration":0.012}
{"time":"2026-05-01T09:00:00.000Z","user":"ann","user_id":100,"run_as":false,"from":"192.0.2.1","operation":"delete_agents","method":"DELETE","path":"/agents","target":{"agents_list":["001","002"]},"parameters":{"status":["all"]},"result":"refused","status":403,"error":4000,"codes":[4000],"duration":0.001}
{"time":"2026-05-01T1
not a record
{"time":"2026-05-01T10:00:00.000Z","user":"local","run_as":false,"from":"local","uid":0,"system_user":"root","operation":"delete_agents","method":"DELETE","path":"/agents","target":{"agents_list":["001"]},"parameters":{"status":["all"]},"before":[{"id":"001","name":"web-1","ip":"any","group":["default"]}],"result":"done","status":200,"error":0,"affected":1,"affected_ids":["001"],"failed":0,"duration":0.02}
"#;

/// A world with a home that has this log.
fn world() -> World {
    let world = World::new();
    for folder in ["home/logs", "home/queue/db"] {
        std::fs::create_dir_all(world.path(folder)).unwrap();
    }
    std::fs::write(world.path("home/logs/api-audit.json"), LOG).unwrap();
    world
}

fn audit(world: &World, arguments: &[&str]) -> Ended {
    world.run(&[&["security", "audit", "--home", "home"], arguments].concat())
}

#[test]
fn the_log_is_shown_in_every_format() {
    let world = world();
    let mut all = String::new();
    for format in ["table", "wide", "json", "jsonl", "yaml", "csv", "name"] {
        all.push_str(&format!("===== -o {format}\n{}", audit(&world, &["-o", format])));
    }
    insta::assert_snapshot!("security_audit", all);
}

#[test]
fn records_are_selected() {
    let world = world();
    let times = |arguments: &[&str]| {
        let ended = audit(&world, &[arguments, &["-o", "csv", "--columns", "time", "--no-headers"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        let hours = ended.stdout.lines().map(|line| line.get(11..13).unwrap().to_owned());
        hours.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(times(&[]), "10 09 08");
    assert_eq!(times(&["-q", "operation=delete_agents;before.name~web"]), "10");
    assert_eq!(times(&["-q", "time<2026-05-01T09:30:00Z"]), "09 08");
    assert_eq!(times(&["--failed"]), "09");
    assert_eq!(times(&["--by", "root,wazuh"]), "10 08");
    assert_eq!(times(&["--operation", "add_agent,get_agents"]), "08");
    assert_eq!(times(&["--since", "2026-05-01T09:00:00Z"]), "10 09");
    assert_eq!(times(&["--since", "2026-05-01", "--until", "2026-05-01T09:00:00Z"]), "09 08");
    assert_eq!(times(&["--until", "2026-05-01"]), "10 09 08");
    assert_eq!(times(&["--since", "1h"]), "");
    assert_eq!(times(&["--limit", "1", "--offset", "1"]), "09");
    let cut = audit(&world, &["--limit", "2", "--jq", ".data.total_affected_items"]);
    assert_eq!(cut.stdout, "3\n");
    assert!(cut.stderr.starts_with("showing 2 of 3\n"), "{cut}");
}

#[test]
fn what_makes_no_sense_is_wrong_usage() {
    let world = world();
    for arguments in [&["--since", "soon"][..], &["--limit", "0"], &["--curl"], &["--rbac"]] {
        assert_eq!(audit(&world, arguments).code, 2, "{arguments:?}");
    }
    let query = audit(&world, &["-q", "user="]);
    assert!(query.code == 1 && query.stderr.contains("code: 1407\n"), "{query}");
    let nowhere = world.run(&["security", "audit", "--home", "nowhere"]);
    assert!(nowhere.code == 1 && nowhere.stderr.contains("wazuhctl serve --home"), "{nowhere}");
    let remote = world.run(&["security", "audit", "--url", "https://manager.example.test:55000"]);
    assert_eq!(
        remote.to_string(),
        "exit: 2\n----- stdout\n----- stderr\n\
         error: the audit log of https://manager.example.test:55000 is on that manager, and nowhere else\n\
         hint: run wazuhctl security audit there\n\
         hint: for the manager of this machine, say --local\n"
    );
}

#[test]
fn a_server_and_the_command_line_write_to_the_same_log() {
    let world = World::new();
    let served = Served::start(&world);
    let home = served.home.display().to_string();
    let password = served.password.to_str().unwrap();
    let at = ["--url", &served.url, "--user", "wazuh", "--password-file", password, "--insecure"];
    let key = "k".repeat(64);
    let remote = |arguments: &[&str]| world.run(&[arguments, &at].concat());
    let local = |arguments: &[&str]| world.run(&[arguments, &["--home", &home]].concat());

    assert_eq!(remote(&["agents", "add", "web-1", "--id", "7", "--key", &key]).code, 0);
    assert_eq!(local(&["agents", "add", "web-2", "-o", "name"]).stdout, "008\n");
    assert_eq!(remote(&["agents", "delete", "8", "--yes"]).code, 0);
    assert_eq!(local(&["agents", "delete", "7", "--yes"]).code, 0);
    let ended = local(&["security", "audit", "-o", "jsonl"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    let records: Vec<Value> = ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<Value> = records
        .iter()
        .map(|record| {
            let states = ["/before/0/name", "/after/0/name"].map(|place| record.pointer(place));
            json!([record["operation"], record["user"], record["from"], record["result"], states])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!(["delete_agents", "local", "local", "done", ["web-1", null]]),
            json!(["delete_agents", "wazuh", "127.0.0.1", "done", ["web-2", null]]),
            json!(["add_agent", "local", "local", "done", [null, "web-2"]]),
            json!(["insert_agent", "wazuh", "127.0.0.1", "done", [null, "web-1"]]),
        ]
    );
    let password = std::fs::read_to_string(&served.password).unwrap();
    for secret in [key.as_str(), password.trim()] {
        assert!(!ended.stdout.contains(secret), "{ended}");
    }

    // What cannot be recorded is not done.
    let log = served.home.join("logs/api-audit.json");
    std::fs::remove_file(&log).unwrap();
    std::fs::create_dir(&log).unwrap();
    for ended in [remote(&["agents", "add", "web-3"]), local(&["agents", "add", "web-3"])] {
        assert_eq!(ended.code, 1, "{ended}");
        assert!(ended.stderr.contains("nothing was changed, because the audit log ~/"), "{ended}");
    }
    assert_eq!(local(&["agents", "list", "-q", "id!=000", "-o", "name"]).stdout, "");
}
