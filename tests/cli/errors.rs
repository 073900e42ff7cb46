//! Failures: their words, their exit codes, and their JSON.

use insta::assert_snapshot;

use crate::manager::PASSWORD;
use crate::world::World;

#[test]
fn an_unknown_agent_is_not_found() {
    assert_snapshot!(World::logged_in().run(&["agents", "get", "999"]));
}

#[test]
fn an_unknown_agent_is_not_found_in_json() {
    assert_snapshot!(World::logged_in().run(&["agents", "key", "999", "-o", "json"]));
}

#[test]
fn a_name_that_is_taken() {
    assert_snapshot!(World::logged_in().run(&["agents", "add", "web-1"]));
}

#[test]
fn a_missing_right_is_forbidden() {
    let world = World::logged_in();
    let ended = world.run_with(&["agents", "delete", "1", "--yes", "--user", "reader"], PASSWORD);
    assert_snapshot!(ended);
}

#[test]
fn a_wrong_password_is_not_authenticated() {
    let world = World::new();
    let ended =
        world.run_with(&["agents", "list", "--url", &world.manager.url, "--user", "wazuh"], "hunter2");
    assert_eq!(ended.code, 4);
    assert!(!ended.to_string().contains("hunter2"));
    assert_snapshot!(ended);
}

#[test]
fn no_password_and_nobody_to_ask() {
    let world = World::new();
    let ended = world.run(&["agents", "list", "--url", &world.manager.url, "--user", "wazuh"]);
    assert_eq!(ended.code, 4);
    assert_snapshot!(ended);
}

#[test]
fn no_user_and_nobody_to_ask() {
    let world = World::new();
    assert_eq!(world.run(&["agents", "list", "--url", &world.manager.url]).code, 2);
}

#[test]
fn no_manager_at_all() {
    assert_snapshot!(World::new().run(&["agents", "list"]));
}

#[test]
fn a_manager_that_is_away_is_unreachable() {
    let world = World::new();
    let ended =
        world.run_with(&["agents", "list", "--url", "http://127.0.0.1:1", "--user", "wazuh"], PASSWORD);
    assert_eq!(ended.code, 7, "{ended}");
}

#[test]
fn a_daemon_that_is_down_is_unreachable() {
    assert_snapshot!(World::logged_in().run(&["api", "GET", "/broken"]));
}

#[test]
fn too_many_requests() {
    assert_snapshot!(World::logged_in().run(&["api", "GET", "/limited"]));
}

#[test]
fn a_wrong_query() {
    assert_snapshot!(World::logged_in().run(&["agents", "list", "-q", "nonsense=1"]));
}

#[test]
fn an_unknown_path_is_not_found() {
    assert_eq!(World::logged_in().run(&["api", "GET", "/nothing"]).code, 6);
}

#[test]
fn wrong_usage_has_its_own_code() {
    let world = World::new();
    for arguments in [
        &["agents", "list", "--status", "lost"][..],
        &["nothing"],
        &["agents", "get"],
        &["api", "FETCH", "/"],
    ] {
        assert_eq!(world.run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn secrets_in_addresses_are_refused_without_being_repeated() {
    let ended = World::new().run(&["agents", "list", "--url", "https://wazuh:hunter2@192.0.2.1"]);
    assert_eq!(ended.code, 2);
    assert!(!ended.to_string().contains("hunter2"));
}
