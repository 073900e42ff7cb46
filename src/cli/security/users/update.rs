//! `wazuhctl security users update`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::change;
use crate::security::entity::{Entity, Reference, User};
use crate::security::found::{all, find_one};
use crate::security::new_password::{self, UNSAID};
use crate::world::World;

/// Give a user a new password; the tokens of the user end
///
/// The new password is asked for twice. Off a terminal it comes from --password-stdin or --password-file, which mean
/// the new password here and not the one you log in with.
#[derive(Debug, Args)]
#[command(
    visible_alias = "passwd",
    after_help = "Examples:
  wazuhctl security users update alice
  pwgen -sy 20 1 | wazuhctl security users update alice --password-stdin
  wazuhctl security users update 100 --password-file alice.password -o json"
)]
pub(crate) struct Update {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Update {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        new_password_of(world, &self.user, self.dry_run).await
    }
}

/// Gives a user a new password.
pub(crate) async fn new_password_of(world: &World, user: &Reference<User>, dry_run: bool) -> Result<Exit> {
    let unknown = request(user.as_id().unwrap_or_default(), UNSAID);
    world.explain_rights(&[&all::<User>(), &unknown])?;
    if user.as_id().is_some() {
        world.explain(&unknown)?;
    }
    let connection = world.connect().await?;
    let user = find_one(connection, user).await?;
    world.explain(&request(user.id, UNSAID))?;
    let name = user.title();
    if dry_run {
        let facts = json!({ "id": user.id, "username": user.name });
        return world.would(&format!("the user {name} would get a new password"), facts);
    }
    let password = new_password::read(world, &name).await?;
    let document = change::send(connection, &request(user.id, password.expose())).await?;
    change::settle::<User>(world, document, &format!("the user {name} has a new password"))
}

fn request(id: u64, password: &str) -> ApiRequest {
    ApiRequest::new(Method::PUT, format!("{}/{id}", User::PATH)).with_json(&json!({ "password": password }))
}
