//! `wazuhctl security users delete`.

use clap::Args;

use crate::caution::Caution;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, User};
use crate::security::removal;
use crate::world::World;

/// Delete users; their names are shown before anything happens
///
/// Those with an id below 100 are Wazuh's own and stay.
#[derive(Debug, Args)]
#[command(
    visible_alias = "remove",
    after_help = "Examples:
  wazuhctl security users delete bob
  wazuhctl security users delete 100 101 --dry-run
  wazuhctl security users delete bob --yes -o json"
)]
pub(crate) struct Delete {
    /// Their names or ids
    #[arg(required = true, value_name = "USER")]
    users: Vec<Reference<User>>,

    #[command(flatten)]
    caution: Caution,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        removal::delete(world, &self.users, &self.caution).await
    }
}
