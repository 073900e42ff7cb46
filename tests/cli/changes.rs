//! Verbs that change things: what they send, and what they refuse to do without being asked.

use crate::world::World;

fn changing(world: &World) -> Vec<String> {
    let is_change = |line: &String| !line.starts_with("GET") && !line.contains("/security/");
    world.manager.requests().into_iter().filter(is_change).collect()
}

#[test]
fn off_a_terminal_nothing_is_deleted_without_yes() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "delete", "001"]);
    assert_eq!(
        ended.to_string(),
        "exit: 2\n----- stdout\n----- stderr\n1 agent will be deleted:\n  001  web-1  (active, last seen 2026-01-01T10:00:00+00:00)\n\
         error: nobody can be asked whether to delete them: there is no terminal\n\
         hint: --yes deletes without asking; --dry-run only shows\n"
    );
    assert!(changing(&world).is_empty());
}

#[test]
fn deleting_by_filter_deletes_what_was_selected() {
    let world = World::logged_in();
    let ended =
        world.run(&["agents", "delete", "--status", "disconnected,never_connected", "--purge", "--yes"]);
    let said = "2 agents deleted for good\nnext: wazuhctl agents summary counts those that are left\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (0, said));
    assert_eq!(changing(&world), ["DELETE /agents?agents_list=002,003&status=all&older_than=0s&purge=true"]);
}

#[test]
fn a_filter_that_selects_nothing_changes_nothing() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "delete", "--status", "pending", "--yes", "-o", "json"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "{\n  \"changed\": false\n}\n"));
    assert!(changing(&world).is_empty());
}

#[test]
fn ids_come_from_stdin() {
    let world = World::logged_in();
    let ended = world.end(
        world
            .command()
            .args(["agents", "delete", "-f", "-", "--yes", "-o", "name"])
            .write_stdin("id,name\n1,a\n002,b\n"),
    );
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n002\n"));
}

#[test]
fn some_that_fail_are_listed() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "delete", "1", "998", "999", "--yes"]);
    assert_eq!(ended.code, 3);
    insta::assert_snapshot!(ended);
}

#[test]
fn all_that_fail_decide_the_exit_code() {
    let world = World::logged_in();
    assert_eq!(world.run(&["agents", "delete", "998", "999", "--yes"]).code, 6);
    assert_eq!(world.run(&["agents", "delete", "999", "--yes", "-o", "json"]).code, 6);
}

#[test]
fn nothing_named_is_wrong_usage() {
    let world = World::logged_in();
    assert_eq!(world.run(&["agents", "delete", "--yes"]).code, 2);
    assert_eq!(world.run(&["agents", "delete", "web-1", "--yes"]).code, 2);
}

#[test]
fn adding_sends_what_was_said() {
    let world = World::logged_in();
    world.run(&["agents", "add", "a", "--ip", "192.0.2.0/24"]);
    world.run(&["agents", "add", "b", "--id", "7", "--key", "k"]);
    world.run(&["agents", "add", "c", "--force", "--force-disconnected", "0s", "--force-after", "2h"]);
    assert_eq!(
        changing(&world),
        [
            r#"POST /agents {"name":"a","ip":"192.0.2.0/24"}"#,
            r#"POST /agents/insert {"name":"b","id":"007","key":"k","force":{"enabled":false}}"#,
            r#"POST /agents/insert {"name":"c","force":{"enabled":true,"disconnected_time":{"enabled":false,"value":"0s"},"after_registration_time":"2h"}}"#,
        ]
    );
}

#[test]
fn curl_only_prints() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    let ended = world.run(&["agents", "delete", "1", "--yes", "--curl"]);
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.stdout,
        "curl -X DELETE -H \"Authorization: Bearer $TOKEN\" \
         'http://manager/agents?agents_list=001&status=all&older_than=0s&purge=false'\n"
    );
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn a_dry_run_changes_nothing() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    for arguments in [
        &["agents", "add", "web-9", "--dry-run"][..],
        &["api", "POST", "/agents", "-F", "name=x", "--dry-run"],
        &["context", "remove", "lab", "--dry-run"],
        &["context", "add", "new", "--url", "http://manager.example.test", "--dry-run"],
        &["context", "use", "lab", "--dry-run"],
        &["logout", "--dry-run"],
    ] {
        let ended = world.run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{ended}");
        assert!(ended.stderr.starts_with("dry run: "), "{ended}");
        let ended = world.run(&[arguments, &["--jq", ".changed"]].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (0, "false\n"), "{ended}");
    }
    assert_eq!(world.manager.requests().len(), before);
    assert_eq!(world.run(&["context", "list", "-o", "name"]).stdout, "lab\n");
}

#[test]
fn rights_and_requests_are_shown_instead_of_anything_done() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    let verbs = [
        &["agents", "list"][..],
        &["agents", "get", "1"],
        &["agents", "add", "x"],
        &["agents", "delete", "1"],
        &["agents", "key", "1"],
        &["agents", "summary"],
        &["agents", "outdated"],
        &["manager", "status"],
        &["manager", "info"],
        &["api", "DELETE", "/agents"],
        &["login"],
        &["logout"],
    ];
    for arguments in verbs {
        let rights = world.run(&[arguments, &["--rbac", "-o", "name"]].concat());
        assert_eq!(rights.code, 0, "{rights}");
        let none = ["login", "logout"].contains(&arguments[0]);
        assert_eq!(rights.stdout.is_empty(), none, "{arguments:?}: {rights}");
        let curl = world.run(&[arguments, &["--curl"]].concat());
        assert!(curl.code == 0 && curl.stdout.starts_with("curl -X "), "{curl}");
    }
    let both = world.run(&["agents", "delete", "--status", "pending", "--rbac", "-o", "name"]);
    assert!(both.stdout.contains("agent:read\n") && both.stdout.contains("agent:delete\n"), "{both}");
    assert_eq!(world.manager.requests().len(), before);
    for flag in ["--curl", "--rbac"] {
        assert_eq!(world.run(&["context", "remove", "lab", flag]).code, 2);
    }
}
