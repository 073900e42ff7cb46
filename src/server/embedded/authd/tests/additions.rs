//! Adding agents.

use serde_json::{Value, json};

use super::KEY;
use super::world::World;

fn force(enabled: bool, disconnected: Option<i64>, registered: i64) -> Value {
    json!({
        "enabled": enabled,
        "key_mismatch": true,
        "disconnected_time": {"enabled": disconnected.is_some(), "value": disconnected.unwrap_or(0)},
        "after_registration_time": registered,
    })
}

#[tokio::test]
async fn an_agent_gets_the_next_id_and_a_key_and_is_stored_everywhere() {
    let world = World::with(&[(20, "old", "any")]).await;
    let answer = world.add(json!({"name": "new", "ip": "any"})).await;
    assert_eq!(answer["error"], 0);
    assert_eq!(
        (&answer["data"]["id"], &answer["data"]["name"], &answer["data"]["ip"]),
        (&json!("021"), &json!("new"), &json!("any"))
    );
    let key = answer["data"]["key"].as_str().unwrap();
    assert_eq!(key.len(), 64);
    assert_eq!(world.keys_text(), format!("020 old any {KEY}\n021 new any {key}\n"));
    world.assert_in_step();
    assert!(world.database.agents()[&21].date_add > 1_700_000_000);
    let times = std::fs::read_to_string(world.home.agent_timestamps()).unwrap();
    assert!(times.starts_with("021 new any 20"), "{times}");
}

#[tokio::test]
async fn an_agent_may_bring_its_id_its_key_and_its_groups() {
    let world = World::with(&[]).await;
    let answer = world
        .add(json!({"name": "a", "ip": "any", "id": "301", "key": KEY, "groups": "web,default,web"}))
        .await;
    assert_eq!(answer, json!({"error": 0, "data": {"id": "301", "name": "a", "ip": "any", "key": KEY}}));
    assert_eq!(world.database.agents()[&301].groups, ["web", "default"]);
    let next = world.add(json!({"name": "b", "ip": "any"})).await;
    assert_eq!(next["data"]["id"], "302", "ids go on after the highest");
}

#[tokio::test]
async fn addresses_are_written_in_one_form_and_kept_by_the_database_without_their_prefix() {
    let world = World::with(&[]).await;
    for (name, read, answered, written, kept) in [
        ("a", "192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.1"),
        ("b", "10.0.0.0/255.0.0.0", "10.0.0.0/8", "10.0.0.0/8", "10.0.0.0"),
        ("c", "192.0.2.2/32", "192.0.2.2/32", "192.0.2.2", "192.0.2.2"),
        (
            "d",
            "2001:db8::/32",
            "2001:0DB8:0000:0000:0000:0000:0000:0000/32",
            "2001:0DB8:0000:0000:0000:0000:0000:0000/32",
            "2001:0DB8:0000:0000:0000:0000:0000:0000",
        ),
    ] {
        let answer = world.add(json!({"name": name, "ip": read})).await;
        assert_eq!(answer["data"]["ip"], answered);
        assert_eq!(world.keys().by_name(name).unwrap().address().to_string(), written);
        let row = world.database.agents().into_values().find(|row| row.name == name).unwrap();
        assert_eq!(row.register_ip, kept);
    }
}

/// What stands in the way of an agent, what is asked for, and what comes of it: a number, or the agents that are there.
#[tokio::test]
async fn duplicates_and_forced_additions() {
    let replace = force(true, None, 0);
    let never = force(false, None, 0);
    let careful = force(true, Some(3600), 3600);
    let table: &[(&str, Value, Result<&str, u16>)] = &[
        ("same name", json!({"name": "web", "ip": "any", "force": never}), Err(9008)),
        ("same name, by default", json!({"name": "web", "ip": "any"}), Ok("002 db, 003 net, 004 web")),
        (
            "same name, forced",
            json!({"name": "web", "ip": "any", "force": replace}),
            Ok("002 db, 003 net, 004 web"),
        ),
        (
            "same name in other letters",
            json!({"name": "WEB", "ip": "any", "force": never}),
            Ok("001 web, 002 db, 003 net, 004 WEB"),
        ),
        ("same address", json!({"name": "x", "ip": "192.0.2.2", "force": never}), Err(9007)),
        ("same address, connected", json!({"name": "x", "ip": "192.0.2.2", "force": careful}), Err(9007)),
        (
            "same address, forced",
            json!({"name": "x", "ip": "192.0.2.2", "force": replace}),
            Ok("001 web, 003 net, 004 x"),
        ),
        ("address of a network", json!({"name": "x", "ip": "10.0.0.0", "force": never}), Err(9007)),
        (
            "same network",
            json!({"name": "x", "ip": "10.0.0.0/8", "force": never}),
            Ok("001 web, 002 db, 003 net, 004 x"),
        ),
        (
            "same address as a network",
            json!({"name": "x", "ip": "192.0.2.2/32", "force": never}),
            Ok("001 web, 002 db, 003 net, 004 x"),
        ),
        ("same id", json!({"name": "x", "ip": "any", "id": "001", "force": never}), Err(9012)),
        (
            "same id, forced",
            json!({"name": "x", "ip": "any", "id": "001", "force": replace}),
            Ok("002 db, 003 net, 001 x"),
        ),
        ("the manager's id", json!({"name": "x", "ip": "any", "id": "000", "force": replace}), Err(9012)),
        (
            "id of one, name of another",
            json!({"name": "db", "ip": "any", "id": "001", "force": replace}),
            Ok("003 net, 001 db"),
        ),
        (
            "id and name of one",
            json!({"name": "web", "ip": "any", "id": "001", "force": replace}),
            Ok("002 db, 003 net, 001 web"),
        ),
        (
            "one may go, the other may not",
            json!({"name": "db", "ip": "any", "id": "001", "force": careful}),
            Err(9008),
        ),
        (
            "the id is told of first",
            json!({"name": "db", "ip": "192.0.2.2", "id": "001", "force": never}),
            Err(9012),
        ),
        ("the address is told of next", json!({"name": "web", "ip": "192.0.2.2", "force": never}), Err(9007)),
        ("no such group", json!({"name": "x", "ip": "any", "groups": "default,none"}), Err(9014)),
        ("a name that breaks the file", json!({"name": "x any k\n005 y", "ip": "any"}), Err(9005)),
        ("a name of a removed line", json!({"name": "!x", "ip": "any"}), Err(9005)),
        ("a key that breaks the file", json!({"name": "x", "ip": "any", "key": "k\n005 y any k"}), Err(9009)),
    ];
    for (what, arguments, expected) in table {
        let world = World::with(&[(1, "web", "any"), (2, "db", "192.0.2.2"), (3, "net", "10.0.0.0/8")]).await;
        world.database.tables.lock().unwrap().agents.get_mut(&2).unwrap().connection_status = "active".into();
        let before = world.keys_text();
        let answer = world.add(arguments.clone()).await;
        match expected {
            Err(code) => {
                assert_eq!(answer["error"], *code, "{what}");
                assert!(answer["message"].is_string(), "{what}");
                assert_eq!(world.keys_text(), before, "{what}: a refused request changes nothing");
            }
            Ok(agents) => {
                assert_eq!(answer["error"], 0, "{what}: {answer}");
                let there: Vec<String> =
                    world.keys().agents().map(|agent| format!("{} {}", agent.id(), agent.name())).collect();
                assert_eq!(there.join(", "), *agents, "{what}");
            }
        }
        world.assert_in_step();
    }
}

