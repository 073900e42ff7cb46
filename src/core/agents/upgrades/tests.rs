//! Upgrades against doubles of the agent upgrade module.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, everything, field, named, taken_apart};
use crate::agents::{AgentId, Filters, Selection};
use crate::error::Class;
use crate::result::Items;
use crate::socket::double::{Double, Reply};

const AGENTS: &str = "
    INSERT INTO agent (id, name, version, connection_status, os_platform, date_add) VALUES
        (0, 'manager', 'Wazuh v4.14.7', 'active', 'debian', 1),
        (1, 'a', 'Wazuh v4.1.0', 'active', 'ubuntu', 1),
        (2, 'b', 'Wazuh v4.1.0', 'active', 'windows', 1),
        (3, 'c', 'Wazuh v4.1.0', 'disconnected', 'ubuntu', 1);
";

fn world() -> World {
    let world = World::with(AGENTS);
    std::fs::write(world.home().client_keys(), "001 a any k\n002 b any k\n003 c any k\n").expect("keys");
    world
}

/// A manager with agents 1 to `count`, all of them connected.
fn many(count: u32) -> World {
    let world = World::with(&format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         INSERT INTO agent (id, name, version, connection_status, date_add)
         SELECT i, 'a' || i, 'Wazuh v4.1.0', 'active', 1 FROM n;"
    ));
    let keys: String = (1..=count).map(|id| format!("{id:03} a{id} any k\n")).collect();
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    world
}

fn upgrades(filters: Filters) -> UpgradeAgents {
    let package = Package::Repository {
        repository: None,
        version: None,
        force: false,
        use_http: false,
        package_type: None,
    };
    UpgradeAgents { filters, q: None, package }
}

async fn upgraded(world: &World, selection: Selection<AgentId>) -> crate::error::Result<Items> {
    upgrade(&world.cx(), selection, &upgrades(Filters::default())).await
}

/// The agents that a request is about.
fn agents_of(request: &str) -> Vec<u64> {
    let request: Value = serde_json::from_str(request).expect("JSON");
    request["parameters"]["agents"].as_array().expect("agents").iter().filter_map(Value::as_u64).collect()
}

/// A module that says this of each agent it is asked about, and closes.
fn module(world: &World, say: impl Fn(u64, usize) -> Value + Send + Sync + 'static) -> Double {
    world.start_daemon(&world.home().upgrade_socket(), move |_, request| {
        let agents = agents_of(request);
        let data: Vec<Value> = agents.iter().map(|agent| say(*agent, agents.len())).collect();
        vec![Reply::text(json!({"error": 0, "data": data, "message": "Success"}).to_string()), Reply::Close]
    })
}

fn says(agent: u64, number: u64) -> Value {
    match number {
        0 => json!({"error": 0, "message": "Success", "agent": agent, "task_id": agent + 30}),
        number => json!({"error": number, "message": format!("number {number}"), "agent": agent}),
    }
}

#[tokio::test]
async fn the_module_is_asked_about_agents_that_can_be_upgraded() {
    let world = world();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&seen);
    let _module = world.start_daemon(&world.home().upgrade_socket(), move |_, request| {
        told.lock().unwrap().push(request.to_owned());
        let data: Vec<Value> = agents_of(request).into_iter().map(|agent| says(agent, 0)).collect();
        vec![Reply::text(json!({"error": 0, "data": data}).to_string()), Reply::Close]
    });
    let answer = upgraded(&world, named(&["000", "001", "002", "003", "999", "001"])).await;
    let (tasks, total, failed) = taken_apart(answer).await;
    assert_eq!(tasks, [json!({"agent": "001", "task_id": 31}), json!({"agent": "002", "task_id": 32})]);
    assert_eq!((total, failed), (2, json!([[1701, ["999"]], [1703, ["000"]], [1707, ["003"]]])));

    let on_windows = Filters { os_platform: Some("windows".into()), ..Filters::default() };
    let answer = upgrade(&world.cx(), named(&["001", "002", "003"]), &upgrades(on_windows)).await;
    let (tasks, _, failed) = taken_apart(answer).await;
    assert_eq!(field(&tasks, "agent"), ["002"]);
    assert_eq!(failed, json!([[1731, ["001", "003"]]]));

    let nobody = Filters { os_platform: Some("nope".into()), ..Filters::default() };
    let answer = upgrade(&world.cx(), everything("agent:id"), &upgrades(nobody)).await;
    assert_eq!(taken_apart(answer).await, (vec![], 0, json!([])));
    assert_eq!(
        *seen.lock().unwrap(),
        [
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade", "parameters": {"agents": [1, 2], "force_upgrade": false, "use_http": false}}"#,
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade", "parameters": {"agents": [2], "force_upgrade": false, "use_http": false}}"#,
        ]
    );
}

