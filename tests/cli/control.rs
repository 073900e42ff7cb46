//! Verbs that tell agents something or ask them: what they send, and what they print.

use crate::world::World;

fn last(world: &World) -> String {
    world.manager.requests().pop().unwrap_or_default()
}

#[test]
fn agents_that_are_named_are_told() {
    let world = World::logged_in();
    for verb in ["restart", "reconnect"] {
        let ended = world.run(&["agents", verb, "1", "002"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{ended}");
        assert_eq!(ended.stderr, format!("2 agents told to {verb}\n"));
        assert_eq!(last(&world), format!("PUT /agents/{verb}?agents_list=001,002"));
    }
    let ended = world.run(&["agents", "restart", "1", "999", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "001\n"), "{ended}");
    assert_eq!(world.run(&["agents", "restart", "999"]).code, 6);
    let ended = world.run(&["agents", "restart", "--group", "web", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "true\n"), "{ended}");
    assert_eq!(last(&world), "PUT /agents/group/web/restart");
}

#[test]
fn nobody_is_told_where_nobody_is_named() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    for arguments in [
        &["agents", "restart"][..],
        &["agents", "reconnect"],
        &["agents", "upgrade"],
        &["agents", "restart", "1", "--group", "web"],
        &["agents", "upgrade", "1", "--package", "a.wpk", "--force"],
        &["agents", "upgrade", "1", "--installer", "x"],
        &["agents", "restart", "all"],
        &["agents", "restart", "--group", "../security"],
        &["agents", "config", "1", "execd", "client"],
    ] {
        assert_eq!(world.run(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn a_dry_run_tells_nobody() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    for (arguments, said) in [
        (&["agents", "restart", "1", "2"][..], "dry run: 2 agents would be told to restart\n"),
        (
            &["agents", "restart", "--group", "web"],
            "dry run: the agents of group web would be told to restart\n",
        ),
        (&["agents", "reconnect", "1"], "dry run: 1 agent would be told to reconnect\n"),
        (&["agents", "upgrade", "1"], "dry run: 1 agent would be upgraded from now on\n"),
    ] {
        let ended = world.run(&[arguments, &["--dry-run"]].concat());
        assert_eq!((ended.code, ended.stderr.as_str()), (0, said), "{ended}");
    }
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn upgrades_say_what_with() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "upgrade", "1", "2", "--to", "v4.14.7", "--force"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "2 agents upgraded from now on\n"), "{ended}");
    assert_eq!(ended.stdout, "ID   TASK\n001  31\n002  32\n");
    assert_eq!(last(&world), "PUT /agents/upgrade?agents_list=001,002&upgrade_version=v4.14.7&force=true");
    let ended = world.run(&["agents", "upgrade", "1", "--package", "var/upgrade/a.wpk", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n"), "{ended}");
    assert_eq!(last(&world), "PUT /agents/upgrade_custom?agents_list=001&file_path=var/upgrade/a.wpk");
    let ended = world.run(&["agents", "upgrade-status", "1", "-o", "csv", "--columns", "agent,status"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "agent,status\n001,Updated\n"), "{ended}");
    assert_eq!(last(&world), "GET /agents/upgrade_result?agents_list=001");
}

#[test]
fn agents_are_asked() {
    let world = World::logged_in();
    let ended =
        world.run(&["agents", "config", "1", "agent", "client", "--jq", ".data.client.server[0].port"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "1514\n"), "{ended}");
    let ended = world.run(&["agents", "config", "1", "agent", "localfile"]);
    assert_eq!(ended.code, 1, "{ended}");
    assert!(ended.stderr.contains("code: 1128"), "{ended}");
    let ended = world.run(&["agents", "stats", "1"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert!(ended.stdout.contains("MSG_COUNT:"), "{ended}");
    assert_eq!(last(&world), "GET /agents/001/stats/agent");
}
