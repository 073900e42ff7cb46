//! `wazuhctl security users grant-role`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Role, User};
use crate::security::link::{Link, Way};
use crate::world::World;

/// Give a user roles
///
/// Where policies of several roles speak of the same resource, the last one decides: --position says where the new
/// roles go, from 0 on; otherwise they come last. The tokens of the user end.
#[derive(Debug, Args)]
#[command(
    visible_alias = "grant",
    after_help = "Examples:
  wazuhctl security users grant-role alice readonly
  wazuhctl security users grant-role alice readonly agents_admin --position 0
  wazuhctl security users grant-role 100 2 --dry-run"
)]
pub(crate) struct GrantRole {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// The roles' names or ids
    #[arg(required = true, value_name = "ROLE")]
    roles: Vec<Reference<Role>>,

    /// The place of the first of them among the user's roles, from 0 on
    #[arg(long, value_name = "N")]
    position: Option<u64>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl GrantRole {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let link = Link { way: Way::Add { position: self.position }, dry_run: self.dry_run };
        link.run(world, &self.user, &self.roles).await
    }
}
