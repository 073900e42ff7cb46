//! `wazuhctl security policies get`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Policy, Reference};
use crate::security::show;
use crate::world::World;

/// Show everything about some policies
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl security policies get agents_read_agents
  wazuhctl security policies get agents_read_agents 100 -o json"
)]
pub(crate) struct Get {
    /// Their names or ids
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<Reference<Policy>>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        show::get(world, &self.policies).await
    }
}
