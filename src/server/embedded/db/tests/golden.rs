//! A home made by Wazuh, opened here.

use super::client::{World, golden_home};

#[tokio::test(flavor = "multi_thread")]
async fn a_home_of_wazuh_is_served() {
    let Some(folder) = golden_home() else { return };
    let before = std::fs::read(folder.path().join("queue/db/global.db")).unwrap();
    let world = World::of(folder).await;
    assert_eq!(world.ask("global select-agent-name 0").await, r#"ok [{"name":"wazuh-master"}]"#);
    assert_eq!(
        world.ask("global sql SELECT name, `group` FROM agent WHERE id = 1").await,
        r#"ok [{"name":"wazuh-agent1","group":"default,group1"}]"#
    );
    assert_eq!(
        world.http("GET", "/v1/agents/1/groups", "").await,
        (200, r#"["default","group1"]"#.to_owned())
    );
    assert_eq!(
        world.ask("task sql SELECT STATUS s FROM TASKS WHERE TASK_ID = 1").await,
        r#"ok [{"s":"Pending"}]"#
    );
    assert_eq!(
        world.ask("agent 013 sql SELECT value v FROM metadata WHERE key = 'db_version'").await,
        r#"ok [{"v":"16"}]"#
    );
    let techniques = world.json("mitre sql SELECT count(*) n FROM technique").await;
    assert!(techniques[0]["n"].as_i64().unwrap() > 100);
    assert_eq!(
        world.ask("mitre sql DELETE FROM technique").await,
        "err Cannot execute Mitre database query; attempt to write a readonly database"
    );
    let hashes = world.json("global get-distinct-groups").await;
    assert!(hashes.as_array().unwrap().iter().any(|row| row["group_hash"] == "e48046b2"));
    let folder = world.stop().await;
    // Looking at a home changes nothing in it, and leaves nothing beside its files.
    assert_eq!(std::fs::read(folder.path().join("queue/db/global.db")).unwrap(), before);
    let left: Vec<_> = std::fs::read_dir(folder.path().join("queue/db"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.contains("-journal") || name.contains("-wal") || name.ends_with(".new"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
