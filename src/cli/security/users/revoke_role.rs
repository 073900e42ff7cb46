//! `wazuhctl security users revoke-role`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Role, User};
use crate::security::link::{Link, Way};
use crate::world::World;

/// Take roles from a user; the tokens of the user end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security users revoke-role alice agents_admin
  wazuhctl security users revoke-role alice 5 6 --dry-run
  wazuhctl security users revoke-role alice readonly -o json --jq .changed")]
pub(crate) struct RevokeRole {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// The roles' names or ids
    #[arg(required = true, value_name = "ROLE")]
    roles: Vec<Reference<Role>>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl RevokeRole {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        Link { way: Way::Remove, dry_run: self.dry_run }.run(world, &self.user, &self.roles).await
    }
}
