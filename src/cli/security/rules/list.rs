//! `wazuhctl security rules list`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::security::entity::{Entity, Rule};
use crate::security::found::all;
use crate::world::World;

/// List rules
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security rules list
  wazuhctl security rules list --search wui -o yaml")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, all::<Rule>(), Rule::COLUMNS, Rule::NAME).await
    }
}
