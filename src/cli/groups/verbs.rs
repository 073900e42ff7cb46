//! The verbs of `wazuhctl groups`.

use clap::Subcommand;

use super::config::ConfigCommand;
use super::rules::RulesCommand;
use super::{agents, assign, create, delete, files, list, remove};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on groups.
#[derive(Debug, Subcommand)]
pub(crate) enum GroupsCommand {
    List(list::List),
    Create(create::Create),
    Delete(delete::Delete),
    Agents(agents::Agents),
    Assign(assign::Assign),
    Remove(remove::Remove),
    Files(files::Files),
    /// Work with the configuration that a group's agents get
    #[command(
        subcommand,
        visible_alias = "configuration",
        after_help = "Examples:\n  wazuhctl groups config get web\n  wazuhctl groups config edit web"
    )]
    Config(ConfigCommand),
    /// Put agents into groups by rules
    #[command(subcommand, after_help = "Examples:\n  wazuhctl groups rules apply -f rules.yaml --dry-run")]
    Rules(RulesCommand),
}

impl GroupsCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Create(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::Agents(verb) => verb.run(world).await,
            Self::Assign(verb) => verb.run(world).await,
            Self::Remove(verb) => verb.run(world).await,
            Self::Files(verb) => verb.run(world).await,
            Self::Config(verb) => verb.run(world).await,
            Self::Rules(verb) => verb.run(world).await,
        }
    }
}