#[tokio::test]
async fn the_modules_numbers_are_codes() {
    for (number, code) in [(9, 1819), (10, 1820), (11, 1821), (12, 1822)] {
        let world = world();
        let _module = module(&world, move |agent, _| says(agent, if agent == 1 { number } else { 0 }));
        let (tasks, _, failed) = taken_apart(upgraded(&world, named(&["001", "002"])).await).await;
        assert_eq!((field(&tasks, "agent"), failed), (vec!["002"], json!([[code, ["001"]]])));
        let (_, _, failed) = taken_apart(upgraded(&world, everything("agent:id")).await).await;
        assert_eq!(failed, json!([]), "of all agents that is not worth telling");
    }
    for (number, code, class) in [
        (1, 1811, Class::Internal),
        (4, 1814, Class::Internal),
        (6, 1816, Class::Internal),
        (8, 1818, Class::Internal),
        (13, 1823, Class::BadRequest),
        (14, 1824, Class::Internal),
    ] {
        let world = world();
        let _module = module(&world, move |agent, _| says(agent, number));
        let error = upgraded(&world, named(&["001", "002"])).await.map(drop).expect_err("refused");
        assert_eq!((error.code(), error.class()), (code, class));
        assert_eq!(error.to_string(), format!("number {number}"));
    }
}

#[tokio::test]
async fn what_was_begun_is_told_whatever_happens_to_others() {
    let world = world();
    let _module = module(&world, |agent, _| says(agent, if agent == 1 { 6 } else { 0 }));
    let (tasks, _, failed) = taken_apart(upgraded(&world, named(&["001", "002"])).await).await;
    assert_eq!((field(&tasks, "agent"), failed), (vec!["002"], json!([[1816, ["001"]]])));
}

#[tokio::test]
async fn agents_that_the_module_forgets_are_not_lost() {
    let world = world();
    let _module = world.start_daemon(&world.home().upgrade_socket(), |_, _| {
        let data = [says(2, 0), says(2, 0), says(77, 0)];
        vec![Reply::text(json!({"error": 0, "data": data}).to_string()), Reply::Close]
    });
    let (tasks, _, failed) = taken_apart(upgraded(&world, named(&["001", "002"])).await).await;
    assert_eq!((field(&tasks, "agent"), failed), (vec!["002"], json!([[1810, ["001"]]])));
}

#[tokio::test]
async fn many_agents_are_asked_about_in_blocks() {
    let world = many(1201);
    let sizes = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&sizes);
    let _module = module(&world, move |agent, size| {
        told.lock().unwrap().push(size);
        says(agent, 0)
    });
    let (tasks, total, failed) = taken_apart(upgraded(&world, everything("agent:id")).await).await;
    assert_eq!((tasks.len(), total, failed), (1201, 1201, json!([])));
    assert_eq!(field(&tasks, "agent")[..4], ["001", "002", "003", "004"]);
    let mut blocks: BTreeMap<usize, usize> = BTreeMap::new();
    for size in sizes.lock().unwrap().iter() {
        *blocks.entry(*size).or_default() += 1;
    }
    assert_eq!(blocks, BTreeMap::from([(500, 1000), (201, 201)]));

    let answer = upgrade_results(&world.cx(), everything("agent:id"), &UpgradeResults::default()).await;
    let (results, ..) = taken_apart(answer).await;
    assert_eq!(results.len(), 1201);
    assert!(sizes.lock().unwrap().iter().skip(1201).all(|size| *size <= 97));
}

