//! `wazuhctl groups agents`.

use clap::Args;
use wazuhctl_core::groups::GroupName;

use crate::agents::columns;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List the agents of a group
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups agents web
  wazuhctl groups agents web --status disconnected -o name")]
pub(crate) struct Agents {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    #[command(flatten)]
    list: ListArgs,

    /// In one of these states: active, pending, never_connected, disconnected
    #[arg(long, value_name = "STATUS", help_heading = "Selecting")]
    status: Option<String>,
}

impl Agents {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get(format!("/groups/{}/agents", self.group));
        if let Some(status) = self.status {
            request = request.with("status", status);
        }
        self.list.run(world, request, columns::LIST, "id").await
    }
}
