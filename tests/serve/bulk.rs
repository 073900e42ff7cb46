//! Bulk runs of the command line that are killed, again and again: nothing is lost, and resuming finishes exactly what
//! was left.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
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

/// Runs and resumes a command until it comes to its end by itself; how often it was killed.
fn run_to_the_end(user: &Path, at: &[&str], begin: &[&str], report: &Path, chance: &mut Chance) -> usize {
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
            (Some(0), _) => return usize::try_from(kills).unwrap(),
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
    let add_kills = run_to_the_end(user.path(), &at, &add, &report, &mut chance);

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
    let delete_kills = run_to_the_end(user.path(), &at, &delete, &report, &mut chance);

    let left: BTreeSet<String> = home.keys().into_keys().collect();
    let expected: BTreeSet<String> = there.values().filter(|id| !half.contains(*id)).cloned().collect();
    assert_eq!(left, expected);
    let told: Vec<String> = done(&report).into_iter().map(|(id, _)| id).collect();
    assert_eq!(told.len(), half.len(), "something was done twice");
    assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), half);
    eprintln!("killed {add_kills} times while adding and {delete_kills} times while deleting");
    assert!(add_kills > 0 && delete_kills > 0, "nothing was ever killed");
}
