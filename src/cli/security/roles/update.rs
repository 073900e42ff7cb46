//! `wazuhctl security roles update`.

use clap::Args;
use serde_json::Map;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Role};
use crate::security::update::{Changes, update};
use crate::world::World;

/// Give a role another name
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles update soc --name soc_level_1
  wazuhctl security roles update 100 --name soc --dry-run")]
pub(crate) struct Update {
    /// The role's name or id
    #[arg(value_name = "ROLE")]
    role: Reference<Role>,

    /// The new name
    #[arg(long)]
    name: String,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Update {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let fields = Map::from_iter([("name".to_owned(), self.name.into())]);
        update(world, &self.role, Changes { fields, part: None }, self.dry_run).await
    }
}
