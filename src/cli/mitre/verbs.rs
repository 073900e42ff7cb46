//! The verbs of `wazuhctl mitre`.

use clap::Subcommand;

use super::{groups, import, metadata, mitigations, references, show, software, tactics, techniques};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on MITRE ATT&CK.
#[derive(Debug, Subcommand)]
pub(crate) enum MitreCommand {
    Show(show::Show),
    Techniques(techniques::Techniques),
    Tactics(tactics::Tactics),
    Groups(groups::Groups),
    Software(software::Software),
    Mitigations(mitigations::Mitigations),
    References(references::References),
    Metadata(metadata::Metadata),
    Import(import::Import),
}

impl MitreCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        !matches!(self, Self::Import(_))
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Show(verb) => verb.run(world).await,
            Self::Techniques(verb) => verb.run(world).await,
            Self::Tactics(verb) => verb.run(world).await,
            Self::Groups(verb) => verb.run(world).await,
            Self::Software(verb) => verb.run(world).await,
            Self::Mitigations(verb) => verb.run(world).await,
            Self::References(verb) => verb.run(world).await,
            Self::Metadata(verb) => verb.run(world).await,
            Self::Import(verb) => verb.run(world).await,
        }
    }
}
