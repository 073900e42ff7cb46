//! The verbs of `wazuhctl manager`.

use clap::Subcommand;

use super::{info, status};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on the manager.
#[derive(Debug, Subcommand)]
pub(crate) enum ManagerCommand {
    Status(status::Status),
    Info(info::Info),
}

impl ManagerCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Status(verb) => verb.run(world).await,
            Self::Info(verb) => verb.run(world).await,
        }
    }
}
