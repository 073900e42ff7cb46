//! The verbs of `wazuhctl manager`.

use clap::Subcommand;

use super::{info, logs, reload, restart, stats, status, version_check};
use crate::exit::Exit;
use crate::failure::Result;
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
    Reload(reload::Reload),
    VersionCheck(version_check::VersionCheck),
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
        }
    }
}
