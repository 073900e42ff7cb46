//! Starting, stopping, and what may be in the way.

use std::os::unix::fs::PermissionsExt as _;

use wazuhctl_core::home::Home;

use super::super::{StartError, start};
use super::client::{Client, World};

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_home_has_a_manager_and_a_group() {
    let world = World::new().await;
    let row = world.json("global get-agent-info 0").await;
    assert_eq!(row[0]["ip"], "127.0.0.1");
    assert_eq!(row[0]["connection_status"], "active");
    assert_eq!(row[0]["last_keepalive"], 253_402_300_799_i64);
    assert_eq!(row[0]["version"], "Wazuh v4.14.7");
    assert_eq!(row[0]["group_config_status"], "synced");
    assert_eq!(row[0].get("group"), None);
    assert_eq!(world.ask("global select-groups").await, r#"ok [{"name":"default"}]"#);
    assert_eq!(
        world.ask("global sql SELECT * FROM info").await,
        r#"ok [{"key":"openssl_support","value":"yes"}]"#
    );
    assert_eq!(mode(&world.home.global_database()), 0o640);
    assert_eq!(mode(&world.home.wdb_socket()), 0o660);
    assert_eq!(mode(&world.home.wdb_http_socket()), 0o660);
    let (socket, http) = (world.home.wdb_socket(), world.home.wdb_http_socket());
    let _folder = world.stop().await;
    assert!(!socket.exists() && !http.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_there_after_a_restart() {
    let world = World::new().await;
    world
        .run(&[
            r#"global insert-agent {"id":1,"name":"a","date_add":1}"#,
            "agent 001 sql INSERT INTO sys_hotfixes VALUES (1, 't', 'KB1', 'c')",
            r#"task upgrade {"agent":1,"node":"n","module":"m"}"#,
        ])
        .await;
    let world = World::of(world.stop().await).await;
    assert_eq!(world.ask("global select-agent-name 1").await, r#"ok [{"name":"a"}]"#);
    assert_eq!(world.ask("agent 001 sql SELECT hotfix h FROM sys_hotfixes").await, r#"ok [{"h":"KB1"}]"#);
    assert_eq!(world.ask("task sql SELECT count(*) n FROM TASKS").await, r#"ok [{"n":1}]"#);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_one_daemon_serves_a_home() {
    let world = World::new().await;
    assert!(matches!(start(&world.home).await, Err(StartError::AlreadyServed { .. })));
    assert_eq!(world.ask("global select-agent-name 9").await, "ok []");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sockets_of_the_dead_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    for socket in [home.wdb_socket(), home.wdb_http_socket()] {
        std::fs::create_dir_all(socket.parent().unwrap()).unwrap();
        drop(std::os::unix::net::UnixListener::bind(socket).unwrap());
    }
    let world = World::of(folder).await;
    assert_eq!(world.ask("global select-agent-name 9").await, "ok []");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    std::fs::create_dir_all(home.databases()).unwrap();
    let rubbish = b"this is not a database at all, but it is long enough to have a header".repeat(20);
    std::fs::write(home.global_database(), &rubbish).unwrap();
    let Err(StartError::Database { path, reason }) = start(&home).await else { panic!("it started") };
    assert_eq!(path, home.global_database());
    assert!(reason.contains("damaged"), "{reason}");
    assert_eq!(std::fs::read(home.global_database()).unwrap(), rubbish);
    assert!(!home.wdb_socket().exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn damaged_databases_of_agents_and_tasks_refuse_their_commands_only() {
    let world = World::new().await;
    world.run(&[r#"global insert-agent {"id":1,"name":"a","date_add":1}"#]).await;
    let rubbish = b"rubbish".repeat(1000);
    let (agent, tasks) =
        (world.home.root().join("queue/db/001.db"), world.home.root().join("queue/tasks/tasks.db"));
    std::fs::create_dir_all(tasks.parent().unwrap()).unwrap();
    std::fs::write(&agent, &rubbish).unwrap();
    std::fs::write(&tasks, &rubbish).unwrap();
    assert_eq!(world.ask("agent 001 sql SELECT 1").await, "err Couldn't open DB for agent 1");
    assert_eq!(world.ask("task sql SELECT 1").await, "err Couldn't open DB task");
    assert_eq!(world.ask("global sql SELECT 1 a").await, r#"ok [{"a":1}]"#);
    assert_eq!(std::fs::read(&agent).unwrap(), rubbish);
    assert_eq!(std::fs::read(&tasks).unwrap(), rubbish);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_database_is_refused() {
    let world = World::new().await;
    world.run(&["global sql UPDATE metadata SET value = '99' WHERE key = 'db_version'"]).await;
    let folder = world.stop().await;
    let Err(StartError::Database { reason, .. }) = start(&Home::new(folder.path())).await else {
        panic!("it started")
    };
    assert!(reason.contains("99"), "{reason}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_before_the_stop_is_answered() {
    let world = World::new().await;
    let mut client = Client::connect(&world.home).await;
    client.send(b"global sleep 300").await;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let stopping = tokio::spawn(world.stop());
    assert_eq!(client.receive().await, b"ok ");
    stopping.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_creation_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    std::fs::create_dir_all(home.databases()).unwrap();
    std::fs::write(home.global_database(), b"").unwrap();
    std::fs::write(home.databases().join("global.db.new"), b"half a database").unwrap();
    let world = World::of(folder).await;
    assert_eq!(world.ask("global sql SELECT count(*) n FROM agent").await, r#"ok [{"n":1}]"#);
    world.stop().await;
}
