//! Verbs on the manager: what they send, what they print, and how they end.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::world::World;

fn last(world: &World) -> String {
    world.manager.requests().pop().unwrap_or_default()
}

#[test]
fn entries_of_the_log_are_printed_the_newest_last() {
    let world = World::logged_in();
    let ended = world.run(&["manager", "logs"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        ended.stdout,
        "TIME                 LEVEL  TAG       DESCRIPTION
2026-01-01 10:00:01  info   wazuh-db  entry 1
2026-01-01 10:00:02  error  wazuh-db  entry 2
2026-01-01 10:00:03  info   wazuh-db  entry 3
"
    );
    assert_eq!(last(&world), "GET /manager/logs?limit=500");
}

#[test]
fn entries_are_selected_by_the_manager_and_their_age_here() {
    let world = World::logged_in();
    let flags = [
        "--level",
        "error",
        "--tag",
        "wazuh-db",
        "--grep",
        "-some text",
        "-q",
        "description~x",
        "--limit",
        "5",
    ];
    let ended = world.run(&[&["manager", "logs"], &flags[..]].concat());
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        last(&world),
        "GET /manager/logs?level=error&tag=wazuh-db&search=-some text&q=description~x&limit=5"
    );
    let ended = world.run(&[
        "manager",
        "logs",
        "--since",
        "2026-01-01T10:00:03Z",
        "--jq",
        ".data.total_affected_items",
    ]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "2\n"), "{ended}");
    // How far back the log goes that can be seen from here.
    assert_eq!(last(&world), "GET /manager/logs?sort=+timestamp&limit=1&select=timestamp");
    assert!(world.manager.requests().contains(&"GET /manager/logs?limit=500".to_owned()));
    let ended = world.run(&["manager", "logs", "--since", "2027-01-01"]);
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, "", "nothing found\n"));
    let ended = world.run(&["manager", "logs", "--since", "2025-01-01", "-o", "name"]);
    assert!(ended.code == 0 && ended.stderr.contains("run this on the manager itself"), "{ended}");
}

#[test]
fn wrong_flags_ask_nobody() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    for arguments in [
        &["manager", "logs", "--level", "loud"][..],
        &["manager", "logs", "--since", "soon"],
        &["manager", "logs", "--limit", "0"],
        &["manager", "logs", "--follow", "-o", "json"],
        &["manager", "logs", "--follow", "-o", "csv"],
        &["manager", "logs", "--level", "error", "summary"],
        &["manager", "stats", "monthly"],
        &["manager", "stats", "hourly", "--date", "2026-01-01"],
        &["manager", "stats", "today", "--daemon", "wazuh-db"],
        &["manager", "stats", "daemons", "--daemon", "wazuh-authd"],
        // There is nobody to ask whether to restart.
        &["manager", "restart"],
    ] {
        let ended = world.run(arguments);
        assert_eq!(ended.code, 2, "{arguments:?}: {ended}");
    }
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn the_log_is_followed_until_ctrl_c_without_losing_or_repeating_a_line() {
    let world = World::logged_in();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
    world.set_up(&mut command);
    let mut process = command
        .args(["manager", "logs", "-f", "--limit", "1", "-o", "jsonl", "--jq", ".description"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: Vec<String> =
        BufReader::new(process.stdout.take().unwrap()).lines().take(4).map(Result::unwrap).collect();
    kill(Pid::from_raw(i32::try_from(process.id()).unwrap()), Signal::SIGINT).unwrap();
    assert_eq!(process.wait().unwrap().code(), Some(130));
    assert_eq!(lines, [" entry 3", " entry 4", " entry 5", " entry 6"]);
}

#[test]
fn a_followed_log_is_lines_with_their_dates_in_full() {
    let world = World::logged_in();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
    world.set_up(&mut command);
    let mut process = command
        .args(["manager", "logs", "--follow", "--level", "error"])
        .env_remove("WAZUHCTL_ABSOLUTE")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: Vec<String> =
        BufReader::new(process.stdout.take().unwrap()).lines().take(2).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    assert_eq!(
        lines,
        [
            "2026-01-01 10:00:02  error     wazuh-db  entry 2",
            "2026-01-01 10:00:04  error     wazuh-db  entry 4"
        ]
    );
}

#[test]
fn statistics_are_asked_for_by_kind() {
    let world = World::logged_in();
    for (arguments, request) in [
        (&["stats"][..], "GET /manager/stats"),
        (&["stats", "--date", "2026-05-31"], "GET /manager/stats?date=2026-05-31"),
        (&["stats", "hourly"], "GET /manager/stats/hourly"),
        (&["stats", "weekly"], "GET /manager/stats/weekly"),
        (&["stats", "analysisd"], "GET /manager/stats/analysisd"),
    ] {
        let ended = world.run(&[&["manager"], arguments].concat());
        assert_eq!(ended.code, 0, "{ended}");
        assert_eq!(last(&world), request);
    }
    let ended = world.run(&["manager", "stats", "--date", "2020-01-01"]);
    assert!(ended.code == 1 && ended.stderr.contains("code: 1308"), "{ended}");
    // Some of the daemons are down, and the others are shown.
    let ended =
        world.run(&["manager", "stats", "daemons", "--daemon", "wazuh-db,wazuh-remoted", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "uptime\nqueries.received\n"), "{ended}");
    assert!(ended.stderr.contains("1121"), "{ended}");
    assert_eq!(last(&world), "GET /manager/daemons/stats?daemons_list=wazuh-db,wazuh-remoted");
}

#[test]
fn restarting_is_one_request_and_says_what_may_come_next() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    let ended = world.run(&["manager", "restart", "--dry-run"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "dry run: the manager would restart\n"), "{ended}");
    assert_eq!(world.manager.requests().len(), before);
    let ended = world.run(&["manager", "restart", "--yes"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{ended}");
    assert_eq!(
        ended.stderr,
        "the manager is told to restart\nfollow it with: wazuhctl manager status --watch\n"
    );
    assert_eq!(last(&world), "PUT /manager/restart");
    let ended = world.run(&["manager", "restart", "--yes", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "true\n"), "{ended}");
}

#[test]
fn reloading_says_what_the_manager_says() {
    let world = World::logged_in();
    let ended = world.run(&["manager", "reload"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{ended}");
    assert_eq!(ended.stderr, "the manager reads its ruleset anew\n");
    let requests = world.manager.requests();
    assert!(requests.iter().any(|request| request == "PUT /manager/analysisd/reload"), "{requests:?}");
}

#[test]
fn a_check_that_is_off_is_said_to_be() {
    let world = World::logged_in();
    let ended = world.run(&["manager", "version-check"]);
    assert!(ended.code == 0 && ended.stderr.starts_with("the check is off: "), "{ended}");
    let ended = world.run(&["manager", "version-check", "--force", "--columns", "latest_patch"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{ended}");
    assert!(ended.stdout.contains("v4.14.8"), "{ended}");
    assert_eq!(last(&world), "GET /manager/version/check?force_query=true");
}

#[test]
fn what_may_not_be_done_is_forbidden() {
    let world = World::logged_in();
    for arguments in [&["manager", "restart", "--yes"][..], &["manager", "reload"]] {
        let ended = world.run_with(&[arguments, &["--user", "reader"]].concat(), crate::manager::PASSWORD);
        assert_eq!(ended.code, 5, "{ended}");
    }
    let ended = world.run(&["manager", "restart", "--rbac", "-o", "name"]);
    assert_eq!(ended.stdout, "manager:read\ncluster:read\nmanager:restart\ncluster:restart\n", "{ended}");
}
