//! `wazuhctl groups remove`.

use clap::Args;
use reqwest::Method;
use wazuhctl_core::groups::GroupName;

use super::members::Members;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Take agents out of a group; those that are in no other go back to default
#[derive(Debug, Args)]
#[command(
    visible_alias = "unassign",
    after_help = "Examples:
  wazuhctl groups remove web 001 002
  wazuhctl groups agents web --status never_connected -o name | wazuhctl groups remove web -f -"
)]
pub(crate) struct Remove {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    #[command(flatten)]
    members: Members,
}

impl Remove {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::new(Method::DELETE, "/agents/group").with("group_id", self.group.as_str());
        self.members.change(world, request, &format!("taken out of group {}", self.group)).await
    }
}
