//! `wazuhctl security reset-password`.

use clap::Args;

use super::entity::{Reference, User};
use super::users::new_password_of;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Give a user of this machine's manager a new password, without logging in and without a server
///
/// For a password that is lost: it works on the manager's files, of whoever may write them. The password has to be as
/// good as the Server API demands, and the tokens of the user end. It is asked for twice; off a terminal it comes from
/// --password-stdin or --password-file.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security reset-password wazuh
  wazuhctl security reset-password wazuh --home /var/ossec
  pwgen -sy 20 1 | wazuhctl security reset-password wazuh-wui --password-stdin")]
pub(crate) struct ResetPassword {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl ResetPassword {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        new_password_of(&world.on_this_machine()?, &self.user, self.dry_run).await
    }
}
