//! `wazuhctl groups remove`.

use clap::Args;
use reqwest::Method;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use crate::agents::{Again, IDS, Naming, OnAgents, Selection};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Wazuh's code for an agent that is not in the group.
const NOT_A_MEMBER: u64 = 1734;

const WORDS: Words = Words {
    command: "groups remove",
    one: "agent",
    many: "agents",
    verb: "remove",
    done: "taken out of the group",
    next: "next: wazuhctl groups agents GROUP lists who is still in it",
};

/// Take agents out of a group; those that are in no other go back to default
#[derive(Debug, Args)]
#[command(
    visible_alias = "unassign",
    after_help = "Examples:
  wazuhctl groups remove web 001 002
  wazuhctl groups remove web --status never_connected --older-than 30d --dry-run
  wazuhctl groups agents web --status never_connected -o name | wazuhctl groups remove web -f -"
)]
pub(crate) struct Remove {
    /// The group's name
    #[arg(value_name = "GROUP")]
    from: GroupName,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Remove {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::new(Method::DELETE, "/agents/group").with("group_id", self.from.as_str());
        let settings = json!({ "group": self.from.as_str() });
        let removal = OnAgents {
            words: WORDS,
            request,
            settings,
            asks: false,
            naming: Naming::List,
            with_manager: false,
            again: Again::Send(&[NOT_A_MEMBER]),
            shown: IDS,
            wait: None,
        };
        removal.run(world, &self.selection, &self.bulk).await
    }
}
