//! `wazuhctl security policies list`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::security::entity::{Entity, Policy};
use crate::security::found::all;
use crate::world::World;

/// List policies
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security policies list
  wazuhctl security policies list --search agent:delete
  wazuhctl security policies list -q 'name~agents' -o json")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, all::<Policy>(), Policy::COLUMNS, Policy::NAME).await
    }
}
