//! The verbs of `wazuhctl rules`.

use clap::Subcommand;

use super::{cat, coverage, delete, edit, files, get, lint, list, tree, upload, why};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on rules.
#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    List(list::List),
    Get(get::Get),
    Files(files::Files),
    Cat(cat::Cat),
    Edit(edit::Edit),
    Upload(upload::Upload),
    Delete(delete::Delete),
    Lint(lint::Lint),
    Tree(tree::Tree),
    Why(why::Why),
    Coverage(coverage::CoverageVerb),
}

impl RulesCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        !matches!(self, Self::Lint(_) | Self::Tree(_) | Self::Why(_) | Self::Coverage(_))
    }

    /// Whether it reports findings, so that it can do so for CI systems.
    pub(crate) fn reports_findings(&self) -> bool {
        matches!(self, Self::Lint(_))
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Files(verb) => verb.run(world).await,
            Self::Cat(verb) => verb.run(world).await,
            Self::Edit(verb) => verb.run(world).await,
            Self::Upload(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::Lint(verb) => verb.run(world),
            Self::Tree(verb) => verb.run(world),
            Self::Why(verb) => verb.run(world),
            Self::Coverage(verb) => verb.run(world),
        }
    }
}
