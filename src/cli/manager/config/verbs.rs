//! The verbs of `wazuhctl manager config`.

use clap::Subcommand;

use super::{diff, edit, get, set, upload, validate};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on the manager's configuration.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    Get(get::Get),
    Set(set::Set),
    Edit(edit::Edit),
    Upload(upload::Upload),
    Validate(validate::Validate),
    Diff(diff::Diff),
}

impl ConfigCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Get(verb) => verb.run(world).await,
            Self::Set(verb) => verb.run(world).await,
            Self::Edit(verb) => verb.run(world).await,
            Self::Upload(verb) => verb.run(world).await,
            Self::Validate(verb) => verb.run(world).await,
            Self::Diff(verb) => verb.run(world).await,
        }
    }
}
