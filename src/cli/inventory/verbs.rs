//! The verbs of `wazuhctl inventory`.

use clap::Subcommand;

use super::search;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on the inventory of all agents.
#[derive(Debug, Subcommand)]
pub(crate) enum InventoryCommand {
    Search(search::Search),
}

impl InventoryCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Search(verb) => verb.run(world).await,
        }
    }
}
