//! `wazuhctl groups remove`.

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};
use wazuhctl_core::groups::GroupName;

use crate::agents::{Again, IDS, Naming, OnAgents, Selection};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Wazuh's code for an agent that is not in the group.
const NOT_A_MEMBER: u64 = 1734;

const WORDS: Words = Words {
    command: "groups remove",
    one: "agent",
    many: "agents",
    verb: "remove",
    done: "taken out of the group",
    next: Some("next: wazuhctl groups agents GROUP lists who is still in it"),
};

/// Take agents out of a group; those that are in no other go back to default
///
/// Agents that are not in the group stay as they are and count as unchanged.
#[derive(Debug, Args)]
#[command(
    visible_alias = "unassign",
    after_help = "Examples:
  wazuhctl groups remove web 001 002
  wazuhctl groups remove web --status never_connected --older-than 30d --dry-run
  wazuhctl groups agents web --status never_connected -o name | wazuhctl groups remove web -f -
  wazuhctl groups remove --resume removed.report"
)]
pub(crate) struct Remove {
    /// The group's name; with --resume, the report has it
    #[arg(value_name = "GROUP", required_unless_present = "resume")]
    from: Option<GroupName>,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Remove {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(group) = &self.from {
            return removal(group.as_str()).run(world, &self.selection, &self.bulk).await;
        }
        let path = self.bulk.resume()?.ok_or_else(|| Failure::usage("no group is named"))?;
        let report = OnAgents::report(path, WORDS.command, &self.selection)?;
        let group = report.settings().get("group").and_then(Value::as_str).map(str::to_owned);
        let group = group.ok_or_else(|| Failure::usage("the report's settings are none of this command"))?;
        removal(&group).resume(world, &self.bulk, report).await
    }
}

fn removal(group: &str) -> OnAgents {
    OnAgents {
        words: WORDS,
        request: ApiRequest::new(Method::DELETE, "/agents/group").with("group_id", group),
        settings: json!({ "group": group }),
        asks: false,
        naming: Naming::List,
        with_manager: false,
        so_before: &[NOT_A_MEMBER],
        again: Again::Send(&[NOT_A_MEMBER]),
        shown: IDS,
        wait: None,
    }
}
