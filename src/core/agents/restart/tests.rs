//! Restarts and reconnections against a reader of remoted's queue.

use std::os::unix::net::UnixDatagram;

use serde_json::{Value, json};

use super::*;
use crate::agents::reconnect;
use crate::agents::world::{World, everything, named, scope, taken_apart};

const AGENTS: &str = "
    INSERT INTO agent (id, name, version, connection_status, date_add, node_name, `group`) VALUES
        (0, 'manager', 'Wazuh v4.14.7', 'active', 1, 'node01', NULL),
        (1, 'new', 'Wazuh v4.2.0', 'active', 1, 'node01', 'web,db'),
        (2, 'old', 'Wazuh v4.1.5', 'active', 1, 'node01', 'web'),
        (3, 'candidate', 'Wazuh v4.2.0-rc1', 'active', 1, 'node02', 'web'),
        (4, 'off', 'Wazuh v4.14.7', 'disconnected', 1, 'node01', 'web'),
        (5, 'pending', 'Wazuh v4.14.7', 'pending', 1, 'node01', 'web'),
        (6, 'silent', NULL, 'active', 1, 'node01', 'silent'),
        (7, 'unregistered', 'Wazuh v4.14.7', 'active', 1, 'node01', 'web');
    INSERT INTO `group` (name) VALUES ('web'), ('db'), ('silent'), ('empty');
    INSERT INTO belongs (id_agent, id_group) VALUES (1, 1), (1, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3);
";

const KEYS: &str = "001 new any k\n002 old any k\n003 candidate any k\n004 off any k\n005 pending any k\n\
                    006 silent any k\n008 new any k\n";

const JSON: &str = "{\"version\": 1, \"origin\": {\"module\": \"framework\"}, \"command\": \"restart-wazuh0\", \
                    \"parameters\": {\"extra_args\": [], \"alert\": {}}} - null (from_the_server) (no_rule_id)";
const WORDS: &str = "restart-ossec0 - null (from_the_server) (no_rule_id)";

