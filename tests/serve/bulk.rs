//! Bulk runs of the command line that are killed, again and again: nothing is lost, and resuming finishes exactly what
//! was left.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::net::UnixDatagram;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;

use crate::chance::Chance;
use crate::home::TestHome;
use crate::server::Server;

/// How many agents come and go.
const AGENTS: usize = 400;

/// How long the first run lives at most.
const LONGEST_LIFE: Duration = Duration::from_millis(300);

/// How much longer the next one may live, so that it comes to an end on a busy machine as well.
const LONGER: Duration = Duration::from_millis(10);

/// Runs and resumes a command until it comes to its end by itself, with one of these codes; how often it was killed.
fn run_to_the_end(
    user: &Path,
    at: &[&str],
    begin: &[&str],
    report: &Path,
    chance: &mut Chance,
    codes: &[i32],
) -> usize {
    let (verb, report_text) = (&begin[..2], report.to_str().unwrap());
    for kills in 0..1000 {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
        command.env_clear().env("HOME", user).current_dir(user).stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::piped());
        // A run that was killed before its report was there has sent nothing.
        if report.exists() {
            command.args(verb).args(["--resume", report_text]);
        } else {
            command.args(begin).args(["--report", report_text]);
        }
        let mut process = command.args(["--yes", "--batch", "7"]).args(at).spawn().unwrap();
        std::thread::sleep(chance.time(LONGEST_LIFE + LONGER * kills));
        // One that has ended already is not there to be killed.
        let _ = process.kill();
        let output = process.wait_with_output().unwrap();
        match (output.status.code(), output.status.signal()) {
            (Some(code), _) if codes.contains(&code) => return usize::try_from(kills).unwrap(),
            (None, Some(9)) => {}
            other => {
                let told = std::fs::read_to_string(report).unwrap_or_default();
                let failed: Vec<&str> = told.lines().filter(|line| line.contains("failed")).collect();
                panic!("{other:?}: {}{}", String::from_utf8_lossy(&output.stderr), failed.join("\n"));
            }
        }
    }
    panic!("it never came to an end");
}

/// What the report says was done: the targets and the ids.
fn done(report: &Path) -> Vec<(String, Option<String>)> {
    let text = std::fs::read_to_string(report).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    lines
        .filter_map(|line| {
            let done = line.get("done")?;
            Some((text(&done["target"]).unwrap(), text(&done["id"])))
        })
        .collect()
}

#[test]
fn no_kill_loses_anything_of_a_bulk_run() {
    let mut chance = Chance::of_this_run();
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let user = tempfile::tempdir().unwrap();
    let path = |name: &str| user.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("password"), home.password()).unwrap();
    let (url, password) = (format!("http://{}", server.address), path("password"));
    let at = ["--url", &url, "--user", "wazuh", "--password-file", &password];

    let names: BTreeSet<String> = (0..AGENTS).map(|number| format!("host-{number:04}")).collect();
    let rows: String = names.iter().map(|name| format!("{name}\n")).collect();
    std::fs::write(path("agents.csv"), format!("name\n{rows}")).unwrap();
    let report = user.path().join("added.report");
    let add = ["agents", "add", "-f", &path("agents.csv"), "--parallel", "3"];
    let add_kills = run_to_the_end(user.path(), &at, &add, &report, &mut chance, &[0]);

    let there: BTreeMap<String, String> = home.keys().into_iter().map(|(id, (name, _))| (name, id)).collect();
    assert_eq!(there.keys().cloned().collect::<BTreeSet<_>>(), names);
    let told: Vec<_> = done(&report).into_iter().map(|(name, id)| (name, id.unwrap())).collect();
    assert_eq!(told.len(), AGENTS, "something was done twice");
    assert_eq!(told.into_iter().collect::<BTreeMap<_, _>>(), there);

    let half: BTreeSet<String> = there.values().filter(|_| chance.once_in(2)).cloned().collect();
    let ids: Vec<&str> = half.iter().map(String::as_str).collect();
    std::fs::write(path("ids"), ids.join("\n")).unwrap();
    let report = user.path().join("deleted.report");
    let delete = ["agents", "delete", "-f", &path("ids"), "--purge"];
    let delete_kills = run_to_the_end(user.path(), &at, &delete, &report, &mut chance, &[0]);

    let left: BTreeSet<String> = home.keys().into_keys().collect();
    let expected: BTreeSet<String> = there.values().filter(|id| !half.contains(*id)).cloned().collect();
    assert_eq!(left, expected);
    let told: Vec<String> = done(&report).into_iter().map(|(id, _)| id).collect();
    assert_eq!(told.len(), half.len(), "something was done twice");
    assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), half);
    eprintln!("killed {add_kills} times while adding and {delete_kills} times while deleting");
    assert!(add_kills > 0 && delete_kills > 0, "nothing was ever killed");
}

