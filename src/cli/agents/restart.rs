//! `wazuhctl agents restart`.

use clap::Args;
use reqwest::Method;
use wazuhctl_core::groups::GroupName;

use super::agent_id::{AgentId, joined};
use super::told::{Order, agents, tell};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind};
use crate::world::World;

/// Restart agents that are connected
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents restart 001
  wazuhctl agents restart 1 2 3 -o json
  wazuhctl agents restart --group web")]
pub(crate) struct Restart {
    /// The agents' ids
    #[arg(value_name = "ID", required_unless_present = "group")]
    ids: Vec<AgentId>,

    /// All agents of this group
    #[arg(long, value_name = "GROUP", conflicts_with = "ids")]
    group: Option<GroupName>,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Restart {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let (request, whom) = match &self.group {
            Some(group) => {
                let path = format!("/agents/group/{group}/restart");
                (ApiRequest::new(Method::PUT, path), format!("the agents of group {group}"))
            }
            None => {
                let request = ApiRequest::new(Method::PUT, "/agents/restart");
                (request.with("agents_list", joined(&self.ids)), agents(self.ids.len()))
            }
        };
        let columns = &[Column::new("ID", "id", Kind::Text)];
        let told = "told to restart";
        tell(world, &Order { request, whom, told, columns, name: "id", dry_run: self.dry_run }).await
    }
}
