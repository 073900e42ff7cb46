//! The verbs of `wazuhctl security`.

use clap::Subcommand;

use super::audit;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on security.
#[derive(Debug, Subcommand)]
pub(crate) enum SecurityCommand {
    Audit(audit::Audit),
}

impl SecurityCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        match self {
            Self::Audit(_) => false,
        }
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Audit(verb) => verb.run(world).await,
        }
    }
}
