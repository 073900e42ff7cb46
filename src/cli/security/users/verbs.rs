//! The verbs of `wazuhctl security users`.

use clap::Subcommand;

use super::{create, delete, get, grant_role, list, revoke_role, run_as, update};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on users.
#[derive(Debug, Subcommand)]
pub(crate) enum UsersCommand {
    List(list::List),
    Get(get::Get),
    Create(create::Create),
    Update(update::Update),
    Delete(delete::Delete),
    GrantRole(grant_role::GrantRole),
    RevokeRole(revoke_role::RevokeRole),
    RunAs(run_as::RunAs),
}

impl UsersCommand {
    /// Whether its `--password-file` and `--password-stdin` mean a new password.
    pub(crate) fn sets_password(&self) -> bool {
        matches!(self, Self::Create(_) | Self::Update(_))
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::List(verb) => verb.run(world).await,
            Self::Get(verb) => verb.run(world).await,
            Self::Create(verb) => verb.run(world).await,
            Self::Update(verb) => verb.run(world).await,
            Self::Delete(verb) => verb.run(world).await,
            Self::GrantRole(verb) => verb.run(world).await,
            Self::RevokeRole(verb) => verb.run(world).await,
            Self::RunAs(verb) => verb.run(world).await,
        }
    }
}
