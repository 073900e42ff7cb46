//! The inventory of 1,000 agents with 1,000 packages each: one list over all of them, and a search against asking agent by
//! agent.
//!
//! `cargo bench --bench inventory [-- --agents N] [--packages N] [--plain]`. Everything runs on loopback against a server of
//! its own on a temporary home; clients and server share the machine's cores.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod arguments;
mod client;
mod inventories;
mod population;
mod served;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use client::{Client, Load};
use served::{Served, memory_of};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// How long Wazuh 4.14's own API takes on such a machine for the packages of one agent by name, over one connection that is
/// kept, in seconds.
const REFERENCE_REQUEST: f64 = 0.022;

#[derive(clap::Args)]
struct Options {
    /// How many agents there are.
    #[arg(long, default_value_t = 1000)]
    agents: u32,
    /// How many packages each of them has.
    #[arg(long, default_value_t = 1000)]
    packages: u32,
    /// HTTP without TLS.
    #[arg(long)]
    plain: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(options) = arguments::options::<Options>() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    Served::start(home.path(), false).await?.stop()?;
    served::configure(home.path(), options.plain)?;
    population::populate(home.path(), options.agents)?;
    // What asks for a database makes it.
    let server = Served::start(home.path(), options.plain).await?;
    for agent in [0, 1] {
        inventories::make(home.path(), agent)?;
    }
    server.stop()?;
    inventories::stock(home.path(), options.agents, options.packages)?;

    let server = Served::start(home.path(), options.plain).await?;
    let client = Client::new(server.port, options.plain);
    let token = client.login("wazuh", &server.password).await?;
    println!("memory at rest               {:8.1} MiB", server.memory()?.resident);
    for (name, more) in [("one list of everything", ""), ("the same, sorted by name", "&sort=name")] {
        let started = Instant::now();
        let path = format!(
            "/experimental/syscollector/packages?limit={}&wait_for_complete=true{more}",
            options.packages.max(1)
        );
        let bytes = client.get(&path, &token).await?;
        println!(
            "{name:<28} {:8.1} s, {:.0} MiB, peak memory {:.1} MiB",
            started.elapsed().as_secs_f64(),
            bytes as f64 / 1_048_576.0,
            server.memory()?.peak
        );
    }
    search(&server, &client, &token, &options).await?;
    server.stop()?;
    Ok(())
}

/// Looks for one package in all agents: by the command line, and by a request for each agent.
async fn search(server: &Served, client: &Client, token: &str, options: &Options) -> Result<()> {
    let user = tempfile::tempdir()?;
    let found = |more: &[&str]| -> Result<f64> {
        let started = Instant::now();
        let mut command = command(server, options.plain, user.path());
        command.args(["inventory", "search", "packages", "--name", "openssl", "-o", "jsonl"]).args(more);
        let output = command.output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "search {:<21} {seconds:8.2} s, {} found",
            more.join(" "),
            output.stdout.iter().filter(|byte| **byte == b'\n').count()
        );
        Ok(seconds)
    };
    // The first one logs in.
    found(&[])?;
    let searched = found(&[])?.min(found(&["--version", "<3.0.8"])?);

    let paths: Vec<String> =
        (1..=options.agents).map(|agent| format!("/syscollector/{agent:03}/packages?name=openssl")).collect();
    let load = Load { paths: &paths, token, connections: 1, lasting: Duration::from_secs(10) };
    let one = client.load(load).await?;
    let kept = f64::from(options.agents) / one.per_second;
    println!(
        "agent by agent, one connection {kept:6.2} s: the search is {:.1}x as fast (p50 {:.2} ms, p99 {:.2} ms, {:.0} bytes each, {} failed)",
        kept / searched,
        one.p50 * 1e3,
        one.p99 * 1e3,
        one.bytes_each,
        one.failed,
    );
    let started = Instant::now();
    for path in &paths {
        client.get(path, token).await?;
    }
    let each = started.elapsed().as_secs_f64();
    println!("agent by agent, one each     {each:8.2} s: the search is {:.1}x as fast", each / searched);
    let called = each_by(options, |agent| {
        let mut command = command(server, options.plain, user.path());
        let agent = agent.to_string();
        command.args(["agents", "inventory", &agent, "packages", "--name", "openssl", "-o", "jsonl"]);
        command
    })?;
    if let Some(called) = called {
        println!(
            "agent by agent, one call each {called:7.2} s: the search is {:.1}x as fast",
            called / searched
        );
    }
    let scheme = if options.plain { "http" } else { "https" };
    let curled = each_by(options, |agent| {
        let mut command = Command::new("curl");
        command.args(["--silent", "--fail", "--insecure", "--header"]);
        command.arg(format!("Authorization: Bearer {token}"));
        command.arg(format!(
            "{scheme}://127.0.0.1:{}/syscollector/{agent:03}/packages?name=openssl",
            server.port
        ));
        command
    })?;
    if let Some(curled) = curled {
        println!(
            "agent by agent, one curl each {curled:7.2} s: the search is {:.1}x as fast",
            curled / searched
        );
    }
    let reference = f64::from(options.agents) * REFERENCE_REQUEST;
    println!(
        "as the reference would take   {reference:7.2} s: the search is {:.1}x as fast",
        reference / searched
    );
    println!("client's memory here         {:8.1} MiB", memory_of(std::process::id())?.peak);
    Ok(())
}

/// How long it takes to call a program for each agent, in seconds, of which one in twenty is called; `None` where there is
/// no such program.
fn each_by(options: &Options, program: impl Fn(u32) -> Command) -> Result<Option<f64>> {
    let some = (options.agents / 20).max(1);
    let started = Instant::now();
    for agent in 1..=some {
        match program(agent).stdout(Stdio::null()).status() {
            Ok(status) if status.success() => {}
            Ok(status) => return Err(format!("agent {agent} does not answer: {status}").into()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Some(started.elapsed().as_secs_f64() * f64::from(options.agents) / f64::from(some)))
}

/// The command line on the server.
fn command(server: &Served, plain: bool, user: &Path) -> Command {
    let scheme = if plain { "http" } else { "https" };
    let mut command = Command::new(env!("CARGO_BIN_EXE_wazuhctl"));
    command
        .args(["--user", "wazuh", "--url"])
        .arg(format!("{scheme}://127.0.0.1:{}", server.port))
        .env("WAZUHCTL_PASSWORD", &server.password)
        .env("HOME", user)
        .stdin(Stdio::null());
    if !plain {
        command.arg("--insecure");
    }
    command
}
