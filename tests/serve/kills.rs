//! A server that is killed, again and again, while agents come and go.
//!
//! What must hold after each start: every agent whose addition was acknowledged is there, with the key that its client
//! was given; none is there whose removal was acknowledged; and `client.keys` and the database say the same. In the end, the audit
//! log has a record of each change that was acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::chance::Chance;
use crate::client::{Answer, Client};
use crate::home::TestHome;
use crate::server::{Server, command};

/// How often the server is killed.
const KILLS: usize = 100;

/// How many clients add and delete agents at the same time.
const CLIENTS: u64 = 4;

/// How long a server lives at most once it listens.
const LONGEST_LIFE: Duration = Duration::from_millis(250);

/// How long a server lives at most that need not come to listen: about as long as a start takes.
const LONGEST_START: Duration = Duration::from_millis(150);

/// What the clients know. Agents are known by name: none is used twice.
#[derive(Default)]
struct Known {
    /// Acknowledged: name to id and key.
    added: BTreeMap<String, (String, String)>,
    /// Acknowledged.
    deleted: BTreeSet<String>,
    /// Of their last request, no answer came: either may have happened.
    in_doubt: BTreeSet<String>,
}

impl Known {
    /// An agent for a client to delete, which from now on nobody else deletes.
    fn take_any(&mut self, chance: &mut Chance) -> Option<(String, String)> {
        let count = u64::try_from(self.added.len()).unwrap();
        let place = usize::try_from(chance.below(count.max(1))).unwrap();
        let name = self.added.keys().nth(place)?.clone();
        let (id, _) = self.added.remove(&name)?;
        self.in_doubt.insert(name.clone());
        Some((name, id))
    }
}

#[test]
fn no_kill_loses_an_acknowledged_change() {
    let mut chance = Chance::of_this_run();
    let home = TestHome::embedded();
    let known = Mutex::new(Known::default());
    let mut last_client: Option<Client> = None;
    for kill in 0..KILLS {
        if chance.once_in(5) {
            kill_while_starting(&home, chance.time(LONGEST_START));
            continue;
        }
        let server = Server::start(&home);
        // One token for all: passwords take long to check, and a token outlives the server that gave it.
        let client = last_client.map_or_else(|| server.client(&home), |client| client.at(server.address));
        check(&home, &client, &known.lock().unwrap(), kill);
        let life = chance.time(LONGEST_LIFE);
        std::thread::scope(|scope| {
            for number in 0..CLIENTS {
                let (client, known, chance) = (&client, &known, Chance::new(chance.number()));
                scope.spawn(move || work(client, known, chance, &format!("k{kill}-c{number}")));
            }
            std::thread::sleep(life);
            server.kill();
        });
        last_client = Some(client);
    }
    let server = Server::start(&home);
    let client = server.client(&home);
    let known = known.into_inner().unwrap();
    check(&home, &client, &known, KILLS);
    for (name, (id, key)) in &known.added {
        check_key(&client, id, name, key);
    }
    let recorded = recorded(&home);
    for (state, names) in [
        ("after", known.added.keys().chain(&known.deleted).collect::<Vec<_>>()),
        ("before", known.deleted.iter().collect()),
    ] {
        for name in names {
            assert!(recorded.contains(&(state, name.clone())), "no record has {name} {state} a change");
        }
    }
    for folder in ["etc", "queue"] {
        let left: Vec<String> =
            home.names_in(folder).into_iter().filter(|name| name.starts_with('.')).collect();
        assert!(left.is_empty(), "left in {folder}: {left:?}");
    }
    let (added, deleted, in_doubt) = (known.added.len(), known.deleted.len(), known.in_doubt.len());
    eprintln!("after {KILLS} kills: {added} agents there, {deleted} deleted, {in_doubt} in doubt");
    assert!(added > 0 && deleted > 0, "nothing happened that could show anything");
}

/// Starts a server and kills it after some time, whatever it has come to by then.
fn kill_while_starting(home: &TestHome, life: Duration) {
    let mut command = command(home);
    command.stderr(std::process::Stdio::null());
    let mut process = command.spawn().unwrap();
    std::thread::sleep(life);
    process.kill().unwrap();
    process.wait().unwrap();
}

