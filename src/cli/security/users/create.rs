//! `wazuhctl security users create`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::change;
use crate::security::entity::{Entity, User};
use crate::security::new_password::{self, UNSAID};
use crate::world::World;

/// Create a user, who has no role yet
///
/// The new password is asked for twice. Off a terminal it comes from --password-stdin or --password-file, which mean
/// the new user's password here and not yours; yours is the one that is kept, or that of WAZUHCTL_PASSWORD.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security users create alice
  pwgen -sy 20 1 | wazuhctl security users create alice --password-stdin
  wazuhctl security users create ci --password-file ci.password -o json")]
pub(crate) struct Create {
    /// The new user's name
    #[arg(value_name = "NAME")]
    name: String,

    /// Only show what would be created
    #[arg(long)]
    dry_run: bool,
}

impl Create {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&self.request(UNSAID))?;
        if self.dry_run {
            return world.would(
                &format!("the user {} would be created", self.name),
                json!({ "username": self.name }),
            );
        }
        // Whoever cannot log in should know before thinking of a password.
        let connection = world.connect().await?;
        let password = new_password::read(world, &self.name).await?;
        let document = change::send(connection, &self.request(password.expose())).await?;
        let end = change::settle::<User>(world, document, &format!("user {} created", self.name))?;
        if world.printer.is_for_people() {
            world.say(&format!("next: wazuhctl security users grant-role {} ROLE", self.name));
        }
        Ok(end)
    }

    fn request(&self, password: &str) -> ApiRequest {
        let body = json!({ "username": self.name, "password": password });
        ApiRequest::new(Method::POST, User::PATH).with_json(&body)
    }
}
