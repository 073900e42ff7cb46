//! [`Wait`]: waiting until agents have done what they were told: the flags, and the look that all ways of waiting share.
//!
//! The ways differ in what has to be known of the agents before they are told, in what the manager is asked about a block
//! of them, and in what its answer about one of them means: `active_again`, `upgrade_end`, `scan_end`.

use std::collections::HashMap;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};

use super::agent_id::AgentId;
use super::selection::BATCH;
use super::target::AgentTarget;
use super::{active_again, last_scan, scan_end, upgrade_end};
use crate::bulk::{Follow, Followed, Outcome, Refusal};
use crate::connect::{ApiRequest, Connection};
use crate::failure::{FailedItems, Result};
use crate::globals::TakesOver;
use crate::output::affected_items;
use crate::reply;

/// What was known of an agent before it was told, kept in the item of one that is followed.
pub(super) const BEFORE: &str = "before";

/// The flags of verbs that can wait.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Bulk work")]
pub(super) struct WaitArgs {
    /// Wait for each block until it has come to its end, for as long as --timeout says
    #[arg(long)]
    pub(super) wait: bool,
}

impl WaitArgs {
    /// Which global flags mean something of its own behind the verb: where it waits, `--timeout` says for how long.
    pub(super) fn takes_over(&self) -> TakesOver {
        TakesOver { timeout: self.wait, ..TakesOver::default() }
    }
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// The agents are there again.
    Active,
    /// Their upgrades have come to their end.
    Upgraded,
    /// Scans that began after the order have come to their end. The path of the operations of those scans: `/syscheck`.
    Scanned(&'static str),
}

/// Waiting for the agents of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wait {
    /// For what.
    pub(super) until: Until,
    /// How long.
    pub(super) patience: Duration,
}

/// What the manager says of the agents of a block.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// Of those that it knows, by their ids.
    pub(super) agents: HashMap<String, Value>,
    /// The others, and why.
    pub(super) failed: Vec<FailedItems>,
}

impl Standing {
    /// What a list says; `named_by` is the field with the id of each item's agent.
    pub(super) fn of(document: &Value, named_by: &str) -> Self {
        let agent = |item: &Value| Some((item.get(named_by)?.as_str()?.to_owned(), item.clone()));
        Self {
            agents: affected_items(document).iter().filter_map(agent).collect(),
            failed: reply::failed_items(document),
        }
    }

    /// The field `name` of each agent, where it has one.
    pub(super) fn each(&self, name: &str) -> HashMap<String, Value> {
        let field = |(id, agent): (&String, &Value)| Some((id.clone(), agent.get(name)?.clone()));
        self.agents.iter().filter_map(field).collect()
    }
}

impl Wait {
    /// What is said of those that do not come to their end in time.
    pub(super) fn follow(self) -> Follow {
        let (until, pause_for_each) = match self.until {
            Until::Active => ("active again", Duration::ZERO),
            Until::Upgraded => ("upgraded", Duration::ZERO),
            Until::Scanned(_) => ("scanned", scan_end::PAUSE_FOR_EACH),
        };
        Follow { patience: self.patience, until, pause_for_each }
    }

    /// The first request by which it is looked how agents are, as an example.
    pub(super) fn example(self, ids: &[&AgentId]) -> ApiRequest {
        match self.until {
            Until::Active => active_again::request(ids),
            Until::Upgraded => upgrade_end::request(ids),
            Until::Scanned(path) => ids
                .first()
                .map_or_else(|| last_scan::request(path, "000"), |first| last_scan::request(path, first)),
        }
    }

    /// What has to be known of agents before they are told, by their ids. Nothing where the answer to the order tells
    /// what is to be waited for.
    ///
    /// # Errors
    /// The manager does not answer, or refuses to.
    pub(super) async fn before(
        self,
        connection: &dyn Connection,
        ids: &[&AgentId],
    ) -> Result<Option<HashMap<String, Value>>> {
        match self.until {
            Until::Active => active_again::before(connection, ids).await.map(Some),
            Until::Upgraded => Ok(None),
            Until::Scanned(path) => scan_end::before(connection, path, ids).await.map(Some),
        }
    }

    /// Looks which agents have come to their end.
    ///
    /// # Errors
    /// The manager does not answer, or refuses to.
    pub(super) async fn look(
        self,
        connection: &dyn Connection,
        followed: &mut [Followed<'_, AgentTarget>],
    ) -> Result<()> {
        for block in followed.chunks_mut(BATCH) {
            let ids: Vec<&AgentId> = block.iter().map(|one| &one.target.id).collect();
            let Standing { agents, failed } = match self.until {
                Until::Active => active_again::ask(connection, &ids).await?,
                Until::Upgraded => upgrade_end::ask(connection, &ids).await?,
                Until::Scanned(path) => scan_end::ask(connection, path, &ids).await?,
            };
            for one in block {
                let id = one.target.id.to_string();
                if let Some(agent) = agents.get(&id) {
                    self.see(one, agent);
                } else if let Some(items) = failed.iter().find(|items| items.ids.contains(&id)) {
                    self.miss(one, items);
                }
            }
        }
        Ok(())
    }

    /// Takes in how an agent is now.
    fn see(self, one: &mut Followed<'_, AgentTarget>, agent: &Value) {
        match self.until {
            Until::Active => active_again::see(one, agent),
            Until::Upgraded => upgrade_end::see(one, agent),
            Until::Scanned(_) => scan_end::see(one, agent),
        }
    }

    /// Takes in why the manager says nothing of an agent.
    fn miss(self, one: &mut Followed<'_, AgentTarget>, items: &FailedItems) {
        if self.until == Until::Upgraded && items.code == Some(upgrade_end::NOT_ACTIVE) {
            one.seen = "disconnected".to_owned();
        } else {
            one.end = Some(Outcome::Failed(Refusal::from(items)));
        }
    }
}

/// The order that an agent took, with what was known of the agent before.
pub(super) fn taken(id: &AgentId, before: &HashMap<String, Value>) -> Value {
    json!({ "id": id, BEFORE: before.get(&id.to_string()) })
}
