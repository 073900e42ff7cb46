//! `wazuhctl security roles list`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::security::entity::{Entity, Role};
use crate::security::found::all;
use crate::world::World;

/// List roles
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles list
  wazuhctl security roles list --search agents
  wazuhctl security roles list -o jsonl --jq '.name'")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, all::<Role>(), Role::COLUMNS, Role::NAME).await
    }
}
