//! `wazuhctl security roles get`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Role};
use crate::security::show;
use crate::world::World;

/// Show everything about some roles
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl security roles get readonly
  wazuhctl security roles get readonly 100 -o json"
)]
pub(crate) struct Get {
    /// Their names or ids
    #[arg(required = true, value_name = "ROLE")]
    roles: Vec<Reference<Role>>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        show::get(world, &self.roles).await
    }
}
