//! `GET /agents/{agent_id}/daemons/stats`: what the manager's daemons have counted of an agent.
//!
//! The contract is the command `getagentsstats` of remoted and analysisd (`src/remoted/remcom.c`,
//! `src/analysisd/asyscom.c`).

use std::str::FromStr;

use serde_json::{Value, json};

use crate::agents::targets::{Targets, request};
use crate::agents::{AgentId, AgentQuery, Selection};
use crate::components::CountingDaemon;
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The statistics of all daemons that were asked for are shown",
    "The statistics of some daemons that were asked for could not be shown",
    "No statistics are shown",
);

/// How many agents a daemon can be asked about at once.
const BLOCK: usize = 74;

/// A daemon that counts by agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatisticsDaemon {
    /// Counts messages to and from agents.
    Remoted,
    /// Counts events of agents.
    Analysisd,
}

/// The text names no daemon that counts by agent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this daemon does not count by agent")]
pub struct UnknownStatisticsDaemon;

impl StatisticsDaemon {
    /// Both, in the order in which they are asked where none is named.
    pub const ALL: [Self; 2] = [Self::Remoted, Self::Analysisd];

    const fn daemon(self) -> CountingDaemon {
        match self {
            Self::Remoted => CountingDaemon::Remoted,
            Self::Analysisd => CountingDaemon::Analysisd,
        }
    }

    const fn name(self) -> &'static str {
        self.daemon().name()
    }
}

impl FromStr for StatisticsDaemon {
    type Err = UnknownStatisticsDaemon;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|daemon| daemon.name() == text).ok_or(UnknownStatisticsDaemon)
    }
}

/// What each of the daemons has counted of the connected agents of the selection.
///
/// # Errors
/// Those of the database; 3021 where the caller's time is up. Failed items are agents: the manager (1703), those that
/// are not registered (1701) or not connected (1707); and daemons by name: 1121 where there is no connection, 1014
/// where it breaks off or makes no sense, and the daemon's own number where it refuses.
pub async fn daemon_statistics(
    cx: &Context,
    selection: Selection<AgentId>,
    daemons: &[StatisticsDaemon],
) -> Result<Items> {
    let query = AgentQuery::new(&selection, request(None));
    let targets = Targets::of(cx, selection, query, Fault::AgentNotActive).await?;
    let agents: Vec<AgentId> = targets.active.into_keys().collect();
    let mut failed = targets.failed;
    let mut counted = Vec::new();
    let daemons = if daemons.is_empty() { &StatisticsDaemon::ALL[..] } else { daemons };
    for daemon in daemons.iter().filter(|_| !agents.is_empty()) {
        match of_daemon(cx, *daemon, &agents).await {
            Ok(found) => counted.push(found),
            Err(error) if matches!(error.fault(), Fault::RequestTimeout) => return Err(error),
            Err(error) => failed.add(daemon.name(), error),
        }
    }
    Ok(Items::new(counted, MESSAGES).with_failed(failed))
}

/// What one daemon has counted, asked for in blocks.
async fn of_daemon(cx: &Context, daemon: StatisticsDaemon, agents: &[AgentId]) -> Result<Value> {
    let mut whole: Option<Value> = None;
    for block in agents.chunks(BLOCK) {
        let ids: Vec<u32> = block.iter().map(|id| id.number()).collect();
        let request = json!({
            "version": 1,
            "origin": {"module": "API"},
            "command": "getagentsstats",
            "parameters": {"agents": ids},
        });
        let part = daemon.daemon().counters(cx, &request).await?;
        match &mut whole {
            None => whole = Some(part),
            Some(whole) => append(whole, part),
        }
    }
    let mut whole = whole.unwrap_or_default();
    if let Some(Value::Array(agents)) = whole.get_mut("agents") {
        agents.sort_by_key(|agent| agent.get("id").and_then(Value::as_u64));
    }
    Ok(whole)
}

/// Adds the agents of a further answer.
fn append(whole: &mut Value, mut part: Value) {
    if let (Some(Value::Array(all)), Some(Value::Array(more))) =
        (whole.get_mut("agents"), part.get_mut("agents"))
    {
        all.append(more);
    }
}
