//! What the server does with 4,500 made-up rules in 170 files: requests per second, and the first request after a change.
//!
//! `cargo bench --bench ruleset [-- --rules N] [--files N] [--seconds S] [--connections C] [--plain]`. Everything runs on
//! loopback against a server of its own on a temporary home; load generator and server share the machine's cores.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod arguments;
mod client;
mod served;

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use client::{Client, Load};
use served::Served;

/// What Wazuh 4.14's own API does on such a machine with so many rules: requests for rules per second.
const REFERENCE_REQUESTS_PER_SECOND: f64 = 1.0;

#[derive(clap::Args)]
struct Options {
    /// How many rules there are.
    #[arg(long, default_value_t = 4_500)]
    rules: u32,
    /// How many files they stand in.
    #[arg(long, default_value_t = 170)]
    files: u32,
    /// For how long each request is repeated.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// How many connections ask at once.
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// HTTP without TLS.
    #[arg(long)]
    plain: bool,
}

/// A file of made-up rules with the options that rules usually have.
fn file(number: u32, from: u32, to: u32) -> Result<String, std::fmt::Error> {
    let mut text = format!("<!-- made-up rules -->\n<group name=\"made_up,family_{number},\">\n");
    for id in from..to {
        let parent = if id == from { "1".to_owned() } else { from.to_string() };
        write!(
            text,
            "  <rule id=\"{id}\" level=\"{}\">\n    <if_sid>{parent}</if_sid>\n    <field name=\"app.action\">^step-{id}$</field>\n    \
             <match>words of rule {id}|others</match>\n    <description>Family {number}: event {id} of $(app.user)</description>\n    \
             <mitre>\n      <id>T{}</id>\n    </mitre>\n    \
             <group>pci_dss_10.{}.{},gdpr_IV_35.7.d,hipaa_164.312.b,nist_800_53_AU.{},tsc_CC6.{},</group>\n  </rule>\n",
            id % 16,
            1000 + id % 500,
            id % 8,
            id % 5,
            id % 14,
            id % 9,
        )?;
    }
    text.push_str("</group>\n");
    Ok(text)
}

/// Writes the rules into the folder of those that come with Wazuh.
fn generate(home: &Path, rules: u32, files: u32) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let first = |number: u32| 10_000 + u64::from(rules) * u64::from(number) / u64::from(files);
    for number in 0..files {
        let (from, to) = (u32::try_from(first(number))?, u32::try_from(first(number + 1))?);
        let path = home.join(format!("ruleset/rules/{:04}-made_up_rules.xml", number * 5));
        std::fs::write(path, file(number, from, to)?)?;
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let Some(options) = arguments::options::<Options>() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    Served::start(home.path(), false).await?.stop()?;
    served::configure(home.path(), options.plain)?;
    generate(home.path(), options.rules, options.files)?;
    let server = Served::start(home.path(), options.plain).await?;
    let client = Client::new(server.port, options.plain);
    let token = client.login("wazuh", &server.password).await?;

    let first = timed(&client, &token).await?;
    let again = timed(&client, &token).await?;
    let changed = home.path().join("ruleset/rules/0000-made_up_rules.xml");
    std::fs::write(&changed, std::fs::read_to_string(&changed)? + "\n")?;
    let after = timed(&client, &token).await?;
    println!("the first request            {first:8.1} ms");
    println!("the second                   {again:8.1} ms");
    println!("the first after a change     {after:8.1} ms");
    println!("memory                       {:8.1} MiB", server.memory()?.resident);

    for path in [
        "/rules?limit=500",
        "/rules?limit=500&offset=1000",
        "/rules?limit=10",
        "/rules?rule_ids=10100",
        "/rules?level=12-15&limit=500",
        "/rules?search=step-10100",
        "/rules?q=details.if_sid%3D1&limit=500",
        "/rules/groups",
        "/rules/files",
    ] {
        let load = Load {
            paths: &[path.to_owned()],
            token: &token,
            connections: options.connections,
            lasting: Duration::from_secs(options.seconds),
        };
        let result = client.load(load).await?;
        println!(
            "{path:<38} {:8.0} requests/s ({:.0}x)  p50 {:.2} ms  p99 {:.2} ms  {:.0} KiB each, {} failed",
            result.per_second,
            result.per_second / REFERENCE_REQUESTS_PER_SECOND,
            result.p50 * 1e3,
            result.p99 * 1e3,
            result.bytes_each / 1024.0,
            result.failed,
        );
    }
    println!("peak memory                  {:8.1} MiB", server.memory()?.peak);
    server.stop()?;
    Ok(())
}

/// How long `GET /rules?limit=500` takes, in milliseconds.
async fn timed(client: &Client, token: &str) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    let started = Instant::now();
    client.get("/rules?limit=500", token).await?;
    Ok(started.elapsed().as_secs_f64() * 1e3)
}
