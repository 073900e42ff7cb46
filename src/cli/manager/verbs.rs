//! The verbs of `wazuhctl manager`.

use clap::Subcommand;

use super::config::ConfigCommand;
use super::{api_config, info, logs, restart, stats, status, version_check};
use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::Reload;
use crate::world::World;

/// Verbs on the manager.
#[derive(Debug, Subcommand)]
pub(crate) enum ManagerCommand {
    Status(status::Status),
    Info(info::Info),
    #[command(alias = "log")]
    Logs(logs::Logs),
    Stats(stats::Stats),
    Restart(restart::Restart),
    Reload(Reload),
    VersionCheck(version_check::VersionCheck),
    /// Work with the manager's configuration
    #[command(
        subcommand,
        visible_alias = "configuration",
        after_help = "Examples:\n  wazuhctl manager config get auth\n  wazuhctl manager config set global.logall yes"
    )]
    Config(ConfigCommand),
    ApiConfig(api_config::ApiConfig),
}

impl ManagerCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Status(verb) => verb.run(world).await,
            Self::Info(verb) => verb.run(world).await,
            Self::Logs(verb) => verb.run(world).await,
            Self::Stats(verb) => verb.run(world).await,
            Self::Restart(verb) => verb.run(world).await,
            Self::Reload(verb) => verb.run(world).await,
            Self::VersionCheck(verb) => verb.run(world).await,
            Self::Config(verb) => verb.run(world).await,
            Self::ApiConfig(verb) => verb.run(world).await,
        }
    }
}
