//! Verbs that upgrade agents or ask them something: what they send, and what they print.

use crate::world::World;

fn last(world: &World) -> String {
    world.manager.requests().pop().unwrap_or_default()
}

#[test]
fn nobody_is_told_where_nobody_is_named() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    for arguments in [
        &["agents", "restart"][..],
        &["agents", "reconnect"],
        &["agents", "upgrade"],
        &["agents", "upgrade", "1", "--package", "a.wpk", "--force"],
        &["agents", "upgrade", "1", "--installer", "x"],
        &["agents", "restart", "all"],
        &["agents", "restart", "1", "--retry-in-doubt"],
        &["agents", "config", "1", "execd", "client"],
    ] {
        assert_eq!(world.run(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn upgrades_say_what_with() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "upgrade", "1", "2", "--to", "v4.14.7", "--force"]);
    let said = "2 agents told to upgrade\nnext: wazuhctl agents upgrade-status shows how it goes\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (0, said), "{ended}");
    assert_eq!(ended.stdout, "ID   TASK\n001  31\n002  32\n");
    assert_eq!(last(&world), "PUT /agents/upgrade?agents_list=001,002&upgrade_version=v4.14.7&force=true");
    let ended = world.run(&["agents", "upgrade", "3", "--package", "var/upgrade/a.wpk", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "003\n"), "{ended}");
    assert_eq!(last(&world), "PUT /agents/upgrade_custom?agents_list=003&file_path=var/upgrade/a.wpk");
    let ended = world.run(&["agents", "upgrade-status", "1", "-o", "csv", "--columns", "agent,status"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "agent,status\n001,Updating\n"), "{ended}");
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
