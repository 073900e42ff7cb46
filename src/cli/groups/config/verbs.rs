//! The verbs of `wazuhctl groups config`.

use clap::Subcommand;

use super::{diff, edit, get, set};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on a group's configuration.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    Get(get::Get),
    Set(set::Set),
    Edit(edit::Edit),
    Diff(diff::Diff),
}

impl ConfigCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Get(verb) => verb.run(world).await,
            Self::Set(verb) => verb.run(world).await,
            Self::Edit(verb) => verb.run(world).await,
            Self::Diff(verb) => verb.run(world).await,
        }
    }
}
