//! The process killed at any instant, while clients add and remove agents.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use wazuhctl_core::home::Home;
use wazuhctl_core::socket::connect;
use wazuhctl_core::wdb;

use super::world::{World, asked, prepared};
use crate::embedded::authd::start;

/// The home that a test hands to the process it starts.
const HOME: &str = "WAZUHCTL_TEST_HOME";

#[tokio::test]
#[ignore = "started by `no_kill_loses_an_agent_or_leaves_half_of_one`, which kills it"]
async fn the_daemon_in_a_process_of_its_own() {
    let Some(root) = std::env::var_os(HOME).map(std::path::PathBuf::from) else { return };
    let home = Home::new(root);
    let _running = start(&home, wdb::Client::new(&home)).await.unwrap();
    std::future::pending::<()>().await;
}

fn process(home: &Home) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "embedded::authd::tests::crashes::the_daemon_in_a_process_of_its_own"])
        .env(HOME, home.root())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a client was told before the daemon was gone.
#[derive(Default)]
struct Told {
    /// The agents that are there.
    there: Vec<String>,
    /// The agents that are gone.
    gone: Vec<String>,
}

/// Adds agents, and removes every third of them again, until the daemon is gone.
async fn hammer(home: Home, client: u32) -> Told {
    let mut told = Told::default();
    for number in 0.. {
        let name = format!("agent-{client}-{number}");
        let request = json!({"function": "add", "arguments": {"name": name, "ip": "any"}});
        let Some(answer) = asked(&home, &request).await else { break };
        assert_eq!(answer["error"], 0, "{answer}");
        if number % 3 > 0 {
            told.there.push(name);
            continue;
        }
        let arguments = json!({"id": answer["data"]["id"], "purge": true});
        let Some(answer) = asked(&home, &json!({"function": "remove", "arguments": arguments})).await else {
            break;
        };
        assert_eq!(answer["error"], 0, "{answer}");
        told.gone.push(name);
    }
    told
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_loses_an_agent_or_leaves_half_of_one() {
    let mut acknowledged = 0;
    for round in 0..8_u64 {
        let (folder, home, rows) = prepared(&[]);
        let mut world = World::not_started(folder, home.clone(), rows);
        let mut daemon = process(&home);
        while connect(&home.auth_socket()).await.is_err() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let clients: Vec<_> = (0..4).map(|client| tokio::spawn(hammer(home.clone(), client))).collect();
        tokio::time::sleep(Duration::from_millis(20 + round * 13)).await;
        daemon.kill().unwrap();
        daemon.wait().unwrap();
        world.start().await.unwrap();
        world.assert_in_step();
        let keys = world.keys();
        for client in clients {
            let told = client.await.unwrap();
            acknowledged += told.there.len() + told.gone.len();
            for name in told.there {
                assert!(keys.by_name(&name).is_some(), "round {round}: {name} was acknowledged and is lost");
            }
            for name in told.gone {
                assert!(keys.by_name(&name).is_none(), "round {round}: {name} was removed and is back");
            }
        }
        world.stop().await;
    }
    assert!(acknowledged > 0, "the daemon was killed before it did anything");
}

/// What an addition leaves in the file when the machine dies in the middle of it, in the order of its steps.
fn torn() -> Vec<String> {
    let line = |first: char| format!("{first}02 late any {}", super::KEY);
    let (comment, whole) = (line('#'), line('0'));
    let mut torn: Vec<String> =
        (0..=comment.len()).map(|length| comment.split_at(length).0.to_owned()).collect();
    torn.extend([whole.clone(), whole + "\n"]);
    torn
}

#[tokio::test]
async fn an_addition_that_was_cut_anywhere_is_whole_or_nothing_and_more_can_be_added() {
    for tail in torn() {
        let (folder, home, rows) = prepared(&[(1, "web", "any")]);
        let text = std::fs::read_to_string(home.client_keys()).unwrap() + &tail;
        std::fs::write(home.client_keys(), &text).unwrap();
        let mut world = World::not_started(folder, home, rows);
        world.start().await.unwrap();
        let is_whole = tail.starts_with('0');
        assert_eq!(world.keys().by_name("late").is_some(), is_whole, "{tail:?}");
        for (place, name) in ["next", "last"].into_iter().enumerate() {
            let answer = world.add(json!({"name": name, "ip": "any"})).await;
            let id = format!("{:03}", 2 + usize::from(is_whole) + place);
            assert_eq!(
                (&answer["error"], &answer["data"]["id"]),
                (&json!(0), &json!(id)),
                "{tail:?}: {answer}"
            );
        }
        world.assert_in_step();
        let text = world.keys_text();
        assert!(text.starts_with(&format!("001 web any {}\n", super::KEY)), "{tail:?}: {text}");
        assert_eq!(world.keys().agents().count(), 3 + usize::from(is_whole), "{tail:?}: {text}");
        world.stop().await;
    }
}
