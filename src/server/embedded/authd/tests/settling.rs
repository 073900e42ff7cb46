//! The database in line with `client.keys`, whatever came between them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::KEY;
use super::database::Row;
use super::world::{World, prepared};

/// A home with these keys and these rows, after the daemon's start.
async fn settled(keys: Option<&str>, rows: &[(u32, &str, &str)]) -> World {
    let (folder, home, _) = prepared(&[]);
    match keys {
        Some(keys) => std::fs::write(home.client_keys(), keys).unwrap(),
        None => std::fs::remove_file(home.client_keys()).unwrap(),
    }
    std::fs::write(home.agent_timestamps(), "001 web any 2026-01-02 03:04:05\n").unwrap();
    for id in [1, 2, 3, 4] {
        std::fs::write(home.agent_database(id), "").unwrap();
        std::fs::write(home.message_counter(id), "").unwrap();
    }
    let rows = rows.iter().map(|(id, name, key)| (*id, Row::old(name, key))).collect();
    let mut world = World::not_started(folder, home, rows);
    world.start().await.unwrap();
    world
}

#[tokio::test]
async fn agents_without_a_row_get_one_with_the_time_they_were_registered() {
    let world = settled(Some(&format!("001 web 10.0.0.0/8 {KEY}\n")), &[]).await;
    world.assert_in_step();
    let row = world.database.agents()[&1].clone();
    assert_eq!(row.register_ip, "10.0.0.0/8");
    let noon: jiff::Timestamp = "2026-01-02T12:00:00Z".parse().unwrap();
    assert!((noon.as_second() - row.date_add).abs() < 24 * 3600, "{}", row.date_add);
}

#[tokio::test]
async fn rows_without_an_agent_go_with_all_that_belongs_to_them() {
    let world = settled(
        Some(&format!("001 web any {KEY}\n003 !gone any {KEY}\n")),
        &[(1, "web", KEY), (2, "db", KEY), (3, "gone", KEY)],
    )
    .await;
    world.assert_in_step();
    for id in [2, 3, 4] {
        assert!(!world.home.agent_database(id).exists() && !world.home.message_counter(id).exists(), "{id}");
    }
    assert!(world.home.agent_database(1).exists() && world.home.message_counter(1).exists());
}

#[tokio::test]
async fn names_and_keys_are_corrected_and_another_agent_takes_the_whole_row() {
    let keys =
        format!("001 renamed any {KEY}\n002 db any new-key\n003 other any other-key\n004 web any {KEY}\n");
    let world =
        settled(Some(&keys), &[(1, "web", KEY), (2, "db", KEY), (3, "cache", KEY), (4, "web", "")]).await;
    let rows = world.database.agents();
    let of = |id: u32| (rows[&id].name.as_str(), rows[&id].internal_key.as_str());
    assert_eq!(
        (of(1), of(2), of(3), of(4)),
        (("renamed", KEY), ("db", "new-key"), ("other", "other-key"), ("web", ""))
    );
    assert!(world.home.agent_database(1).exists() && world.home.agent_database(2).exists());
    assert!(!world.home.agent_database(3).exists(), "nothing is left of the agent that had the id before");
}

#[tokio::test]
async fn an_agent_whose_line_cannot_be_read_loses_nothing() {
    let world = settled(Some(&format!("001 web 1.2.3 {KEY}\n")), &[(1, "web", KEY), (2, "db", KEY)]).await;
    assert_eq!(world.database.agents().into_keys().collect::<Vec<_>>(), [1]);
    assert!(world.home.agent_database(1).exists() && world.home.message_counter(1).exists());
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["data"]["id"], "002");
    assert!(world.keys_text().starts_with("001 web 1.2.3 "));
}