/// What remoted takes messages for agents on, as far as it counts them.
fn remoted(home: &TestHome) -> Arc<Mutex<BTreeMap<String, usize>>> {
    let path = home.join("queue/alerts/ar");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let socket = UnixDatagram::bind(path).unwrap();
    let told = Arc::new(Mutex::new(BTreeMap::new()));
    let counts = Arc::clone(&told);
    std::thread::spawn(move || {
        let mut message = [0; 65_536];
        while let Ok(length) = socket.recv(&mut message) {
            let text = String::from_utf8_lossy(&message[..length]);
            // `(msg_to_agent) [] NNS 001 {…}`
            let id = text.split_whitespace().nth(3).unwrap().to_owned();
            *counts.lock().unwrap().entry(id).or_default() += 1;
        }
    });
    told
}

#[test]
fn no_kill_tells_an_agent_twice_and_those_in_doubt_are_told_when_asked() {
    let mut chance = Chance::of_this_run();
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let told = remoted(&home);
    let user = tempfile::tempdir().unwrap();
    let path = |name: &str| user.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("password"), home.password()).unwrap();
    let (url, password) = (format!("http://{}", server.address), path("password"));
    let at = ["--url", &url, "--user", "wazuh", "--password-file", &password];
    let wazuhctl = |arguments: &[&str]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
        command.env_clear().env("HOME", user.path()).current_dir(user.path()).args(arguments).args(at);
        command.stdin(Stdio::null()).output().unwrap()
    };
    let names: String = (0..AGENTS / 2).map(|number| format!("host-{number:04}\n")).collect();
    std::fs::write(path("names"), names).unwrap();
    assert!(wazuhctl(&["agents", "add", "-f", "names"]).status.success());
    let database = rusqlite::Connection::open(home.join("queue/db/global.db")).unwrap();
    database.busy_timeout(Duration::from_secs(10)).unwrap();
    database
        .execute("UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7' WHERE id > 0", [])
        .unwrap();

    let report = user.path().join("restarted.report");
    // All that are active.
    let restart = ["agents", "restart", "-q", "id!=000"];
    let kills = run_to_the_end(user.path(), &at, &restart, &report, &mut chance, &[0, 3]);
    let once = told.lock().unwrap().clone();
    assert!(once.values().all(|count| *count == 1), "{once:?}");
    let last = std::fs::read_to_string(&report).unwrap().lines().last().unwrap().to_owned();
    let last: Value = serde_json::from_str(&last).unwrap();
    let in_doubt = usize::try_from(last["ended"]["in_doubt"].as_u64().unwrap()).unwrap();
    assert!(once.len() + in_doubt >= AGENTS / 2, "{} told, {in_doubt} in doubt", once.len());
    eprintln!("killed {kills} times; {in_doubt} in doubt");
    let report = report.to_str().unwrap();
    let retried = wazuhctl(&["agents", "restart", "--resume", report, "--retry-in-doubt"]);
    assert!(retried.status.success(), "{}", String::from_utf8_lossy(&retried.stderr));
    assert_eq!(told.lock().unwrap().len(), AGENTS / 2);
}
