//! The verbs of `wazuhctl lists`.

use clap::Subcommand;

use super::{check, delete, export, get, import, list, set, unset, upload};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on lists.
#[derive(Debug, Subcommand)]
pub(crate) enum ListsCommand {
    List(list::ListVerb),
    Get(get::Get),
    Set(set::Set),
    Unset(unset::Unset),
    Import(import::Import),
    Export(export::Export),
    Upload(upload::Upload),
    Delete(delete::Delete),
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
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Set(verb) => verb.run(world).await,
            Self::Unset(verb) => verb.run(world).await,
            Self::Import(verb) => verb.run(world).await,
            Self::Export(verb) => verb.run(world).await,
            Self::Upload(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::Check(verb) => verb.run(world),
        }
    }
}
