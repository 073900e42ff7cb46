//! The verbs of `wazuhctl decoders`.

use clap::Subcommand;

use super::{lint, tree};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on decoders.
#[derive(Debug, Subcommand)]
pub(crate) enum DecodersCommand {
    Lint(lint::Lint),
    Tree(tree::Tree),
}

impl DecodersCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        !matches!(self, Self::Lint(_) | Self::Tree(_))
    }

    /// Whether it reports findings, so that it can do so for CI systems.
    pub(crate) fn reports_findings(&self) -> bool {
        matches!(self, Self::Lint(_))
    }

    /// Does it.
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Lint(verb) => verb.run(world),
            Self::Tree(verb) => verb.run(world),
        }
    }
}
