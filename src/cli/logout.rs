//! `wazuhctl logout`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::connect::{ApiRequest, Connection, Remote, Target};
use crate::credentials;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Log out: end this user's tokens, and forget the token and the password
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl logout
  wazuhctl logout --context lab --keep-tokens")]
pub(crate) struct Logout {
    /// Do not tell the server: this user's tokens elsewhere stay good
    #[arg(long)]
    keep_tokens: bool,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Logout {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        let Target::Remote(target) = Target::resolve(&world.globals, &world.folders)? else {
            return Err(Failure::usage("nobody is logged in to a home folder on this machine"));
        };
        let user = target.user.clone().ok_or_else(|| {
            Failure::usage(format!("it is not said who logs out of {}", target.url))
                .hint("name the user with --user")
        })?;
        let url = target.url.clone();
        let request = ApiRequest::new(Method::DELETE, "/security/user/authenticate");
        world.explain(&request)?;
        if self.dry_run {
            let facts = json!({ "url": url.to_string(), "user": user });
            return world.would(&format!("{user} would be logged out of {url}"), facts);
        }
        let remote = Remote::new(*target, user.clone(), &world.folders)?;
        if remote.has_token() && !self.keep_tokens {
            // The local traces go in any case: a server that is away must not keep them here.
            let ended = remote.request(&request).await;
            if let Err(failure) = ended.and_then(|reply| crate::reply::document(&reply)) {
                world.say(&format!("the server could not be told:\n{failure}"));
            }
        }
        let forgot_token = remote.forget_token()?;
        let forgot_password = credentials::forget(&world.folders, &url, &user).await?;
        let changed = forgot_token || forgot_password;
        let sentence = if changed {
            format!("logged out of {url} as {user}")
        } else {
            format!("nobody was logged in to {url} as {user}")
        };
        world.done(&sentence, &json!({ "url": url.to_string(), "user": user, "changed": changed }))
    }
}
