//! Bulk work of the command line: agents by the thousand are put into a group, deleted, by their ids and by a query, and
//! added; and all of them are listed by a query.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::served::{Served, memory_of};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Changes as many of the server's `agents` each time.
pub(crate) fn measure(server: &Served, plain: bool, agents: u32, changes: u32) -> Result<()> {
    let user = tempfile::tempdir()?;
    // All over the list.
    let step = (agents / changes.max(1)).max(1);
    let ids: String = (1..=changes).map(|number| format!("{:03}\n", number * step)).collect();
    std::fs::write(user.path().join("ids"), ids)?;
    let rows: String = (1..=changes).map(|number| format!("new-{number:06},any\n")).collect();
    std::fs::write(user.path().join("agents.csv"), format!("name,ip\n{rows}"))?;
    let scheme = if plain { "http" } else { "https" };
    let mut at = vec!["--user".to_owned(), "wazuh".into(), "--timeout".into(), "10m".into(), "--url".into()];
    at.push(format!("{scheme}://127.0.0.1:{}", server.port));
    if !plain {
        at.push("--insecure".into());
    }
    let mut create = Command::new(env!("CARGO_BIN_EXE_wazuhctl"));
    create.args(["groups", "create", "bench"]).args(&at).env("WAZUHCTL_PASSWORD", &server.password);
    run(&mut create, user.path())?;
    let run = |name: &str, changes: u32, arguments: &[&str]| -> Result<()> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wazuhctl"));
        command.args(arguments).args(&at).env("WAZUHCTL_PASSWORD", &server.password);
        let (seconds, peak) = run(&mut command, user.path())?;
        let per_second = f64::from(changes) / seconds;
        let server = server.memory()?.peak;
        println!(
            "{name:<28} {seconds:8.1} s for {changes}, {per_second:.0}/s, peak memory {peak:.1} MiB, server's {server:.1} MiB"
        );
        Ok(())
    };
    run(
        "assign by id",
        changes,
        &["groups", "assign", "bench", "-f", "ids", "--yes", "--report", "assigned"],
    )?;
    run("list by query", agents, &["agents", "list", "-q", "id!=000;name~agent", "-o", "jsonl"])?;
    run("delete by id", changes, &["agents", "delete", "-f", "ids", "--yes", "--report", "deleted"])?;
    run(
        "add from a file",
        changes,
        &["agents", "add", "-f", "agents.csv", "--report", "added", "-o", "csv"],
    )?;
    run(
        "delete by query",
        changes,
        &["agents", "delete", "-q", "name~new-", "--yes", "--report", "deleted-by-query"],
    )
}

/// Runs a command; how many seconds it took and the most memory it had, in MiB.
fn run(command: &mut Command, user: &Path) -> Result<(f64, f64)> {
    let started = Instant::now();
    let mut child = command
        .env("HOME", user)
        .current_dir(user)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()?;
    let mut peak: f64 = 0.0;
    let status = loop {
        peak = memory_of(child.id()).map_or(peak, |memory| memory.peak.max(peak));
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    if !status.success() {
        return Err(format!("{command:?}: {status}").into());
    }
    Ok((started.elapsed().as_secs_f64(), peak))
}
