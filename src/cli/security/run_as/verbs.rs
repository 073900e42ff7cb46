//! The verbs of `wazuhctl security run-as`.

use clap::Subcommand;

use super::test;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on authorisation contexts.
#[derive(Debug, Subcommand)]
pub(crate) enum RunAsCommand {
    Test(test::Test),
}

impl RunAsCommand {
    /// Whether its `--context` means an authorisation context.
    pub(crate) fn needs_context(&self) -> bool {
        match self {
            Self::Test(verb) => verb.needs_context(),
        }
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Test(verb) => verb.run(world).await,
        }
    }
}
