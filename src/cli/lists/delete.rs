//! `wazuhctl lists delete`.

use clap::Args;

use super::change::ChangeArgs;
use super::place::List;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Delete a CDB list
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists delete blocked
  wazuhctl lists delete blocked --yes --apply")]
pub(crate) struct Delete {
    /// The list's name
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    #[command(flatten)]
    change: ChangeArgs,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.change.delete(world, &self.list).await
    }
}
