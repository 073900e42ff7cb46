//! The verbs of `wazuhctl security config`.

use clap::Subcommand;

use super::{get, reset, set};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on config.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    Get(get::Get),
    Set(set::Set),
    Reset(reset::Reset),
}

impl ConfigCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Get(verb) => verb.run(world).await,
            Self::Set(verb) => verb.run(world).await,
            Self::Reset(verb) => verb.run(world).await,
        }
    }
}
