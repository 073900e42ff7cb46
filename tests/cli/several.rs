//! Several managers at once, by the names of their contexts.

use crate::manager::{Manager, PASSWORD};
use crate::world::World;

/// A world with the contexts `lab` and `prod`, and `gone`, at which nobody is.
fn with_three() -> (World, Manager) {
    let world = World::logged_in();
    let other = Manager::start();
    let ended = world.run_with(&["login", &other.url, "--user", "wazuh", "--name", "prod"], PASSWORD);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(world.run(&["context", "add", "gone", "--url", "http://127.0.0.1:1", "--user", "u"]).code, 0);
    (world, other)
}

#[test]
fn every_item_says_whose_it_is() {
    let (world, _other) = with_three();
    let run = |arguments: &[&str]| world.run(&[arguments, &["--context", "lab,prod"]].concat());
    let list = run(&["agents", "list", "-o", "csv", "--columns", "context,id", "--no-headers"]);
    assert_eq!(
        (list.code, list.stdout.as_str()),
        (0, "lab,001\nlab,002\nlab,003\nprod,001\nprod,002\nprod,003\n")
    );
    let table = run(&["agents", "outdated"]);
    assert!(table.stdout.starts_with("CONTEXT  ID   NAME"), "{table}");
    let get = run(&["agents", "get", "1", "-o", "jsonl", "--jq", ".context + \"/\" + .id"]);
    assert_eq!(get.stdout, "lab/001\nprod/001\n");
    let summary = run(&["agents", "summary", "-o", "csv"]);
    assert!(summary.stdout.starts_with("context,by,value,agents\nlab,status,active,1\n"), "{summary}");
    let status = run(&["manager", "status", "-o", "csv", "--no-headers"]);
    assert_eq!(status.stdout.lines().filter(|line| line.starts_with("prod,wazuh-")).count(), 3, "{status}");
    let info = run(&["manager", "info", "--jq", ".data.total_affected_items"]);
    assert_eq!((info.code, info.stdout.as_str()), (0, "2\n"));
}

#[test]
fn one_that_is_away_is_told_and_the_others_are_shown() {
    let (world, _other) = with_three();
    let ended = world.end(world.command().env("WAZUHCTL_PASSWORD", PASSWORD).args([
        "agents",
        "list",
        "-o",
        "name",
        "--context",
        "lab,gone",
    ]));
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "001\n002\n003\n"), "{ended}");
    assert!(ended.stderr.starts_with("error: it failed at 1 of 2 managers\n"), "{ended}");
    assert!(ended.stderr.contains("gone"), "{ended}");
}

#[test]
fn failed_items_say_whose_they_are() {
    let (world, _other) = with_three();
    let ended = world.run(&["agents", "get", "1", "999", "-o", "name", "--context", "lab,prod"]);
    assert_eq!(ended.code, 3, "{ended}");
    assert!(ended.stderr.contains("lab/999") && ended.stderr.contains("prod/999"), "{ended}");
}

#[test]
fn changes_are_made_to_one_manager_at_a_time() {
    let (world, other) = with_three();
    for arguments in
        [&["agents", "delete", "1", "--yes"][..], &["agents", "add", "x"], &["agents", "key", "1"]]
    {
        let ended = world.run(&[arguments, &["--context", "lab,prod"]].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{ended}");
    }
    let changed = |manager: &Manager| manager.requests().iter().any(|line| line.contains(" /agents"));
    assert!(!changed(&world.manager) && !changed(&other));
}
