//! The operations on the manager itself, against a small one.

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, taken_apart};

#[tokio::test]
async fn the_manager_describes_itself() {
    let world = World::with("INSERT INTO info VALUES ('openssl_support', 'yes')");
    std::fs::write(world.home().version_file(), r#"{"version": "4.14.2", "stage": "rc9"}"#).expect("file");
    let (items, ..) = taken_apart(info(&world.cx()).await).await;
    let item = items.first().expect("item");
    let shown = |name: &str| item.get(name).and_then(Value::as_str).expect(name);
    assert_eq!(shown("path"), world.home().root().to_str().expect("path"));
    assert_eq!(
        (shown("version"), shown("openssl_support"), shown("max_agents")),
        ("v4.14.2", "yes", "unlimited")
    );
    assert_eq!(shown("tz_offset").len(), 5);
    assert_eq!(shown("uuid").len(), 36);
    let about = about(&world.cx()).await.expect("data").data.expect("data");
    assert_eq!(about.get("api_version"), Some(&json!("4.14.2")));
    assert_eq!(about.get("revision"), Some(&json!("rc9")));
}

#[tokio::test]
async fn a_manager_without_its_database_still_describes_itself() {
    let world = World::with("DROP TABLE info");
    let (items, ..) = taken_apart(info(&world.cx()).await).await;
    assert_eq!(items.first().and_then(|item| item.get("openssl_support")), Some(&json!("N/A")));
}

#[tokio::test]
async fn daemons_are_listed_with_their_states() {
    let world = World::with("");
    std::fs::write(world.home().run().join("wazuh-db-1.pid"), "").expect("file");
    let (items, total, _) = taken_apart(status(&world.cx()).await).await;
    let states = items.first().and_then(Value::as_object).expect("item");
    assert_eq!((total, states.len()), (1, 16));
    assert_eq!(states.get("wazuh-db"), Some(&json!("running")));
    assert_eq!(states.get("wazuh-authd"), Some(&json!("stopped")));
    assert_eq!(states.keys().next().map(String::as_str), Some("wazuh-agentlessd"));
}
