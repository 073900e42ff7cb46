//! What looking at the manager's log costs, however long it is.
//!
//! `cargo bench --bench manager_log [-- --megabytes N]` writes a log of made-up entries (1024 MiB where it is left out)
//! to a temporary folder and reads the entries among its last 2000 lines backwards, as `GET /manager/logs` does. Beside it
//! stands what `tail` of the reference does with the same lines, in blocks of 1 KiB whose texts are all kept and joined,
//! and what reading the whole log would take; compare them within one run. At its end a server is asked the same.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod arguments;
mod client;
mod served;

use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead as _, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use client::{Client, Load};
use served::{Served, memory_of};
use wazuhctl_core::home::Home;
use wazuhctl_core::manager::{LogFormats, MOST_LINES, recent_entries};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// For how long each thing is done over and over.
const MEASURED_FOR: Duration = Duration::from_millis(500);

/// For how long the server is asked.
const LOADED_FOR: Duration = Duration::from_secs(3);

/// How many bytes the reference reads at once.
const BLOCK: u64 = 1024;

#[derive(clap::Args)]
struct Options {
    /// How long the log is, in MiB.
    #[arg(long, default_value_t = 1024)]
    megabytes: u64,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let Some(options) = arguments::options::<Options>() else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let home = Home::new(folder.path());
    Served::start(folder.path(), false).await?.stop()?;
    served::configure(folder.path(), true)?;
    let lines = write(&home.ossec_log(), options.megabytes << 20)?;
    println!("a log of {} MiB, {lines} lines", options.megabytes);

    let before = memory_of(std::process::id())?.peak;
    let recent = measure(|| recent_entries(&home, LogFormats::Plain).map(|entries| entries.len()));
    row("the entries of the last 2000 lines", recent, recent);
    let peak = memory_of(std::process::id())?.peak;
    println!("{:<48} {:>10.1} MiB", "  memory that took at most", peak - before);
    row("the same lines as the reference reads them", measure(|| tail(&home.ossec_log())), recent);
    let begun = Instant::now();
    black_box(whole(&home.ossec_log())?);
    row("reading the whole log", begun.elapsed(), recent);
    over_http(folder.path()).await
}

/// The same through the Server API.
async fn over_http(home: &Path) -> Result<(), Failure> {
    let server = Served::start(home, true).await?;
    let client = Client::new(server.port, true);
    let token = client.login("wazuh", &server.password).await?;
    let begun = Instant::now();
    client.get("/manager/logs?limit=500", &token).await?;
    println!(
        "{:<48} {:>10.2} ms",
        "the first GET /manager/logs?limit=500",
        begun.elapsed().as_secs_f64() * 1e3
    );
    let paths = ["/manager/logs?limit=500", "/manager/logs?limit=500&level=error", "/manager/logs/summary"];
    for path in paths {
        let load = Load { paths: &[path.to_owned()], token: &token, connections: 1, lasting: LOADED_FOR };
        let outcome = client.load(load).await?;
        println!(
            "GET {path:<44} {:>10.2} ms  p99 {:.2} ms, {:.0} requests/s, {:.0} KiB each, {} failed",
            outcome.p50 * 1e3,
            outcome.p99 * 1e3,
            outcome.per_second,
            outcome.bytes_each / 1024.0,
            outcome.failed
        );
    }
    let memory = server.memory()?;
    println!("{:<48} {:>10.1} MiB", "the server's memory", memory.resident);
    println!("{:<48} {:>10.1} MiB", "  at most", memory.peak);
    server.stop()
}

/// Writes a log of at least `bytes`, and says how many lines it has.
fn write(path: &Path, bytes: u64) -> Result<u64, Failure> {
    let mut file = BufWriter::new(File::create(path)?);
    let tags = ["wazuh-db", "wazuh-remoted", "wazuh-modulesd:syscollector", "wazuh-analysisd"];
    let (mut written, mut lines) = (0, 0_u64);
    while written < bytes {
        let tag = tags.iter().cycle().nth(usize::try_from(lines % 4)?).copied().unwrap_or_default();
        let (hour, minute, second) = (lines / 3600 % 24, lines / 60 % 60, lines % 60);
        let line = format!(
            "2025/05/31 {hour:02}:{minute:02}:{second:02} {tag}: INFO: (1410): made-up entry number {lines} of the log\n"
        );
        file.write_all(line.as_bytes())?;
        written += line.len() as u64;
        lines += 1;
    }
    file.flush()?;
    Ok(lines)
}

/// How long doing it once takes.
fn measure<T, E>(work: impl Fn() -> Result<T, E>) -> Duration {
    let (begun, mut times) = (Instant::now(), 0);
    while begun.elapsed() < MEASURED_FOR {
        let _ = black_box(work());
        times += 1;
    }
    begun.elapsed() / times
}

fn row(what: &str, took: Duration, ratio_to: Duration) {
    let ratio = took.as_secs_f64() / ratio_to.as_secs_f64();
    println!("{what:<48} {:>10.2} ms {ratio:>9.1} ×", took.as_secs_f64() * 1000.0);
}

/// The last lines, by blocks from the end that are kept until there are enough of them.
fn tail(path: &Path) -> Result<usize, Failure> {
    let mut file = File::open(path)?;
    let mut position = file.seek(SeekFrom::End(0))?;
    let (mut blocks, mut found) = (Vec::new(), 0);
    while found < MOST_LINES && position > 0 {
        position = position.saturating_sub(BLOCK);
        file.seek(SeekFrom::Start(position))?;
        let mut block = Vec::new();
        std::io::Read::by_ref(&mut file).take(BLOCK).read_to_end(&mut block)?;
        let block = String::from_utf8_lossy(&block).into_owned();
        found += block.matches('\n').count();
        blocks.push(block);
    }
    blocks.reverse();
    Ok(blocks.concat().lines().count())
}

fn whole(path: &Path) -> Result<usize, Failure> {
    Ok(BufReader::new(File::open(path)?).lines().count())
}
