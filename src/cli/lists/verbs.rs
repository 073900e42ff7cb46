//! The verbs of `wazuhctl lists`.

use clap::Subcommand;

use super::check;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on lists.
#[derive(Debug, Subcommand)]
pub(crate) enum ListsCommand {
    Check(check::Check),
}

impl ListsCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        !matches!(self, Self::Check(_))
    }

    /// Whether it reports findings, so that it can do so for CI systems.
    pub(crate) fn reports_findings(&self) -> bool {
        matches!(self, Self::Check(_))
    }

    /// Does it.
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Check(verb) => verb.run(world),
        }
    }
}