fn world() -> World {
    let world = World::with(AGENTS);
    std::fs::write(world.home().client_keys(), KEYS).expect("keys");
    for group in ["web", "db", "silent", "empty"] {
        std::fs::create_dir_all(world.home().group(group)).expect("group");
    }
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

fn shown(items: &[Value]) -> Vec<&str> {
    items.iter().filter_map(Value::as_str).collect()
}

#[tokio::test]
async fn named_agents_are_told_in_the_words_they_understand() {
    let world = world();
    let queue = world.start_queue();
    let selection = named(&["008", "004", "003", "002", "001", "002", "000", "999", "005", "006"]);
    let (told, total, failed) = taken_apart(restart(&world.cx(), selection).await).await;
    assert_eq!((shown(&told), total), (vec!["001", "002", "003"], 3));
    assert_eq!(
        failed,
        json!([[1015, ["006"]], [1701, ["999"]], [1703, ["000"]], [1707, ["004", "005", "008"]]])
    );
    assert_eq!(
        read(&queue),
        [
            format!("(msg_to_agent) [] NNS 001 {JSON}"),
            format!("(msg_to_agent) [] NNS 002 {WORDS}"),
            format!("(msg_to_agent) [] NNS 003 {WORDS}"),
        ]
    );
}

#[tokio::test]
async fn all_agents_are_those_that_are_registered_connected_and_permitted() {
    let world = world();
    let queue = world.start_queue();
    let (told, _, failed) = taken_apart(restart(&world.cx(), everything("agent:id")).await).await;
    assert_eq!(shown(&told), ["001", "002", "003"]);
    assert_eq!(failed, json!([[1015, ["006"]]]));
    assert_eq!(read(&queue).len(), 3);

    let some = [("agent:id:*", "allow"), ("agent:id:001", "deny"), ("agent:group:silent", "deny")];
    let selection = Selection::permitted(scope("agent:id", &some));
    let (told, _, failed) = taken_apart(restart(&world.cx(), selection.clone()).await).await;
    assert_eq!((shown(&told), failed), (vec!["002", "003"], json!([])));
    assert_eq!(read(&queue).len(), 2);
    let (told, _, failed) = taken_apart(reconnect(&world.cx(), selection).await).await;
    assert_eq!((shown(&told), failed), (vec!["002", "003"], json!([])));
    assert_eq!(
        read(&queue),
        ["(msg_to_agent) [] N!S 002 force_reconnect", "(msg_to_agent) [] N!S 003 force_reconnect"]
    );
}

#[tokio::test]
async fn whoever_may_restart_nothing_restarts_nothing() {
    let world = world();
    let queue = world.start_queue();
    let nothing = || Selection::permitted(scope("agent:id", &[]));
    for answer in [restart(&world.cx(), nothing()).await, reconnect(&world.cx(), nothing()).await] {
        assert_eq!(taken_apart(answer).await, (vec![], 0, json!([])));
    }
    let web: GroupName = "web".parse().expect("name");
    let refused = restart_group(&world.cx(), &web, &everything("agent:id"), &nothing()).await;
    assert_eq!(refused.map(drop).expect_err("refused").code(), 4000);
    let refused = restart_node(&world.cx(), "node01", &nothing()).await;
    assert_eq!(refused.map(drop).expect_err("refused").code(), 4000);
    let unseen = restart_group(&world.cx(), &web, &nothing(), &everything("agent:id")).await;
    assert_eq!(taken_apart(unseen).await, (vec![], 0, json!([])));
    assert_eq!(read(&queue), [""; 0]);
}

#[tokio::test]
async fn groups_and_nodes_are_restarted_as_far_as_permitted() {
    let world = world();
    let queue = world.start_queue();
    let all = || everything("agent:id");
    let group = |name: &str| name.parse::<GroupName>().expect("name");
    let answer = restart_group(&world.cx(), &group("web"), &all(), &all()).await;
    let (told, _, failed) = taken_apart(answer).await;
    assert_eq!(
        (shown(&told), failed),
        (vec!["001", "002", "003"], json!([])),
        "who is not connected is left out"
    );

    let but_one =
        Selection::permitted(scope("agent:id", &[("agent:id:*", "allow"), ("agent:id:002", "deny")]));
    let answer = restart_group(&world.cx(), &group("web"), &all(), &but_one).await;
    let (told, _, failed) = taken_apart(answer).await;
    assert_eq!((shown(&told), failed), (vec!["001", "003"], json!([[4000, ["002"]]])));
    let answer = restart_group(&world.cx(), &group("web"), &but_one, &all()).await;
    assert_eq!(shown(&taken_apart(answer).await.0), ["001", "003"]);

    let answer = restart_group(&world.cx(), &group("empty"), &all(), &all()).await;
    assert_eq!(taken_apart(answer).await, (vec![], 0, json!([])));
    let missing = restart_group(&world.cx(), &group("nope"), &all(), &all()).await;
    assert_eq!(missing.map(drop).expect_err("missing").code(), 1710);

    let other = restart_node(&world.cx(), "node02", &all()).await;
    assert_eq!(other.map(drop).expect_err("another node").code(), 3018);
    let missing = restart_node(&world.cx(), "nope", &all()).await;
    assert_eq!(missing.map(drop).expect_err("no node").code(), 1730);
    let cluster = "<ossec_config><cluster><node_name>node02</node_name></cluster></ossec_config>";
    std::fs::create_dir_all(world.home().configuration()).expect("folder");
    std::fs::write(world.home().ossec_conf(), cluster).expect("configuration");
    let answer = restart_node(&world.cx(), "node02", &all()).await;
    assert_eq!(shown(&taken_apart(answer).await.0), ["003"]);
    assert_eq!(read(&queue).len(), 3 + 2 + 2 + 1);
}

#[tokio::test]
async fn without_remoted_there_is_an_error_and_not_a_success() {
    let world = world();
    for selection in [named(&["001"]), named(&["999"]), everything("agent:id")] {
        assert_eq!(restart(&world.cx(), selection.clone()).await.map(drop).expect_err("down").code(), 1010);
        assert_eq!(reconnect(&world.cx(), selection).await.map(drop).expect_err("down").code(), 1010);
    }
    // Nothing has to be sent to the manager.
    let (_, _, failed) = taken_apart(restart(&world.cx(), named(&["000"])).await).await;
    assert_eq!(failed, json!([[1703, ["000"]]]));
}

/// A manager with agents 1 to 1500, all of them connected.
fn many() -> World {
    let world = World::with(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
         INSERT INTO agent (id, name, version, connection_status, date_add)
         SELECT i, 'a' || i, 'Wazuh v4.14.7', 'active', 1 FROM n;",
    );
    let keys: String = (1..=1500).map(|id| format!("{id:03} a{id} any k\n")).collect();
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn every_one_of_many_agents_is_told() {
    let world = many();
    let queue = world.start_queue();
    let reading = std::thread::spawn(move || {
        let mut buffer = [0; 1024];
        let mut read = || queue.recv(&mut buffer).map(|length| buffer[..length].to_vec()).expect("message");
        (0..1500).map(|_| read()).collect::<Vec<_>>()
    });
    let (told, total, failed) = taken_apart(restart(&world.cx(), everything("agent:id")).await).await;
    assert_eq!((told.len(), total, failed), (1500, 1500, json!([])));
    assert_eq!(told[999..1001], [json!("1000"), json!("1001")]);
    let messages = reading.join().expect("read");
    for (id, message) in (1..).zip(messages) {
        assert_eq!(String::from_utf8_lossy(&message), format!("(msg_to_agent) [] NNS {id:03} {JSON}"));
    }
}

#[tokio::test]
async fn agents_that_a_stuck_queue_did_not_take_are_failed_items() {
    let world = many();
    let queue = world.start_queue();
    let (told, _, failed) = taken_apart(restart(&world.cx(), everything("agent:id")).await).await;
    assert!(!told.is_empty());
    assert_eq!(failed[0][0], 1014);
    assert_eq!(told.len() + failed[0][1].as_array().map_or(0, Vec::len), 1500, "nobody is lost");
    assert_eq!(read(&queue).len(), told.len(), "who counts as told was told");
}
