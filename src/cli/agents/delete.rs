//! `wazuhctl agents delete`.

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};

use super::again::Again;
use super::on_agents::{IDS, Naming, OnAgents};
use super::selection::Selection;
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Wazuh's codes for an agent that does not exist: the manager's, and, where it goes while the manager is at it, that of
/// the daemon that registers agents.
pub(super) const NO_SUCH_AGENT: &[u64] = &[1701, 9011];

/// The same, and the one for an agent that does not meet the conditions: here there are none, so that it has gone from
/// the database since the manager found its key.
const GONE: &[u64] = &[1701, 9011, 1731];

const WORDS: Words = Words {
    command: "agents delete",
    one: "agent",
    many: "agents",
    verb: "delete",
    done: "deleted",
    next: Some("next: wazuhctl agents summary counts those that are left"),
};

/// Delete agents; their names are shown before anything happens
#[derive(Debug, Args)]
#[command(
    visible_alias = "remove",
    after_help = "Examples:
  wazuhctl agents delete 007
  wazuhctl agents delete --status never_connected --older-than 30d --dry-run
  wazuhctl agents list --group retired -o name | wazuhctl agents delete -f - --yes --purge
  wazuhctl agents delete -f retired.csv --yes --max-fail 5% --report retired.report
  wazuhctl agents delete --resume retired.report --yes"
)]
pub(crate) struct Delete {
    /// Take them out of the key store as well, so that nothing is left of them
    #[arg(long)]
    purge: bool,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(path) = self.bulk.resume()? {
            if self.purge {
                return Err(Failure::usage("--resume does what the report says: it takes no --purge"));
            }
            let report = OnAgents::report(path, WORDS.command, &self.selection)?;
            let purge = report.settings().get("purge").and_then(Value::as_bool).unwrap_or(false);
            return deletion(purge).resume(world, &self.bulk, report).await;
        }
        deletion(self.purge).run(world, &self.selection, &self.bulk).await
    }
}

/// Whatever their state is and however long ago they were seen: what is deleted was selected before.
fn deletion(purge: bool) -> OnAgents {
    let done = if purge { "deleted for good" } else { WORDS.done };
    OnAgents {
        words: Words { done, ..WORDS },
        request: ApiRequest::new(Method::DELETE, "/agents")
            .with("status", "all")
            .with("older_than", "0s")
            .with("purge", purge.to_string()),
        settings: json!({ "purge": purge }),
        asks: true,
        naming: Naming::List,
        with_manager: false,
        so_before: &[],
        again: Again::Send(GONE),
        shown: IDS,
        wait: None,
    }
}
