//! The verbs of `wazuhctl agents`.

use clap::Subcommand;

use super::{
    add, config, delete, duplicates, explain_config, get, groups, import, inventory, key, list, outdated,
    prune, reconnect, restart, stats, summary, upgrade, upgrade_status,
};
use crate::exit::Exit;
use crate::failure::Result;
use crate::globals::TakesOver;
use crate::world::World;

/// Verbs on agents.
#[derive(Debug, Subcommand)]
pub(crate) enum AgentsCommand {
    List(list::List),
    Get(get::Get),
    Add(add::Add),
    Import(import::Import),
    Delete(delete::Delete),
    Key(key::Key),
    Inventory(inventory::Inventory),
    Groups(groups::Groups),
    Summary(summary::Summary),
    Outdated(outdated::Outdated),
    Restart(restart::Restart),
    Reconnect(reconnect::Reconnect),
    Upgrade(upgrade::Upgrade),
    UpgradeStatus(upgrade_status::UpgradeStatus),
    Config(config::Config),
    ExplainConfig(explain_config::ExplainConfig),
    Stats(stats::Stats),
    Duplicates(duplicates::Duplicates),
    Prune(prune::Prune),
}

impl AgentsCommand {
    /// Which global flags mean something of its own behind the verb.
    pub(crate) fn takes_over(&self) -> TakesOver {
        match self {
            Self::Restart(verb) => verb.order.takes_over(),
            Self::Reconnect(verb) => verb.order.takes_over(),
            Self::Upgrade(verb) => verb.order.takes_over(),
            _ => TakesOver::default(),
        }
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Add(verb) => verb.run(world).await,
            Self::Import(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::Key(verb) => verb.run(world).await,
            Self::Inventory(verb) => verb.run(world).await,
            Self::Groups(verb) => verb.run(world).await,
            Self::Summary(verb) => verb.run(world).await,
            Self::Outdated(verb) => verb.run(world).await,
            Self::Restart(verb) => verb.run(world).await,
            Self::Reconnect(verb) => verb.run(world).await,
            Self::Upgrade(verb) => verb.run(world).await,
            Self::UpgradeStatus(verb) => verb.run(world).await,
            Self::Config(verb) => verb.run(world).await,
            Self::ExplainConfig(verb) => verb.run(world).await,
            Self::Stats(verb) => verb.run(world).await,
            Self::Duplicates(verb) => verb.run(world).await,
            Self::Prune(verb) => verb.run(world).await,
        }
    }
}
