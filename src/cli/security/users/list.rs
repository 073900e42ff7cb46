//! `wazuhctl security users list`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::security::entity::{Entity, User};
use crate::security::found::all;
use crate::world::World;

/// List users
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security users list
  wazuhctl security users list -q 'allow_run_as=true'
  wazuhctl security users list -o csv --columns id,username")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, all::<User>(), User::COLUMNS, User::NAME).await
    }
}