#[tokio::test]
async fn missing_keys_are_made_again_from_the_database() {
    let world = settled(None, &[(2, "db", KEY), (1, "web", "k1"), (3, "old", "")]).await;
    assert_eq!(world.keys_text(), format!("001 web any k1\n002 db any {KEY}\n"));
    assert_eq!(world.database.agents().len(), 3, "nothing is removed for want of a file");
    let world = settled(None, &[]).await;
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["data"]["id"], "001");
}

#[tokio::test]
async fn an_agent_that_the_database_does_not_take_is_not_handed_out() {
    let world = World::with(&[(1, "web", "any")]).await;
    let before = world.keys_text();
    world.database.tables.lock().unwrap().refused = Some("bad".into());
    assert_eq!(world.add(json!({"name": "bad", "ip": "any"})).await["error"], 9001);
    assert_eq!(world.keys_text(), before);
    world.assert_in_step();
    assert_eq!(world.add(json!({"name": "good", "ip": "any"})).await["error"], 0);
    world.assert_in_step();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_the_database_does_not_take_is_in_nobody_elses_way() {
    let world = std::sync::Arc::new(World::with(&[(1, "web", "any")]).await);
    world.database.tables.lock().unwrap().refused = Some("agent-7".into());
    let mut clients = tokio::task::JoinSet::new();
    for number in 0..20 {
        let world = std::sync::Arc::clone(&world);
        clients.spawn(async move {
            let added = world.add(json!({"name": format!("agent-{number}"), "ip": "any"})).await;
            assert_eq!(added["error"], if number == 7 { 9001 } else { 0 }, "{added}");
        });
    }
    clients.join_all().await;
    assert_eq!(world.keys().agents().count(), 20);
    world.assert_in_step();
}

#[tokio::test]
async fn a_row_that_nobody_owns_makes_room_for_a_new_agent() {
    let world = World::with(&[(1, "web", "any")]).await;
    world.database.tables.lock().unwrap().agents.insert(2, Row::old("nobody", "k"));
    assert_eq!(world.add(json!({"name": "db", "ip": "any"})).await["data"]["id"], "002");
    world.assert_in_step();
}

#[tokio::test]
async fn without_its_database_the_daemon_removes_agents_and_makes_up_for_it_later() {
    let mut world = World::with(&[(1, "web", "any"), (2, "db", "any")]).await;
    world.database.stop();
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["error"], 9001);
    assert_eq!(
        world.add(json!({"name": "web", "ip": "any"})).await["error"],
        9008,
        "nobody can tell whether it may go"
    );
    assert_eq!(world.remove("001", false).await["error"], 0, "its key is gone, which is what counts");
    assert_eq!(world.database.agents().len(), 2);
    world.database.resume();
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["error"], 0);
    world.assert_in_step();
}

#[tokio::test]
async fn a_database_that_comes_later_is_brought_in_line_then() {
    let (folder, home, rows) = prepared(&[(1, "web", "any")]);
    let mut world = World::not_started(folder, home, BTreeMap::new());
    world.database.stop();
    world.start().await.unwrap();
    world.database.resume();
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["error"], 0);
    world.assert_in_step();
    assert_eq!(world.database.agents()[&1].name, rows[&1].name);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_in_the_database_ends_up_as_the_keys_say(
        keys in prop::collection::btree_map(1u32..12, (0u8..4, 0u8..3), 0..8),
        rows in prop::collection::btree_map(1u32..12, (0u8..4, 0u8..3), 0..8),
    ) {
        let text: String = keys.iter().map(|(id, (name, key))| format!("{id:03} name-{name} any key-{key}\n")).collect();
        let rows: Vec<(u32, String, String)> =
            rows.iter().map(|(id, (name, key))| (*id, format!("name-{name}"), format!("key-{key}"))).collect();
        let rows: Vec<(u32, &str, &str)> = rows.iter().map(|(id, name, key)| (*id, name.as_str(), key.as_str())).collect();
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let mut world = settled(Some(&text), &rows).await;
            world.assert_in_step();
            assert_eq!(world.keys_text(), text);
            world.stop().await;
        });
    }
}
