//! The verbs of `wazuhctl rootcheck`.

use clap::Subcommand;

use super::{clear, last_scan, list, run};
use crate::exit::Exit;
use crate::failure::Result;
use crate::globals::TakesOver;
use crate::world::World;

/// Verbs on what rootcheck found.
#[derive(Debug, Subcommand)]
pub(crate) enum RootcheckCommand {
    List(list::List),
    LastScan(last_scan::LastScan),
    Run(run::Run),
    Clear(clear::Clear),
}

impl RootcheckCommand {
    /// Which global flags mean something of its own behind the verb.
    pub(crate) fn takes_over(&self) -> TakesOver {
        match self {
            Self::Run(verb) => verb.order.takes_over(),
            Self::List(_) | Self::LastScan(_) | Self::Clear(_) => TakesOver::default(),
        }
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::LastScan(verb) => verb.run(world).await,
            Self::Run(verb) => verb.run(world).await,
            Self::Clear(verb) => verb.run(world).await,
        }
    }
}
