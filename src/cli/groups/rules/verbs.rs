//! The verbs of `wazuhctl groups rules`.

use clap::Subcommand;

use super::apply;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on rules for groups.
#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    Apply(apply::Apply),
}

impl RulesCommand {
    /// Does it.
    pub(in super::super) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Apply(verb) => verb.run(world).await,
        }
    }
}
