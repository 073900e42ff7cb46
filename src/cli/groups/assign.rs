//! `wazuhctl groups assign`.

use clap::Args;
use reqwest::Method;
use wazuhctl_core::groups::GroupName;

use super::members::Members;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Put agents into a group
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups assign web 001 002
  wazuhctl groups assign web --single 001
  wazuhctl agents list --name web-01 -o name | wazuhctl groups assign web -f -")]
pub(crate) struct Assign {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    #[command(flatten)]
    members: Members,

    /// Take them out of all their other groups
    #[arg(long)]
    single: bool,
}

impl Assign {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::new(Method::PUT, "/agents/group").with("group_id", self.group.as_str());
        if self.single {
            request = request.with("force_single_group", "true");
        }
        self.members.change(world, request, &format!("put into group {}", self.group)).await
    }
}
