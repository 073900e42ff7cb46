//! What the server does with 100,000 agents: requests per second, latency, memory, start-up, bulk changes.
//!
//! `cargo bench --bench api [-- --agents N] [--seconds S] [--connections C] [--changes N] [--plain]`. Everything runs on loopback
//! against a server of its own on a temporary home; load generator and server share the machine's cores.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod arguments;
mod changes;
mod client;
mod population;
mod served;

use std::time::{Duration, Instant};

use client::{Client, Load};
use served::Served;

/// What Wazuh 4.14's own API does on such a machine, with 21 agents: requests per second.
const REFERENCE_REQUESTS_PER_SECOND: f64 = 30.0;
/// … and how long a log-in takes it, in seconds.
const REFERENCE_LOGIN: f64 = 0.3;
/// … and its resident memory in MiB.
const REFERENCE_MEMORY: f64 = 415.0;

#[derive(clap::Args)]
struct Options {
    /// How many agents the home has.
    #[arg(long, default_value_t = 100_000)]
    agents: u32,
    /// For how long each request is repeated.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// How many connections ask at once.
    #[arg(long, default_value_t = 256)]
    connections: usize,
    /// How many agents the command line changes at its end.
    #[arg(long, default_value_t = 10_000)]
    changes: u32,
    /// HTTP without TLS.
    #[arg(long)]
    plain: bool,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let Some(options) = arguments::options::<Options>() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let started = Instant::now();
    let first = Served::start(home.path(), false).await?;
    println!("start-up of a new home       {:8.0} ms", started.elapsed().as_secs_f64() * 1e3);
    first.stop()?;
    served::configure(home.path(), options.plain)?;
    population::populate(home.path(), options.agents)?;

    let started = Instant::now();
    let server = Served::start(home.path(), options.plain).await?;
    println!("start-up, {:>7} agents     {:8.0} ms", options.agents, started.elapsed().as_secs_f64() * 1e3);
    println!(
        "memory at rest               {:8.1} MiB ({:.0}x less than the reference)",
        server.memory()?.resident,
        REFERENCE_MEMORY / server.memory()?.resident
    );

    let client = Client::new(server.port, options.plain);
    let started = Instant::now();
    let token = client.login("wazuh", &server.password).await?;
    let login = started.elapsed().as_secs_f64();
    println!(
        "log-in                       {:8.1} ms ({:.1}x the reference's speed)",
        login * 1e3,
        REFERENCE_LOGIN / login
    );

    for path in ["/agents?limit=1", "/agents?limit=500", "/agents/summary/status", "/manager/info"] {
        let load = Load {
            paths: &[path.to_owned()],
            token: &token,
            connections: options.connections,
            lasting: Duration::from_secs(options.seconds),
        };
        let result = client.load(load).await?;
        println!(
            "{path:<28} {:8.0} requests/s ({:.0}x)  p50 {:.2} ms  p99 {:.2} ms  {:.0} KiB each, {} failed",
            result.per_second,
            result.per_second / REFERENCE_REQUESTS_PER_SECOND,
            result.p50 * 1e3,
            result.p99 * 1e3,
            result.bytes_each / 1024.0,
            result.failed,
        );
    }

    let started = Instant::now();
    let bytes = client.get("/agents?limit=100000", &token).await?;
    println!(
        "/agents?limit=100000         {:8.0} ms, {:.1} MiB",
        started.elapsed().as_secs_f64() * 1e3,
        bytes as f64 / 1048576.0
    );
    println!("peak memory                  {:8.1} MiB", server.memory()?.peak);

    changes::measure(&server, options.plain, options.agents, options.changes)?;
    println!("peak memory after that       {:8.1} MiB", server.memory()?.peak);
    server.stop()?;
    Ok(())
}
