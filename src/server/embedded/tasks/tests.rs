//! The task manager and the upgrade module on their sockets, over a real embedded database.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wazuhctl_core::home::Home;
use wazuhctl_core::socket::{ask, connect};
use wazuhctl_core::wdb;

use super::cleaning::{forget, time_out};
use super::task_manager::TaskManager;
use super::{Running, start};
use crate::embedded::db;

struct World {
    home: Home,
    wdb: wdb::Client,
    db: Option<db::Running>,
    running: Running,
    _folder: TempDir,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        wazuhctl_core::home::lay_out(&home).unwrap();
        let db = db::start(&home).await.unwrap();
        let wdb = wdb::Client::new(&home);
        for (id, name) in [(1, "a"), (2, "b")] {
            let agent = json!({"id": id, "name": name, "date_add": 1, "ip": "any", "register_ip": "any"});
            wdb.command(&format!("global insert-agent {agent}")).await.unwrap();
        }
        let running = start(&home, wdb.clone()).await.unwrap();
        Self { home, wdb, db: Some(db), running, _folder: folder }
    }

    async fn stop(mut self) {
        self.running.stop().await;
        if let Some(db) = self.db.take() {
            db.stop().await;
        }
    }

    async fn to(&self, path: PathBuf, request: &str) -> Value {
        let deadline = Instant::now() + Duration::from_secs(20);
        let answer = ask(&path, request.as_bytes(), 1 << 24, deadline).await.unwrap();
        serde_json::from_slice(&answer).unwrap()
    }

    async fn task(&self, command: &str, parameters: Value) -> Value {
        let origin = json!({"name": "node01", "module": "api"});
        let request = json!({"origin": origin, "command": command, "parameters": parameters});
        self.to(self.home.task_socket(), &request.to_string()).await
    }

    async fn upgrade(&self, command: &str, parameters: Value) -> Value {
        let request = json!({"version": 1, "command": command, "parameters": parameters});
        self.to(self.home.upgrade_socket(), &request.to_string()).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_lives_from_its_beginning_to_its_end() {
    let world = World::new().await;
    assert_eq!(
        world.task("upgrade", json!({"agents": [1, 2]})).await.to_string(),
        "{\"error\":0,\"data\":[{\"error\":0,\"message\":\"Success\",\"agent\":1,\"task_id\":1},\
         {\"error\":0,\"message\":\"Success\",\"agent\":2,\"task_id\":2}],\"message\":\"Success\"}"
    );
    let status = world.task("upgrade_get_status", json!({"agents": [1, 7]})).await;
    assert_eq!(
        status["data"],
        json!([{"error": 0, "message": "Success", "agent": 1, "status": "Pending"},
            {"error": 0, "message": "Success", "agent": 7}])
    );
    let done = json!({"agents": [1], "status": "Done"});
    let refused = world.task("upgrade_update_status", done.clone()).await;
    assert_eq!(
        refused["data"],
        json!([{"error": 3, "message": "No task in DB", "agent": 1}]),
        "it waits yet"
    );
    for status in [json!({"agents": [1], "status": "In progress"}), done] {
        let updated = world.task("upgrade_update_status", status).await;
        assert_eq!(updated["data"], json!([{"error": 0, "message": "Success", "agent": 1}]));
    }
    let cancelled = world.task("upgrade_cancel_tasks", json!({})).await;
    assert_eq!(cancelled["data"], json!([{"error": 0, "message": "Success"}]));
    let results = world.task("upgrade_result", json!({"agents": [1, 2, 7]})).await;
    let told = |index: usize, name: &str| results["data"][index][name].clone();
    assert_eq!((told(0, "status"), told(0, "task_id")), (json!("Updated"), json!(1)));
    assert_eq!(told(1, "status"), "Task cancelled since the manager was restarted");
    assert_eq!(results["data"][2], json!({"error": 3, "message": "No task in DB", "agent": 7}));
    let names: Vec<&String> = results["data"][0].as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "error",
            "message",
            "agent",
            "task_id",
            "node",
            "module",
            "command",
            "status",
            "create_time",
            "update_time"
        ]
    );
    // Both modules tell the same.
    assert_eq!(world.upgrade("upgrade_result", json!({"agents": [1, 2, 7]})).await["data"], results["data"]);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_agent_is_upgraded_and_none_is_said_to_be() {
    let world = World::new().await;
    let repository =
        json!({"agents": [0, 1, 2, 7], "force_upgrade": true, "use_http": false, "version": "v4.14.7"});
    let file = json!({"agents": [0, 1, 2, 7], "file_path": "/tmp/a.wpk"});
    for (command, parameters) in [("upgrade", repository), ("upgrade_custom", file)] {
        assert_eq!(
            world.upgrade(command, parameters).await,
            json!({"error": 0, "message": "Success", "data": [
                {"error": 7, "message": "Action not available for Manager (agent 000)", "agent": 0},
                {"error": 8, "message": "Agent is not active", "agent": 1},
                {"error": 8, "message": "Agent is not active", "agent": 2},
                {"error": 6, "message": "Agent information not found in database", "agent": 7},
            ]})
        );
    }
    let count = world.wdb.count(wdb::Database::Task, "SELECT count(*) FROM tasks").await.unwrap();
    assert_eq!(count, 0, "no task was made");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_are_none_are_refused() {
    let world = World::new().await;
    for (request, number, words) in [
        ("{", 1, "Invalid message"),
        (r#"{"origin":{},"command":"nothing","parameters":{}}"#, 2, "Invalid command"),
    ] {
        let refused =
            json!({"error": number, "data": [{"error": number, "message": words}], "message": words});
        assert_eq!(world.to(world.home.task_socket(), request).await, refused);
    }
    for (request, number, words) in [
        ("{", 1, "Could not parse message JSON"),
        (r#"{"command":"upgrade"}"#, 2, "Required parameters in json message where not found"),
        (
            r#"{"command":"upgrade","parameters":{"agents":[]}}"#,
            2,
            "Required parameters in json message where not found",
        ),
        (r#"{"command":"nothing","parameters":{"agents":[1]}}"#, 3, "JSON parameter not recognized"),
        (r#"{"command":"upgrade_result","parameters":{"agents":["1"]}}"#, 3, "Agent id not recognized"),
        (
            r#"{"command":"upgrade","parameters":{"agents":[1],"use_http":"no"}}"#,
            3,
            "Parameter \"use_http\" should be true or false",
        ),
        (
            r#"{"command":"upgrade_custom","parameters":{"agents":[1],"file_path":1}}"#,
            3,
            "Parameter \"file_path\" should be a string",
        ),
        (
            r#"{"command":"upgrade","parameters":{"agents":[1],"package_type":"zip"}}"#,
            3,
            "Invalid parameter \"package_type\", value should be \"rpm\" or \"deb\"",
        ),
    ] {
        let refused = world.to(world.home.upgrade_socket(), request).await;
        assert_eq!(refused["data"], json!([{"error": number, "message": words}]), "{request}");
        assert_eq!(refused["error"], number);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rubbish_on_the_sockets_harms_nobody() {
    let world = World::new().await;
    for path in [world.home.task_socket(), world.home.upgrade_socket()] {
        for bytes in [&b""[..], b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x05\0\0\0{", b"abc"] {
            let mut stream = connect(&path).await.unwrap();
            stream.write_all(bytes).await.unwrap();
            stream.shutdown().await.unwrap();
            let mut answer = Vec::new();
            // Whether it is closed or reset is the kernel's choice.
            let _ = stream.read_to_end(&mut answer).await;
            assert_eq!(answer, b"", "{bytes:?}");
        }
    }
    assert_eq!(world.task("upgrade_result", json!({"agents": [1]})).await["error"], 0);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_is_told() {
    let mut world = World::new().await;
    world.db.take().unwrap().stop().await;
    let refused = world.task("upgrade_result", json!({"agents": [1]})).await;
    assert_eq!(refused["error"], 4);
    assert_eq!(refused["data"], json!([{"error": 4, "message": "Database error"}]));
    let refused = world.upgrade("upgrade_result", json!({"agents": [1, 2]})).await;
    let silent =
        |agent: u32| json!({"error": 4, "message": "Task manager communication error", "agent": agent});
    assert_eq!(refused["data"], json!([silent(1), silent(2)]));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_time_out_and_are_forgotten() {
    let world = World::new().await;
    world.task("upgrade", json!({"agents": [1, 2]})).await;
    world.task("upgrade_update_status", json!({"agents": [1], "status": "In progress"})).await;
    let tasks = TaskManager::new(world.wdb.clone());
    let now = jiff::Timestamp::now().as_second();
    let statuses = async || {
        let rows =
            world.wdb.rows(wdb::Database::Task, "SELECT status FROM tasks ORDER BY task_id").await.unwrap();
        rows.iter()
            .map(|row| row.values().next().and_then(Value::as_str).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(time_out(&tasks, now).await.is_some_and(|next| next > now));
    forget(&tasks, now).await;
    assert_eq!(statuses().await, ["In progress", "Pending"]);
    time_out(&tasks, now + 901).await.unwrap();
    assert_eq!(statuses().await, ["Timeout", "Pending"]);
    forget(&tasks, now + 8 * 24 * 60 * 60).await;
    assert_eq!(statuses().await, [""; 0]);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_that_lives_is_not_taken_over() {
    let world = World::new().await;
    let refused = start(&world.home, world.wdb.clone()).await;
    assert_eq!(refused.map(drop).unwrap_err().path, world.home.task_socket());
    let (task, upgrade) = (world.home.task_socket(), world.home.upgrade_socket());
    world.stop().await;
    assert!(!task.exists() && !upgrade.exists());
}
