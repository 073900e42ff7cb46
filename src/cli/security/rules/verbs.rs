//! The verbs of `wazuhctl security rules`.

use clap::Subcommand;

use super::{create, delete, get, list, update};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on rules.
#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    List(list::List),
    Get(get::Get),
    Create(create::Create),
    Update(update::Update),
    Delete(delete::Delete),
}

impl RulesCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Create(verb) => verb.run(world).await,
            Self::Update(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
        }
    }
}
