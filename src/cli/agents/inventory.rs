//! `wazuhctl agents inventory`.

use clap::Args;
use wazuhctl_core::syscollector::Category;

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::inventory::{self, OnAgent, Part};
use crate::output::View;
use crate::world::World;

/// Show what an agent found of its system, its software, its networks and its users
#[derive(Debug, Args)]
#[command(
    subcommand_value_name = "PART",
    subcommand_help_heading = "Parts",
    after_help = "Examples:
  wazuhctl agents inventory 001 os
  wazuhctl agents inventory 001 packages --vendor Debian -o csv
  wazuhctl agents inventory 001 ports -q 'local.port<1024;state=listening' --sort=local.port"
)]
pub(crate) struct Inventory {
    /// The agent's id; 000 is the manager itself
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(subcommand)]
    part: OnAgent,
}

impl Inventory {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let (category, one) = match self.part {
            OnAgent::Hardware(one) => (Category::Hardware, one),
            OnAgent::Os(one) => (Category::System, one),
            OnAgent::Many(parts) => {
                let part = parts.taken();
                let request = ApiRequest::get(format!("/syscollector/{}/{}", self.id, part.category));
                let (columns, name) = part.columns();
                let Part { list, filters, .. } = part;
                return list.run(world, request.with_all(filters), columns, name).await;
            }
        };
        let mut request = ApiRequest::get(format!("/syscollector/{}/{category}", self.id));
        if let Some(select) = one.select {
            request = request.with("select", select);
        }
        let document = world.fetch(&request).await?;
        world.finish(&View::of_list(document, inventory::columns(category).0, "agent_id").in_details())
    }
}
