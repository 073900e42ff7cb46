//! `wazuhctl groups assign`.

use clap::Args;
use reqwest::Method;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use crate::agents::{Again, IDS, OnAgents, Selection};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

const WORDS: Words = Words {
    command: "groups assign",
    one: "agent",
    many: "agents",
    verb: "assign",
    done: "put into the group",
    next: "next: wazuhctl groups agents GROUP lists who is in it",
};

/// Put agents into a group
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups assign web 001 002
  wazuhctl groups assign web --single 001
  wazuhctl groups assign web -q 'name~web;os.platform=ubuntu' --dry-run
  wazuhctl agents list --name web-01 -o name | wazuhctl groups assign web -f -")]
pub(crate) struct Assign {
    /// The group's name
    #[arg(value_name = "GROUP")]
    into: GroupName,

    /// Take them out of all their other groups
    #[arg(long)]
    single: bool,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Assign {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::new(Method::PUT, "/agents/group").with("group_id", self.into.as_str());
        if self.single {
            request = request.with("force_single_group", "true");
        }
        let settings = json!({ "group": self.into.as_str(), "single": self.single });
        let assignment = OnAgents {
            words: WORDS,
            request,
            settings,
            asks: false,
            again: Again::Send(&[]),
            shown: IDS,
            wait: None,
        };
        assignment.run(world, &self.selection, &self.bulk).await
    }
}