#[tokio::test]
async fn a_task_manager_that_takes_less_is_asked_less_and_never_twice() {
    let world = many(1000);
    let begun: Arc<Mutex<BTreeMap<u64, usize>>> = Arc::default();
    let count = Arc::clone(&begun);
    let module = module(&world, move |agent, size| {
        if size > 100 && agent % 2 == 0 {
            return says(agent, 4);
        }
        *count.lock().unwrap().entry(agent).or_default() += 1;
        says(agent, 0)
    });
    let (tasks, _, failed) = taken_apart(upgraded(&world, everything("agent:id")).await).await;
    assert_eq!((tasks.len(), failed), (1000, json!([])));
    assert!(begun.lock().unwrap().values().all(|times| *times == 1), "an upgrade was begun twice");
    assert!(module.requests() < 20, "{}", module.requests());
}

#[tokio::test]
async fn a_task_manager_that_takes_nothing_is_given_up() {
    let world = many(1000);
    let module = module(&world, |agent, _| says(agent, 4));
    let error = upgraded(&world, everything("agent:id")).await.map(drop).expect_err("refused");
    assert_eq!((error.code(), error.class()), (1814, Class::Internal));
    assert!(module.requests() < 20, "{}", module.requests());
}

#[tokio::test]
async fn modules_that_fail_are_errors() {
    let oversized = (u32::MAX / 2).to_le_bytes().to_vec();
    for (replies, code) in [
        (vec![Reply::Close], 1014),
        (vec![Reply::Bytes(vec![9, 0]), Reply::Close], 1014),
        (vec![Reply::Bytes(vec![9, 0, 0, 0, b'{']), Reply::Close], 1014),
        (vec![Reply::Bytes(oversized), Reply::Close], 1014),
        (vec![Reply::text("rubbish"), Reply::Close], 1014),
        (vec![Reply::text("{}"), Reply::Close], 1014),
        (vec![Reply::text(r#"{"error":1,"data":[{"error":1,"message":"no"}],"message":"no"}"#)], 1811),
    ] {
        let world = world();
        let _module = world.start_daemon(&world.home().upgrade_socket(), move |_, _| replies.clone());
        assert_eq!(upgraded(&world, named(&["001"])).await.map(drop).expect_err("failed").code(), code);
    }
    let world = world();
    assert_eq!(upgraded(&world, named(&["001"])).await.map(drop).expect_err("missing").code(), 1013);
    let mut module = module(&world, |agent, _| says(agent, 0));
    module.stop().await;
    assert_eq!(upgraded(&world, named(&["001"])).await.map(drop).expect_err("dead").code(), 1121);
    let (_, _, failed) = taken_apart(upgraded(&world, named(&["003"])).await).await;
    assert_eq!(failed, json!([[1707, ["003"]]]), "who needs no module does not ask it");
}

#[tokio::test]
async fn a_module_that_hangs_is_waited_for_until_the_caller_gives_up() {
    let world = world();
    let _module = world.start_daemon(&world.home().upgrade_socket(), |_, _| vec![Reply::Hang]);
    let mut cx = world.cx();
    cx.deadline = std::time::Instant::now() + std::time::Duration::from_millis(200);
    let error =
        upgrade(&cx, named(&["001"]), &upgrades(Filters::default())).await.map(drop).expect_err("hung");
    assert_eq!(error.code(), 3021);
}

#[tokio::test]
async fn results_are_shown_as_the_api_shows_them() {
    let world = world();
    let _module = module(&world, |agent, _| match agent {
        1 => {
            json!({"error": 0, "message": "Success", "agent": 1, "task_id": 31, "node": "node01", "module": "api",
            "command": "upgrade", "status": "Updated", "error_msg": "x", "create_time": "2025/05/31 23:06:40"})
        }
        _ => json!({"error": 3, "message": "No task in DB", "agent": agent}),
    });
    let ask = async |selection| upgrade_results(&world.cx(), selection, &UpgradeResults::default()).await;
    let (results, total, failed) = taken_apart(ask(named(&["001", "002", "003"])).await).await;
    assert_eq!((total, failed), (1, json!([[1707, ["003"]], [1813, ["002"]]])));
    let names: Vec<&String> = results[0].as_object().expect("an object").keys().collect();
    assert_eq!(
        names,
        ["message", "agent", "task_id", "node", "module", "command", "status", "error_msg", "create_time"]
    );
    assert_eq!(results[0]["agent"], "001");
    assert!(
        results[0]["create_time"]
            .as_str()
            .is_some_and(|time| time.starts_with("2025-0") && time.ends_with('Z'))
    );
    let (results, _, failed) = taken_apart(ask(everything("agent:id")).await).await;
    assert_eq!((results.len(), failed), (1, json!([])));
}
