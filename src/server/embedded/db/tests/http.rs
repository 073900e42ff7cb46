//! The HTTP socket.

use serde_json::{Value, json};

use super::client::World;

async fn populated() -> World {
    let world = World::new().await;
    world
        .run(&[
            r#"global insert-agent {"id":1,"name":"a","date_add":1}"#,
            r#"global insert-agent {"id":2,"name":"b","date_add":1}"#,
            r#"global insert-agent {"id":10,"name":"c","date_add":1}"#,
            "global insert-agent-group web",
            r#"global set-agent-groups {"mode":"override","data":[{"id":1,"groups":["web","default"]},{"id":10,"groups":["default"]}]}"#,
            "global sql UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7', os_platform = 'ubuntu' WHERE id = 1",
        ])
        .await;
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn agents_and_groups() {
    let world = populated().await;
    let get = async |path: &str| world.http("GET", path, "").await;
    assert_eq!(get("/v1/agents/ids").await, (200, "[1,2,10]".to_owned()));
    let groups = r#"{"data":{"1":["web","default"],"10":["default"]}}"#;
    let answer = get("/v1/agents/ids/groups").await;
    assert_eq!(answer.0, 200);
    let mut data: Value = serde_json::from_str(&answer.1).unwrap();
    // The order of an agent's groups is not promised here.
    data["data"]["1"].as_array_mut().unwrap().sort_by_key(|name| name == "default");
    assert_eq!(data, serde_json::from_str::<Value>(groups).unwrap());
    assert_eq!(get("/v1/agents/ids/groups/default").await, (200, "[1,10]".to_owned()));
    assert_eq!(get("/v1/agents/ids/groups/nosuch").await, (200, "[]".to_owned()));
    assert_eq!(get("/v1/agents/001/groups").await, (200, r#"["web","default"]"#.to_owned()));
    assert_eq!(get("/v1/agents/2/groups").await, (200, "[]".to_owned()));
    assert_eq!(get("/v1/agents/x/groups").await.0, 500);
    assert_eq!(get("/v1/nothing").await.0, 404);
    assert_eq!(world.http("POST", "/v1/agents/ids", "").await.0, 404);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn summary_counts_all_or_some() {
    let world = populated().await;
    let post = async |body: &str| world.http("POST", "/v1/agents/summary", body).await;
    let all = r#"{"agents_by_status":{"active":1,"never_connected":2},"agents_by_groups":{"default":2,"web":1},"agents_by_os":{"ubuntu":1}}"#;
    assert_eq!(post("").await, (200, all.to_owned()));
    assert_eq!(post("[1,2,10,99]").await, (200, all.to_owned()));
    assert_eq!(post("[2]").await, (200, r#"{"agents_by_status":{"never_connected":1}}"#.to_owned()));
    assert_eq!(post("[]").await, (200, "{}".to_owned()));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn restart_information() {
    let world = populated().await;
    let post = async |body: &str| world.http("POST", "/v1/agents/restartinfo", body).await;
    let one = r#"{"items":[{"id":1,"version":"Wazuh v4.14.7"}]}"#;
    assert_eq!(post(r#"{"ids":[1,2]}"#).await, (200, one.to_owned()));
    assert_eq!(post(r#"{"ids":[0],"negate":true}"#).await, (200, one.to_owned()));
    assert_eq!(post(r#"{"ids":[2]}"#).await, (200, r#"{"items":[]}"#.to_owned()));
    assert_eq!(post("{").await.0, 500);
    assert_eq!(post("").await.0, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_passed_on() {
    let world = populated().await;
    world
        .run(&[
            "global sql UPDATE agent SET sync_status = 'syncreq', group_config_status = 'synced' WHERE id = 1",
            "global sql UPDATE agent SET sync_status = 'syncreq_status', version = ' ' WHERE id = 2",
            "global sql UPDATE agent SET sync_status = 'syncreq_keepalive', version = 'v' WHERE id = 10",
            "global sql INSERT INTO labels VALUES (1, 'k', 'v')",
        ])
        .await;
    let (status, text) = world.http("GET", "/v1/agents/sync", "").await;
    assert_eq!(status, 200);
    let changes: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        changes,
        json!({
            "syncreq": [{"id": 1, "name": "a", "version": "Wazuh v4.14.7", "os_platform": "ubuntu",
                "node_name": "unknown", "connection_status": "active", "group_config_status": "synced",
                "last_keepalive": 0, "disconnection_time": 0, "status_code": 0,
                "labels": [{"key": "k", "value": "v"}]}],
            "syncreq_keepalive": [{"id": 10, "version": "v"}],
            "syncreq_status": [{"id": 2, "connection_status": "never_connected", "disconnection_time": 0,
                "status_code": 0}],
        })
    );
    assert_eq!(world.http("GET", "/v1/agents/sync", "").await, (200, "{}".to_owned()));
    world
        .run(&["global sql DELETE FROM labels", "global sql UPDATE agent SET name = 'x' WHERE id = 1"])
        .await;
    assert_eq!(world.http("POST", "/v1/agents/sync", &text).await, (200, String::new()));
    let row = world.json("global sql SELECT name FROM agent WHERE id = 1").await;
    assert_eq!(row, json!([{"name": "a"}]));
    assert_eq!(world.ask("global get-labels 1").await, r#"ok [{"id":1,"key":"k","value":"v"}]"#);
    let row = world
        .json("global sql SELECT connection_status s, last_keepalive > 0 k FROM agent WHERE id = 10")
        .await;
    assert_eq!(row, json!([{"s": "active", "k": 1}]));
    assert_eq!(world.http("POST", "/v1/agents/sync", "[").await.0, 500);
    assert_eq!(world.http("POST", "/v1/agents/sync", r#"{"syncreq":[{}]}"#).await.0, 500);
    world.stop().await;
}
