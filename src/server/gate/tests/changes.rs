//! Changes at the gate: what the audit log says of each. The records are written down here by hand.

use http::Method;
use serde_json::{Value, json};

use super::world::{NOBODY, World};
use crate::gate::Origin;

const KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF";

/// The records of what was done since the last look.
pub(super) fn new(world: &World, seen: &mut usize) -> Vec<Value> {
    let records = world.audit().split_off(*seen);
    *seen += records.len();
    records
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_registered_and_removed_is_recorded_and_no_secret() {
    let (world, mut seen) = (World::new().await, 0);
    let token = world.bearer("wazuh").await;
    let body =
        json!({"name": "web-01", "ip": "192.0.2.7", "id": "007", "key": KEY, "agent_id": {"password": "hunter2"}})
            .to_string();
    let added = world.ask(Method::POST, "/agents/insert", Some(&token), Some(&body)).await;
    assert_eq!(added.status, 200, "{}", added.body);
    assert_eq!(
        new(&world, &mut seen),
        [json!({
            "user": "wazuh", "user_id": 1, "run_as": false, "from": "192.0.2.1",
            "operation": "insert_agent", "method": "POST", "path": "/agents/insert",
            "body": {"name": "web-01", "ip": "192.0.2.7", "id": "007", "key": "****"},
            "after": [{"id": "007", "name": "web-01", "ip": "192.0.2.7"}],
            "result": "done", "status": 200, "error": 0,
        })]
    );

    let target = "/agents?agents_list=007,000&agents_list=999&status=all&older_than=0s&pretty=TRUE";
    let removed = world.ask(Method::DELETE, target, Some(&token), None).await;
    assert_eq!(removed.status, 200, "{}", removed.body);
    assert_eq!(
        new(&world, &mut seen),
        [json!({
            "user": "wazuh", "user_id": 1, "run_as": false, "from": "192.0.2.1",
            "operation": "delete_agents", "method": "DELETE", "path": "/agents",
            "target": {"agents_list": ["007", "000", "999"]},
            "parameters": {"status": ["all"], "older_than": "0s", "pretty": true},
            "before": [
                {"id": "007", "name": "web-01", "ip": "192.0.2.7", "registerIP": "192.0.2.7"},
            ],
            "result": "partial", "status": 200, "error": 2, "codes": [1701, 1703],
            "affected": 1, "affected_ids": ["007"], "failed": 2, "failed_ids": ["999", "000"],
        })]
    );

    let text = std::fs::read_to_string(world.home().api_audit_log()).unwrap();
    let shared_key = added.body["data"]["key"].as_str().unwrap();
    for secret in [KEY, shared_key, world.password(), token.trim_start_matches("Bearer "), "hunter2"] {
        assert!(!text.contains(secret), "{text}");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_or_wrong_is_recorded_too() {
    let (world, mut seen) = (World::new().await, 0);
    let mut cases = Vec::new();
    for (user, method, target, body) in [
        (NOBODY, Method::POST, "/agents", Some(r#"{"name":"web-01"}"#)),
        ("wazuh", Method::POST, "/agents?password=hunter2", Some(r#"{"name":"web-01"}"#)),
        ("wazuh", Method::POST, "/agents/insert", Some(r#"{"name":"web-01","key":"hunter2"}"#)),
        ("wazuh", Method::POST, "/agents/insert", Some(r#"{"name":"web-01","hunter2"#)),
        ("wazuh", Method::DELETE, "/agents?agents_list=999&status=all", None),
        ("wazuh", Method::POST, "/agents/insert/quick?agent_name=a", None),
    ] {
        let token = world.bearer(user).await;
        let answered = world.ask(method, target, Some(&token), body).await;
        let records = new(&world, &mut seen);
        assert_eq!(records.len(), 1, "{target}");
        let record = &records[0];
        assert_eq!(
            (record["user"].as_str(), record["status"].as_u64()),
            (Some(user), Some(answered.status.into()))
        );
        cases.push(json!([record["operation"], record["result"], record["status"], record["codes"]]));
    }
    assert_eq!(
        cases,
        [
            json!(["add_agent", "refused", 403, [4000]]),
            json!(["add_agent", "invalid", 400, null]),
            json!(["insert_agent", "invalid", 400, null]),
            json!(["insert_agent", "invalid", 400, null]),
            json!(["delete_agents", "failed", 200, [1701]]),
            json!(["post_new_agent", "done", 200, null]),
        ]
    );
    let text = std::fs::read_to_string(world.home().api_audit_log()).unwrap();
    assert!(!text.contains("hunter2"), "{text}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_nothing_is_not_recorded() {
    let world = World::new().await;
    let token = world.bearer("wazuh").await;
    for (method, target, authorization) in [
        (Method::GET, "/agents", Some(token.as_str())),
        (Method::DELETE, "/agents?agents_list=001&status=all", Some("Bearer x")),
        (Method::DELETE, "/agents?agents_list=001&status=all", None),
        (Method::POST, "/security/user/authenticate", Some("Basic d2F6dWg6d3Jvbmc=")),
        (Method::POST, "/nothing", Some(token.as_str())),
        (Method::PATCH, "/agents", Some(token.as_str())),
    ] {
        world.ask(method, target, authorization, None).await;
    }
    assert!(!world.home().api_audit_log().exists());
    let out = world.ask(Method::DELETE, "/security/user/authenticate", Some(&token), None).await;
    assert_eq!(out.status, 200);
    let records = world.audit();
    assert_eq!((records.len(), &records[0]["operation"]), (1, &json!("logout_user")));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_is_recorded_with_the_systems_user() {
    let world = World::new().await;
    let added =
        world.ask_from(Origin::Local, Method::POST, "/agents", None, Some(r#"{"name":"web-01"}"#)).await;
    assert_eq!(added.status, 200, "{}", added.body);
    let records = world.audit();
    let record = &records[0];
    assert_eq!((&record["user"], &record["from"]), (&json!("local"), &json!("local")));
    assert_eq!(record["uid"], json!(nix::unistd::getuid().as_raw()));
    assert!(record["system_user"].is_string() && record.get("user_id").is_none(), "{record}");
    assert_eq!(record["after"], json!([{"id": "001", "name": "web-01", "ip": "any"}]));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_recorded_is_not_done() {
    let world = World::new().await;
    let token = world.bearer("wazuh").await;
    let log = world.home().api_audit_log();
    std::fs::create_dir(&log).unwrap();
    let body = Some(r#"{"name":"web-01"}"#);
    let refused = world.ask(Method::POST, "/agents", Some(&token), body).await;
    assert_eq!((refused.status, &refused.body["error"]), (500, &json!(1000)), "{}", refused.body);
    assert!(refused.body["detail"].as_str().unwrap().contains("audit log"), "{}", refused.body);
    // Who has no right is told so all the same, and that this is missing is told in the next record.
    let nobody = world.bearer(NOBODY).await;
    assert_eq!(world.ask(Method::POST, "/agents", Some(&nobody), body).await.status, 403);
    std::fs::remove_dir(&log).unwrap();
    let agents = world.ask(Method::GET, "/agents", Some(&token), None).await;
    assert_eq!(agents.body["data"]["total_affected_items"], 1, "{}", agents.body);
    assert_eq!(world.ask(Method::POST, "/agents", Some(&token), body).await.status, 200);
    let records = world.audit();
    assert_eq!(records.len(), 1);
    assert_eq!((&records[0]["result"], &records[0]["unrecorded"]), (&json!("done"), &json!(1)));
    world.stop().await;
}
