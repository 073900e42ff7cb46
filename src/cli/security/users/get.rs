//! `wazuhctl security users get`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, User};
use crate::security::show;
use crate::world::World;

/// Show everything about some users
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl security users get alice
  wazuhctl security users get alice 100 -o json"
)]
pub(crate) struct Get {
    /// Their names or ids
    #[arg(required = true, value_name = "USER")]
    users: Vec<Reference<User>>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        show::get(world, &self.users).await
    }
}
