//! The verbs of `wazuhctl ruleset`.

use clap::Subcommand;

use super::Reload;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on the ruleset as a whole.
#[derive(Debug, Subcommand)]
pub(crate) enum RulesetCommand {
    Reload(Reload),
}

impl RulesetCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Reload(verb) => verb.run(world).await,
        }
    }
}
