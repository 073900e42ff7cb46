//! Orders to scan, against readers of remoted's queue that read, are stuck and are gone.

use std::os::unix::net::UnixDatagram;

use serde_json::json;

use super::*;
use crate::agents::world::{World, everything, named, scope, taken_apart};

const AGENTS: &str = "
    INSERT INTO agent (id, name, version, connection_status, date_add) VALUES
        (0, 'manager', 'Wazuh v4.14.7', 'active', 1),
        (1, 'web', 'Wazuh v4.14.7', 'active', 1),
        (2, 'old', 'Wazuh v3.9.2', 'active', 1),
        (3, 'off', 'Wazuh v4.14.7', 'disconnected', 1),
        (4, 'new', NULL, 'never_connected', 1),
        (5, 'unregistered', 'Wazuh v4.14.7', 'active', 1);
";
const KEYS: &str = "001 web any k\n002 old any k\n003 off any k\n004 new any k\n006 unheard any k\n";
const MESSAGES: Messages = Messages::new("all", "some", "none");

fn world() -> World {
    let world = World::with(AGENTS);
    std::fs::write(world.home().client_keys(), KEYS).expect("keys");
    world
}

/// All messages that wait in the queue.
fn read(queue: &UnixDatagram) -> Vec<String> {
    queue.set_nonblocking(true).expect("mode");
    let mut buffer = [0; 1024];
    let next = || {
        let length = queue.recv(&mut buffer).ok()?;
        Some(String::from_utf8_lossy(&buffer[..length]).into_owned())
    };
    std::iter::from_fn(next).collect()
}

#[tokio::test]
async fn named_agents_and_the_manager_are_told() {
    let world = world();
    let queue = world.start_queue();
    let selection = named(&["006", "005", "004", "003", "002", "001", "000", "999"]);
    let (told, total, failed) = taken_apart(rescan(&world.cx(), selection, MESSAGES).await).await;
    assert_eq!((told, total), (vec![json!("000"), json!("001"), json!("002")], 3));
    assert_eq!(failed, json!([[1701, ["005", "999"]], [1707, ["003", "004", "006"]]]));
    assert_eq!(
        read(&queue),
        [
            "(msg_to_agent) [] N!S 000 syscheck restart",
            "(msg_to_agent) [] N!S 001 syscheck restart",
            "(msg_to_agent) [] N!S 002 syscheck restart"
        ]
    );
}

#[tokio::test]
async fn of_all_agents_those_that_cannot_be_told_are_left_out() {
    let world = world();
    let queue = world.start_queue();
    let (told, _, failed) = taken_apart(rescan(&world.cx(), everything("agent:id"), MESSAGES).await).await;
    assert_eq!((told, failed), (vec![json!("000"), json!("001"), json!("002")], json!([])));
    let some = Selection::permitted(scope("agent:id", &[("agent:id:*", "allow"), ("agent:id:001", "deny")]));
    let (told, _, failed) = taken_apart(rescan(&world.cx(), some, MESSAGES).await).await;
    assert_eq!((told, failed), (vec![json!("000"), json!("002")], json!([])));
    let nothing = Selection::permitted(scope("agent:id", &[]));
    assert_eq!(taken_apart(rescan(&world.cx(), nothing, MESSAGES).await).await, (vec![], 0, json!([])));
    assert_eq!(read(&queue).len(), 3 + 2);
}

#[tokio::test]
async fn without_a_reader_nobody_counts_as_told() {
    let world = world();
    let answer = rescan(&world.cx(), named(&["001"]), MESSAGES).await;
    assert_eq!(answer.map(drop).expect_err("down").code(), 1010);
    drop(world.start_queue());
    let answer = rescan(&world.cx(), everything("agent:id"), MESSAGES).await;
    assert_eq!(answer.map(drop).expect_err("gone").code(), 1010);
}

#[tokio::test]
async fn agents_that_a_stuck_reader_did_not_take_are_failed_items() {
    let world = World::with(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
         INSERT INTO agent (id, name, version, connection_status, date_add)
         SELECT i, 'a' || i, 'Wazuh v4.14.7', 'active', 1 FROM n;",
    );
    let keys: String = (1..=1500).map(|id| format!("{id:03} a{id} any k\n")).collect();
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    let queue = world.start_queue();
    let (told, _, failed) = taken_apart(rescan(&world.cx(), everything("agent:id"), MESSAGES).await).await;
    assert_eq!(failed[0][0], 1014);
    assert_eq!(told.len() + failed[0][1].as_array().map_or(0, Vec::len), 1500, "nobody is lost");
    assert_eq!(read(&queue).len(), told.len(), "who counts as told was told");
}
