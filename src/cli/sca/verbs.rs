//! The verbs of `wazuhctl sca`.

use clap::Subcommand;

use super::{checks, policies, report};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on policies and checks.
#[derive(Debug, Subcommand)]
pub(crate) enum ScaCommand {
    Policies(policies::Policies),
    Checks(checks::Checks),
    Report(report::Report),
}

impl ScaCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Policies(verb) => verb.run(world).await,
            Self::Checks(verb) => verb.run(world).await,
            Self::Report(verb) => verb.run(world).await,
        }
    }

    /// Whether it makes a document, for which there are formats of their own.
    pub(crate) const fn makes_a_document(&self) -> bool {
        matches!(self, Self::Report(_))
    }
}
