//! The verbs of `wazuhctl events`.

use clap::Subcommand;

use super::test;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on events.
#[derive(Debug, Subcommand)]
pub(crate) enum EventsCommand {
    Test(test::Test),
}

impl EventsCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Test(verb) => verb.run(world).await,
        }
    }
}
