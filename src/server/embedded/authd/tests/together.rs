//! The daemon together with the embedded database daemon.

use serde_json::{Value, json};
use wazuhctl_core::wdb::{Client, Database, Row};

use super::KEY;
use super::world::{asked, prepared};
use crate::embedded::{authd, db};

async fn rows(client: &Client) -> Vec<Row> {
    let select =
        "select id, name, register_ip, internal_key, connection_status from agent where id > 0 order by id";
    client.rows(Database::Global, select).await.unwrap()
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn agents_are_registered_replaced_and_removed() {
    let (_folder, home, _) = prepared(&[(1, "web", "10.0.0.0/8"), (2, "db", "any")]);
    let database = db::start(&home).await.unwrap();
    let client = Client::new(&home);
    let daemon = authd::start(&home, client.clone()).await.unwrap();

    let settled = rows(&client).await;
    assert_eq!(names(&settled), ["web", "db"], "the keys were there before the database");
    assert_eq!(
        (&settled[0]["register_ip"], &settled[0]["internal_key"]),
        (&json!("10.0.0.0/8"), &json!(KEY))
    );
    assert_eq!(settled[0]["connection_status"], "never_connected");

    let ask = async |request: Value| asked(&home, &request).await.unwrap();
    let add = |arguments: Value| ask(json!({"function": "add", "arguments": arguments}));
    assert_eq!(add(json!({"name": "new", "ip": "192.0.2.0/24", "groups": "web"})).await["data"]["id"], "003");
    let added = rows(&client).await;
    assert_eq!((names(&added)[2], &added[2]["register_ip"]), ("new", &json!("192.0.2.0")));
    let groups = client.command("global select-agent-group 3").await.unwrap();
    assert!(groups.contains("web"), "{groups}");

    let force = |after: i64| json!({"enabled": true, "key_mismatch": true, "after_registration_time": after, "disconnected_time": {"enabled": true, "value": "1h"}});
    assert_eq!(add(json!({"name": "new", "ip": "any", "force": force(60)})).await["error"], 9008);
    assert_eq!(add(json!({"name": "new", "ip": "any", "force": force(0)})).await["data"]["id"], "004");
    assert_eq!(names(&rows(&client).await), ["web", "db", "new"]);
    let in_a_group = "select id from agent where id > 0 and `group` is not null";
    assert_eq!(
        client.rows(Database::Global, in_a_group).await.unwrap(),
        [] as [Row; 0],
        "nobody has said that one is"
    );

    let removed = ask(json!({"function": "remove", "arguments": {"id": "002", "purge": false}})).await;
    assert_eq!(removed["error"], 0);
    assert_eq!(names(&rows(&client).await), ["web", "new"]);
    daemon.stop().await;
    database.stop().await;
}
