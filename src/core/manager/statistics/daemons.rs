//! `GET /manager/daemons/stats`: what the manager's daemons count at the moment.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;

use crate::blocking::blocking;
use crate::components::CountingDaemon;
use crate::context::Context;
use crate::error::Result;
use crate::result::{Failures, Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The counters of all daemons that were asked are shown",
    "The counters of some daemons that were asked could not be shown",
    "No counters are shown",
);

/// How long a daemon may take. One that hangs must not keep the others' counters from being shown.
const PATIENCE: Duration = if cfg!(test) { Duration::from_millis(200) } else { Duration::from_secs(5) };

/// One item a daemon, in the order in which they are named; of all of them where none is. The embedded manager does not
/// have all: then only those that it has are asked.
///
/// # Errors
/// None but failed items, by the daemons' names: 1121 where there is no connection, 1014 where it breaks off or makes
/// no sense, 3021 where the daemon says nothing, and the daemon's own number where it refuses.
pub async fn daemon_counters(cx: &Context, daemons: &[CountingDaemon]) -> Result<Items> {
    let daemons = if daemons.is_empty() { there(cx).await? } else { daemons.to_vec() };
    let mut brief = cx.clone();
    brief.deadline = cx.deadline.min(Instant::now() + PATIENCE);
    let request = json!({"version": 1, "origin": {"module": "API"}, "command": "getstats"});
    let answers = join_all(daemons.iter().map(|daemon| daemon.counters(&brief, &request))).await;
    let mut counted = Vec::new();
    let mut failed = Failures::new();
    for (daemon, answer) in daemons.iter().zip(answers) {
        match answer {
            Ok(counters) => counted.push(counters),
            Err(error) => failed.add(daemon.name(), error),
        }
    }
    Ok(Items::new(counted, MESSAGES).with_failed(failed))
}

/// The daemons that the manager has: an installation all of them, be they running or not.
async fn there(cx: &Context) -> Result<Vec<CountingDaemon>> {
    let home = cx.manager.home.clone();
    blocking(move || {
        let is_embedded = home.embedded_marker().exists();
        let is_there = |daemon: &CountingDaemon| !is_embedded || daemon.is_there(&home);
        CountingDaemon::ALL.into_iter().filter(is_there).collect()
    })
    .await
}