/// Adds and deletes agents until the server is gone.
fn work(client: &Client, known: &Mutex<Known>, mut chance: Chance, prefix: &str) {
    for number in 0.. {
        let gone = if chance.once_in(3) {
            delete(client, known, &mut chance)
        } else {
            add(client, known, &format!("{prefix}-{number}"))
        };
        if gone {
            return;
        }
    }
}

/// Adds an agent; says whether the server is gone.
fn add(client: &Client, known: &Mutex<Known>, name: &str) -> bool {
    known.lock().unwrap().in_doubt.insert(name.to_owned());
    let Ok(answer) = client.add(name) else { return true };
    assert!(answer.is_success(), "{name}: {answer:?}");
    let text = |field: &str| answer.body["data"][field].as_str().unwrap().to_owned();
    let key = STANDARD.decode(text("key")).unwrap();
    let mut known = known.lock().unwrap();
    known.in_doubt.remove(name);
    known.added.insert(name.to_owned(), (text("id"), String::from_utf8(key).unwrap()));
    false
}

/// Deletes some agent; says whether the server is gone.
fn delete(client: &Client, known: &Mutex<Known>, chance: &mut Chance) -> bool {
    let Some((name, id)) = known.lock().unwrap().take_any(chance) else { return false };
    let Ok(answer) = client.delete(&id) else { return true };
    assert!(answer.is_success(), "{id} {name}: {answer:?}");
    let mut known = known.lock().unwrap();
    known.in_doubt.remove(&name);
    known.deleted.insert(name);
    false
}

/// Checks what must hold after a start.
fn check(home: &TestHome, client: &Client, known: &Known, kill: usize) {
    let keys = home.keys();
    let listed = listed(&client.get("/agents?limit=100000&q=id!=000&select=id,name"));
    let in_keys: BTreeMap<String, String> =
        keys.iter().map(|(id, (name, _))| (id.clone(), name.clone())).collect();
    assert_eq!(in_keys, listed, "client.keys (left) and the database (right) disagree after kill {kill}");
    for (name, (id, key)) in &known.added {
        let (found, raw) =
            keys.get(id).unwrap_or_else(|| panic!("agent {id} {name} is lost after kill {kill}"));
        assert_eq!((found, key), (name, &format!("{id} {name} any {raw}")), "after kill {kill}");
    }
    for (id, (name, _)) in &keys {
        assert!(!known.deleted.contains(name), "agent {id} {name} is back after kill {kill}");
        let expected = known.added.contains_key(name) || known.in_doubt.contains(name);
        assert!(expected, "nobody has added {id} {name}, which is there after kill {kill}");
    }
    // All keys are asked for in the end; here, those of the agents that were added last.
    for (id, (name, raw)) in keys.iter().rev().take(3) {
        check_key(client, id, name, &format!("{id} {name} any {raw}"));
    }
}

/// The names of the agents that the audit log has before or after changes.
fn recorded(home: &TestHome) -> BTreeSet<(&'static str, String)> {
    let output = std::process::Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"))
        .args(["security", "audit", "--all", "-o", "jsonl", "--home"])
        .arg(home.path())
        .env_clear()
        .env("HOME", "/nonexistent")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let mut found = BTreeSet::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        for state in ["before", "after"] {
            let agents = record[state].as_array().into_iter().flatten();
            found.extend(agents.map(|agent| (state, agent["name"].as_str().unwrap().to_owned())));
        }
    }
    found
}

fn check_key(client: &Client, id: &str, name: &str, key: &str) {
    let answer = client.get(&format!("/agents/{id}/key"));
    let item = &answer.items()[0];
    assert_eq!(item["id"], id, "{answer:?}");
    let given = STANDARD.decode(item["key"].as_str().unwrap()).unwrap();
    assert_eq!(String::from_utf8(given).unwrap(), key, "the key of {id} {name}");
}

/// Id and name of every agent in a list.
fn listed(answer: &Answer) -> BTreeMap<String, String> {
    assert!(answer.is_success(), "{answer:?}");
    let text = |item: &serde_json::Value, field: &str| item[field].as_str().unwrap().to_owned();
    answer.items().iter().map(|item| (text(item, "id"), text(item, "name"))).collect()
}
