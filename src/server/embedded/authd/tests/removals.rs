//! Removing agents and looking them up.

use serde_json::json;

use super::KEY;
use super::world::World;

#[tokio::test]
async fn a_removed_agent_is_marked_and_forgotten() {
    let world = World::with(&[(1, "web", "any"), (2, "db", "10.0.0.0/8")]).await;
    std::fs::write(world.home.message_counter(2), "1:2:").unwrap();
    std::fs::write(world.home.message_counter(1), "1:2:").unwrap();
    std::fs::write(world.home.agent_database(2), "").unwrap();
    std::fs::create_dir_all(world.home.differences().join("db/local/etc")).unwrap();
    assert_eq!(world.remove("002", false).await["error"], 0);
    assert_eq!(world.keys_text(), format!("001 web any {KEY}\n002 !db 10.0.0.0/8 {KEY}\n"));
    assert!(!world.home.message_counter(2).exists() && world.home.message_counter(1).exists());
    assert!(!world.home.agent_database(2).exists());
    assert!(!world.home.differences().join("db").exists() && world.home.differences().exists());
    world.assert_in_step();
    assert_eq!(world.remove("002", false).await["error"], 9011);
    assert_eq!(world.add(json!({"name": "db", "ip": "any"})).await["data"]["id"], "003");
}

#[tokio::test]
async fn a_purged_agent_leaves_no_line() {
    let world = World::with(&[(1, "web", "any"), (2, "db", "any")]).await;
    assert_eq!(world.remove("2", true).await["error"], 0);
    assert_eq!(world.keys_text(), format!("001 web any {KEY}\n"));
    assert_eq!(
        world.add(json!({"name": "db", "ip": "any"})).await["data"]["id"],
        "003",
        "while the daemon runs, no id comes twice"
    );
}

#[tokio::test]
async fn the_configuration_can_ask_for_purging() {
    let world =
        World::configured(&[(1, "web", "any"), (2, "db", "any")], "<auth><purge>yes</purge></auth>").await;
    assert_eq!(world.remove("001", false).await["error"], 0);
    assert_eq!(world.keys_text(), format!("002 db any {KEY}\n"));
}

#[tokio::test]
async fn the_time_of_a_removed_agent_stays_for_a_while_and_harms_nobody() {
    let mut world = World::with(&[(1, "web", "any")]).await;
    let times = |world: &World| std::fs::read_to_string(world.home.agent_timestamps()).unwrap();
    let lines = |world: &World| {
        times(world).lines().map(|line| line.chars().take(7).collect()).collect::<Vec<String>>()
    };
    assert_eq!(world.add(json!({"name": "db", "ip": "any"})).await["data"]["id"], "002");
    assert_eq!(world.remove("002", true).await["error"], 0);
    assert_eq!(lines(&world), ["002 db "], "the file is written anew when there is time for it");
    assert_eq!(world.add(json!({"name": "wiki", "ip": "any", "id": "002"})).await["error"], 0);
    assert_eq!(lines(&world), ["002 db ", "002 wik"]);
    world.stop().await;
    assert_eq!(lines(&world), ["002 wik"]);
    world.start().await.unwrap();
    assert_eq!(world.remove("002", false).await["error"], 0);
    world.stop().await;
    assert_eq!(times(&world), "");
}

#[tokio::test]
async fn agents_are_looked_up_by_id() {
    let world = World::with(&[(1, "web", "192.0.2.0/24")]).await;
    let get = |id: &str| json!({"function": "get", "arguments": {"id": id}});
    let expected = json!({"error": 0, "data": {"id": "001", "name": "web", "ip": "192.0.2.0", "key": KEY}});
    assert_eq!(world.ask(&get("001")).await, expected);
    assert_eq!(world.ask(&get("002")).await["error"], 9011);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn agents_that_come_and_go_at_once_leave_everything_in_step() {
    let agents: Vec<(u32, String)> = (1..=60).map(|id| (id, format!("agent-{id}"))).collect();
    let agents: Vec<(u32, &str, &str)> =
        agents.iter().map(|(id, name)| (*id, name.as_str(), "any")).collect();
    let world = std::sync::Arc::new(World::with(&agents).await);
    let mut clients = tokio::task::JoinSet::new();
    for number in 1..=60 {
        let world = std::sync::Arc::clone(&world);
        clients.spawn(async move {
            let removed = world.remove(&format!("{number:03}"), number % 2 == 0).await;
            assert_eq!(removed["error"], 0);
            let added = world
                .add(json!({"name": format!("agent-{number}"), "ip": "any", "id": format!("{number:03}")}))
                .await;
            assert_eq!(added["error"], 0, "{added}");
        });
    }
    clients.join_all().await;
    assert_eq!(world.keys().agents().count(), 60);
    world.assert_in_step();
}
