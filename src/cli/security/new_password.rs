//! Where a new password comes from: a file, a pipe, or somebody who types it twice. Never an argument.

use crate::ask;
use crate::credentials;
use crate::failure::{Failure, Result};
use crate::secret::Secret;
use crate::world::World;

/// What stands for a password where it is only shown what would be sent.
pub(super) const UNSAID: &str = "NEW-PASSWORD";

/// The new password of a user.
pub(super) async fn read(world: &World, user: &str) -> Result<Secret> {
    let sources = &world.globals.handed_over.password;
    if let Some(password) = credentials::named(sources)? {
        return Ok(password);
    }
    if !ask::is_possible() {
        return Err(Failure::usage(format!("there is no new password for {user}, and nobody to ask for it"))
            .hint("--password-stdin and --password-file say where it is"));
    }
    let password = ask::password(format!("New password of {user}")).await?;
    let again = ask::password("The same again".to_owned()).await?;
    if password == again {
        Ok(password)
    } else {
        Err(Failure::usage("the two passwords are not the same: nothing was changed"))
    }
}
