//! [`Again`]: what is done about agents that were sent before, where no answer came.

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use super::agent_id::joined;
use super::target::AgentTarget;
use crate::bulk;
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing;
use crate::output::affected_items;
use crate::reply;
use crate::world::warn;

/// Wazuh's code for an agent whose upgrade is under way.
const UNDER_WAY: u64 = 1820;

/// The flag of orders that agents do again when they are told again.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Bulk work")]
pub(super) struct AgainArgs {
    /// With --resume: tell those once more of which nobody knows whether they were told
    #[arg(long, requires = "resume")]
    retry_in_doubt: bool,
}

impl AgainArgs {
    /// What the flag says.
    pub(super) fn taken(&self) -> Again {
        if self.retry_in_doubt { Again::Send(&[]) } else { Again::Leave }
    }
}

/// What is done about them.
#[derive(Debug, Clone)]
pub(crate) enum Again {
    /// They are sent again; refusals with these codes mean that it was done before.
    Send(&'static [u64]),
    /// The book of tasks tells which upgrades were begun; the others are sent again.
    AskForTasks {
        /// The highest number of a task before the run; none where it could not be told.
        after: Option<u64>,
    },
    /// Nothing: nobody can tell what became of them, and once more is not the same as once.
    Leave,
}

impl Again {
    /// Codes of refusals that mean that it was done before.
    pub(super) fn done_before(&self) -> &'static [u64] {
        match self {
            Self::Send(codes) => codes,
            Self::AskForTasks { .. } => &[UNDER_WAY],
            Self::Leave => &[],
        }
    }
}

/// The highest number that a task has so far; nothing where the user may not read tasks.
///
/// # Errors
/// The manager does not answer, or answers with another failure.
pub(super) async fn last_task(connection: &dyn Connection) -> Result<Option<u64>> {
    let request = tasks().with("sort", "-task_id").with("limit", "1");
    let document = match reply::answer(&request, &bulk::send(connection, &request).await?) {
        Ok(document) => document,
        Err(failure) if failure.exit() == Exit::Forbidden => {
            warn(
                "without the right task:status it cannot be told later which upgrades an interrupted run began",
            );
            return Ok(None);
        }
        Err(failure) => return Err(failure),
    };
    let last = affected_items(&document).first();
    Ok(Some(last.and_then(|task| task.get("task_id")?.as_u64()).unwrap_or(0)))
}

/// The upgrades of these agents that were begun since, by the agents' ids, as the manager answers that begins them.
pub(super) async fn begun_since(
    connection: &dyn Connection,
    block: &[&AgentTarget],
    after: u64,
) -> Result<HashMap<String, Value>> {
    let ids = joined(block.iter().map(|target| &target.id));
    let request = tasks().with("agents_list", ids).with("q", format!("task_id>{after}"));
    let document = listing::fetch_all(connection, &request, 0, None).await?;
    let begun = affected_items(&document).iter().filter_map(|task| {
        let (agent, number) = (task.get("agent_id")?.as_str()?, task.get("task_id")?);
        Some((agent.to_owned(), json!({ "agent": agent, "task_id": number })))
    });
    Ok(begun.collect())
}

fn tasks() -> ApiRequest {
    ApiRequest::get("/tasks/status").with("select", "task_id,agent_id")
}
