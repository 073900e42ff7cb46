//! Databases of older versions, opened here.

use rusqlite::Connection;

use super::client::World;

fn home_with(schema: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("queue/db")).unwrap();
    let connection = Connection::open(folder.path().join("queue/db/global.db")).unwrap();
    connection.execute_batch(schema).unwrap();
    folder
}

/// Version 0, and with the metadata version 1, in the columns that matter.
const OLD: &str = "
CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ip TEXT, register_ip TEXT, internal_key TEXT,
    os_name TEXT, version TEXT, node_name TEXT DEFAULT 'unknown', date_add INTEGER NOT NULL,
    last_keepalive INTEGER, `group` TEXT DEFAULT 'default');
CREATE INDEX agent_name ON agent (name);
CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE `group` (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE belongs (id_agent INTEGER, id_group INTEGER, PRIMARY KEY (id_agent, id_group));
INSERT INTO agent VALUES (0, 'manager', '127.0.0.1', '127.0.0.1', NULL, 'Debian', 'Wazuh v4.0', 'node01', 1,
    253402300799, NULL);
INSERT INTO agent VALUES (1, 'a', '10.0.0.1', 'any', 'key', NULL, NULL, 'node01', 5, 77, 'default,web');
INSERT INTO agent VALUES (2, 'b', NULL, 'any', 'key', NULL, NULL, 'node01', 6, NULL, 'default');
INSERT INTO `group` (name) VALUES ('default'), ('web');
INSERT INTO belongs VALUES (1, 1), (1, 2), (9, 1);
";

async fn check_upgraded(world: &World) {
    for (command, answer) in [
        ("global sql SELECT value v FROM metadata", r#"ok [{"v":"7"}]"#),
        (
            "global sql SELECT id, connection_status c, disconnection_time d, group_hash h FROM agent",
            r#"ok [{"id":0,"c":"active","d":0},{"id":1,"c":"disconnected","d":77,"h":"8f4f1d3c"},{"id":2,"c":"never_connected","d":0,"h":"37a8eec1"}]"#,
        ),
        ("global select-agent-name 0", r#"ok [{"name":"manager"}]"#),
        ("global select-group-belong 1", r#"ok ["default","web"]"#),
        ("global select-group-belong 2", r#"ok ["default"]"#),
        ("global sql SELECT count(*) n FROM belongs", r#"ok [{"n":3}]"#),
        ("global sql SELECT internal_key k FROM agent WHERE id = 1", r#"ok [{"k":"key"}]"#),
        ("global sql PRAGMA foreign_keys", r#"ok [{"foreign_keys":1}]"#),
    ] {
        let answer = answer.replace("8f4f1d3c", &super::super::global::group_hash::of_groups("default,web"));
        assert_eq!(world.ask(command).await, answer, "{command}");
    }
    let backups = world.json("global backup get").await;
    assert!(backups[0].as_str().unwrap().ends_with("-pre_upgrade.gz"), "{backups}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_without_a_version_is_upgraded() {
    let world = World::of(home_with(OLD)).await;
    check_upgraded(&world).await;
    let world = World::of(world.stop().await).await;
    check_upgraded(&world).await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_version_six_keeps_what_it_has() {
    let world = World::new().await;
    world
        .run(&[
            r#"global insert-agent {"id":1,"name":"a","date_add":1}"#,
            r#"global set-agent-groups {"mode":"override","data":[{"id":1,"groups":["default"]}]}"#,
            "global sql UPDATE agent SET status_code = 3, disconnection_time = 9 WHERE id = 1",
            "global sql INSERT INTO labels VALUES (1, 'k', 'v')",
            "global sql UPDATE metadata SET value = '6' WHERE key = 'db_version'",
        ])
        .await;
    let world = World::of(world.stop().await).await;
    let row = world.json("global get-agent-info 1").await;
    assert_eq!(row[0]["status_code"], 3);
    assert_eq!(row[0]["disconnection_time"], 9);
    assert_eq!(row[0]["group_hash"], "37a8eec1");
    assert_eq!(world.ask("global get-labels 1").await, r#"ok [{"id":1,"key":"k","value":"v"}]"#);
    assert_eq!(world.ask("global select-group-belong 1").await, r#"ok ["default"]"#);
    assert_eq!(world.ask("global sql SELECT value v FROM metadata").await, r#"ok [{"v":"7"}]"#);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ancient_database_is_begun_anew() {
    let world = World::of(home_with(&OLD.replace("253402300799", "NULL"))).await;
    assert_eq!(world.ask("global sql SELECT count(*) n FROM agent").await, r#"ok [{"n":1}]"#);
    assert_eq!(world.json("global backup get").await.as_array().unwrap().len(), 1);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agents_database_is_upgraded_or_begun_anew() {
    let world = World::new().await;
    world
        .run(&[
            r#"global insert-agent {"id":1,"name":"a","date_add":1}"#,
            r#"global insert-agent {"id":2,"name":"b","date_add":1}"#,
        ])
        .await;
    let file = |name: &str| Connection::open(world.home.databases().join(name)).unwrap();
    file("001.db")
        .execute_batch(
            "CREATE TABLE sys_programs (scan_id INTEGER, name TEXT, version TEXT, format TEXT);
             INSERT INTO sys_programs VALUES (1, 'bash', '5', NULL);
             CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT);
             INSERT INTO metadata VALUES ('db_version', '2');",
        )
        .unwrap();
    file("002.db")
        .execute_batch(
            "CREATE TABLE fim_entry (file TEXT, type TEXT); INSERT INTO fim_entry VALUES ('a', 'what')",
        )
        .unwrap();
    let programs = world.ask("agent 001 sql SELECT name, format, checksum FROM sys_programs").await;
    assert_eq!(programs, r#"ok [{"name":"bash","format":"","checksum":"legacy"}]"#);
    assert_eq!(world.ask("agent 002 sql SELECT count(*) n FROM fim_entry").await, r#"ok [{"n":0}]"#);
    let kept = std::fs::read_dir(world.home.databases())
        .unwrap()
        .any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with("002.db-oldv0-"));
    assert!(kept);
    world.stop().await;
}