#[tokio::test]
async fn the_configuration_decides_where_the_request_says_nothing() {
    let off = "<auth><force><enabled>no</enabled></force></auth>";
    let world = World::configured(&[(1, "web", "any")], off).await;
    assert_eq!(world.add(json!({"name": "web", "ip": "any"})).await["error"], 9008);
}

#[tokio::test]
async fn a_client_that_has_the_key_already_gets_no_other() {
    let world = World::with(&[(1, "web", "any")]).await;
    let fingerprint = world.keys().by_name("web").unwrap().fingerprint();
    let with =
        |hash: &str| json!({"name": "web", "ip": "any", "key_hash": hash, "force": force(true, None, 0)});
    assert_eq!(world.add(with(&fingerprint)).await["error"], 9008);
    assert_eq!(world.add(with("another")).await["error"], 0);
}

#[tokio::test]
async fn nobody_takes_the_managers_name() {
    let name = nix::unistd::gethostname().unwrap().into_string().unwrap();
    let world = World::with(&[]).await;
    assert_eq!(world.add(json!({"name": name, "ip": "any"})).await["error"], 9008);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_clients_at_once_get_an_id_each() {
    const CLIENTS: u32 = 300;
    let world = std::sync::Arc::new(World::with(&[(1, "first", "any")]).await);
    let mut clients = tokio::task::JoinSet::new();
    for number in 0..CLIENTS {
        let world = std::sync::Arc::clone(&world);
        clients.spawn(async move {
            let answer = world.add(json!({"name": format!("agent-{number}"), "ip": "any"})).await;
            assert_eq!(answer["error"], 0, "{answer}");
            answer["data"]["id"].as_str().unwrap().to_owned()
        });
    }
    let mut ids = clients.join_all().await;
    ids.sort();
    let expected: Vec<String> = (2..2 + CLIENTS).map(|id| format!("{id:03}")).collect();
    assert_eq!(ids, expected);
    assert_eq!(world.keys().agents().count(), 301);
    world.assert_in_step();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_clients_that_want_one_name_one_gets_it() {
    let world = std::sync::Arc::new(World::with(&[]).await);
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let world = std::sync::Arc::clone(&world);
        clients.spawn(async move { world.add(json!({"name": "web", "ip": "any"})).await["error"].as_u64() });
    }
    let mut codes = clients.join_all().await;
    codes.sort_unstable();
    assert_eq!((codes[0], codes[1], codes[49]), (Some(0), Some(9008), Some(9008)));
    world.assert_in_step();
}

#[tokio::test]
async fn agents_are_added_to_the_file_and_only_what_goes_has_it_written_anew() {
    use std::os::unix::fs::MetadataExt;
    let world = World::with(&[(1, "web", "any")]).await;
    let inode = |world: &World| std::fs::metadata(world.home.client_keys()).unwrap().ino();
    let first = inode(&world);
    for name in ["a", "b", "c"] {
        assert_eq!(world.add(json!({"name": name, "ip": "any"})).await["error"], 0);
    }
    assert_eq!(inode(&world), first, "the file was written anew");
    let before = world.keys_text();
    assert_eq!(before.lines().count(), 4);
    assert!(before.ends_with('\n') && !before.contains('#'), "{before}");
    assert_eq!(world.remove("002", true).await["error"], 0);
    assert_ne!(inode(&world), first);
    assert_eq!(world.add(json!({"name": "d", "ip": "any"})).await["error"], 0);
    // Somebody else's lines are neither lost nor taken for ours.
    let text = world.keys_text() + &format!("009 by-hand any {KEY}");
    std::fs::write(world.home.client_keys(), text).unwrap();
    assert_eq!(world.add(json!({"name": "e", "ip": "any"})).await["data"]["id"], "010");
    assert_eq!(world.keys().agents().count(), 6);
    world.assert_in_step();
}
