//! `wazuhctl agents prune`.

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};

use super::again::Again;
use super::delete::NO_SUCH_AGENT;
use super::filters::Status;
use super::on_agents::{IDS, Naming, OnAgents};
use super::selection;
use crate::bulk::{self, BulkArgs, Report, Words};
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

const WORDS: Words = Words {
    command: "agents prune",
    one: "agent",
    many: "agents",
    verb: "delete",
    done: "deleted",
    next: Some("next: wazuhctl agents summary counts those that are left"),
};

/// Delete agents that have been away for long
///
/// The manager looks again when it deletes: an agent that has come back meanwhile stays, and is listed as failed (1731).
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents prune --older-than 30d --dry-run
  wazuhctl agents prune --older-than 90d --status never_connected --yes
  wazuhctl agents prune --older-than 30d --keep-group laptops --keep-group vip --purge")]
pub(crate) struct Prune {
    /// Silent for longer than this, or never connected since: 30d, 12h
    #[arg(long, value_name = "TIME", required_unless_present = "resume", help_heading = "Selecting")]
    older_than: Option<String>,

    /// Connected like this; never those that are active
    #[arg(long, value_delimiter = ',', value_name = "STATUS", default_values = ["disconnected", "never_connected"],
        help_heading = "Selecting")]
    status: Vec<Status>,

    /// Keep those in this group; more than once for several groups
    #[arg(long, value_name = "GROUP", add = completing::values(&completing::GROUPS), help_heading = "Selecting")]
    keep_group: Vec<String>,

    /// Take them out of the key store as well, so that nothing is left of them
    #[arg(long)]
    purge: bool,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Prune {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(path) = self.bulk.resume()? {
            if self.older_than.is_some() || !self.keep_group.is_empty() || self.purge {
                return Err(Failure::usage(
                    "--resume does what the report says: it takes no conditions and no --purge",
                ));
            }
            let report = Report::open(path, WORDS.command)?;
            return deletion(report.settings().clone()).resume(world, &self.bulk, report).await;
        }
        if self.status.contains(&Status::Active) {
            return Err(Failure::usage("agents that are active are not pruned")
                .hint("wazuhctl agents delete deletes any agent"));
        }
        let status = Status::joined(&self.status);
        let older_than = self.older_than.clone().unwrap_or_default();
        let operation = deletion(json!({ "status": status, "older_than": older_than, "purge": self.purge }));
        let list = selection::list().with("status", status).with("older_than", older_than);
        world.explain_rights(&[&list, &operation.request(&[])])?;
        let connection = world.connect().await?;
        if self.bulk.dry_run {
            return selection::show(world, connection, &list, &[], WORDS.done, |item| self.is_pruned(item))
                .await;
        }
        let selected = selection::selected(connection, &list, &[], |item| self.is_pruned(item)).await?;
        let agents = selected.with_unknown()?;
        if agents.is_empty() {
            return world
                .done("no agent has been away for so long: nothing to delete", &json!({ "changed": false }));
        }
        world.explain(&operation.request(&agents))?;
        bulk::run(world, &self.bulk, &operation, agents).await
    }

    /// Whether an agent is in none of the groups that are kept.
    fn is_pruned(&self, item: &Value) -> bool {
        let groups = item.get("group").and_then(Value::as_array);
        let kept = |group: &Value| {
            group.as_str().is_some_and(|name| self.keep_group.iter().any(|kept| kept == name))
        };
        !groups.into_iter().flatten().any(kept)
    }
}

/// The conditions go to the manager as well, which looks at them again.
fn deletion(settings: Value) -> OnAgents {
    let text = |name: &str| settings.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let purge = settings.get("purge").and_then(Value::as_bool).unwrap_or(false);
    let request = ApiRequest::new(Method::DELETE, "/agents")
        .with("status", text("status"))
        .with("older_than", text("older_than"))
        .with("purge", purge.to_string());
    let done = if purge { "deleted for good" } else { WORDS.done };
    OnAgents {
        words: Words { done, ..WORDS },
        request,
        settings,
        asks: true,
        naming: Naming::List,
        with_manager: false,
        so_before: &[],
        again: Again::Send(NO_SUCH_AGENT),
        shown: IDS,
        wait: None,
    }
}
