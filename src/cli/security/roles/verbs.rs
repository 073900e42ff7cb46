//! The verbs of `wazuhctl security roles`.

use clap::Subcommand;

use super::{attach, create, delete, detach, get, list, update};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on roles.
#[derive(Debug, Subcommand)]
pub(crate) enum RolesCommand {
    List(list::List),
    Get(get::Get),
    Create(create::Create),
    Update(update::Update),
    Delete(delete::Delete),
    /// Give a role policies or rules
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl security roles attach policy soc agents_read_agents\n  \
                      wazuhctl security roles attach rule soc soc_team"
    )]
    Attach(attach::Attach),
    /// Take policies or rules from a role
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl security roles detach policy soc agents_read_agents\n  \
                      wazuhctl security roles detach rule soc soc_team"
    )]
    Detach(detach::Detach),
}

impl RolesCommand {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Create(verb) => verb.run(world).await,
            Self::Update(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::Attach(verb) => verb.run(world).await,
            Self::Detach(verb) => verb.run(world).await,
        }
    }
}
