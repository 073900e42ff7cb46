//! One command on the databases of many agents.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::StreamExt;
use futures_util::stream;

use super::AgentId;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::result::{Failures, Items, Messages};
use crate::wdb::{self, Database};

/// How many commands are on their way at once: as many as there are connections.
const AT_ONCE: usize = 8;

/// What became of the agents.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Those on whose databases the command was run, in the order of their ids.
    pub(crate) done: Vec<AgentId>,
    /// The others, and why.
    pub(crate) failed: Failures,
}

impl Outcome {
    /// The answer with the ids of those on whose databases it was run; `failed` are those that were left out before.
    pub(crate) fn into_items(self, mut failed: Failures, messages: Messages) -> Items {
        failed.extend(self.failed);
        let done = self.done.iter().map(|id| id.to_string().into()).collect();
        Items::new(done, messages).with_failed(failed)
    }
}

/// What became of one of them.
enum Step {
    Done,
    /// The daemon refused, or could not be asked.
    Failed(Error),
    /// The daemon had been lost before its turn came.
    Skipped,
}

/// Runs `command` on the database of each of these agents: `rootcheck delete`, for instance. Agents that are named twice
/// count once.
///
/// A refusal is the failure of that agent alone. A daemon that dies, hangs or answers rubbish is not asked any further;
/// the agents whose turn had not come fail as the one did on whose turn it was lost, for what is done is told.
///
/// # Errors
/// Where the daemon is lost before anything was done.
pub(crate) async fn on_each(
    cx: &Context,
    agents: impl IntoIterator<Item = AgentId>,
    command: &'static str,
) -> Result<Outcome> {
    let wdb = cx.manager.wdb.until(cx.deadline);
    let lost = AtomicBool::new(false);
    let agents: BTreeSet<AgentId> = agents.into_iter().collect();
    let steps = stream::iter(agents).map(|id| {
        let (wdb, lost) = (&wdb, &lost);
        async move {
            if lost.load(Ordering::Relaxed) {
                return (id, Step::Skipped);
            }
            let command = format!("{} {command}", Database::Agent(id.number()));
            let step = match wdb.command(&command).await {
                Ok(_) => Step::Done,
                Err(error) => {
                    if !matches!(error, wdb::Error::Refused(_)) {
                        lost.store(true, Ordering::Relaxed);
                    }
                    Step::Failed(error.into())
                }
            };
            (id, step)
        }
    });
    let steps: Vec<(AgentId, Step)> = steps.buffered(AT_ONCE).collect().await;
    gathered(steps, lost.into_inner())
}

fn gathered(steps: Vec<(AgentId, Step)>, lost: bool) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let (mut skipped, mut reason) = (Vec::new(), None);
    for (id, step) in steps {
        match step {
            Step::Done => outcome.done.push(id),
            Step::Failed(error) => {
                outcome.failed.add(id.to_string(), error.clone());
                reason = Some(error);
            }
            Step::Skipped => skipped.push(id),
        }
    }
    match reason {
        Some(error) if lost && outcome.done.is_empty() => Err(error),
        Some(error) => {
            outcome.failed.add_all(skipped.iter().map(ToString::to_string), error);
            Ok(outcome)
        }
        None => Ok(outcome),
    }
}

#[cfg(test)]
mod tests;
