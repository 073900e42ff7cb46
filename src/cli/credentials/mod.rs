//! Passwords: where they come from, and where they are kept between calls.
//!
//! Kept ones belong to a user at an address, so that one is never sent to another server than it was given for.

mod command;
mod file;
mod keyring;
mod resolve;

use crate::address::ServerUrl;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::secret::Secret;
use keyring::DESKTOP;

pub(crate) use resolve::{Sources, asked_password, named, password};

/// Under which name the password of `user` at `url` is kept.
fn account(url: &ServerUrl, user: &str) -> String {
    format!("{user}@{url}")
}

/// Where a password was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The desktop's keyring.
    Keyring,
    /// A file of mode 0600.
    File,
}

/// Keeps a password: in the keyring where there is one, else in a file that only the user can read.
pub(crate) async fn keep(folders: &Folders, url: &ServerUrl, user: &str, password: &Secret) -> Result<Place> {
    let (folders, account, password) = (folders.clone(), account(url, user), password.clone());
    blocking(move || {
        if DESKTOP.set(&account, &password) {
            // An older copy in the file would only go stale.
            file::remove(&folders, &account)?;
            return Ok(Place::Keyring);
        }
        file::set(&folders, &account, &password)?;
        Ok(Place::File)
    })
    .await
}

/// Forgets a password wherever it is; whether there was one.
pub(crate) async fn forget(folders: &Folders, url: &ServerUrl, user: &str) -> Result<bool> {
    let (folders, account) = (folders.clone(), account(url, user));
    blocking(move || {
        let in_keyring = DESKTOP.remove(&account);
        Ok(file::remove(&folders, &account)? || in_keyring)
    })
    .await
}

/// A kept password.
async fn kept(folders: &Folders, url: &ServerUrl, user: &str) -> Result<Option<Secret>> {
    let (folders, account) = (folders.clone(), account(url, user));
    blocking(move || match file::get(&folders, &account)? {
        // The file has an entry only where there was no keyring, and is quicker to ask.
        Some(password) => Ok(Some(password)),
        None => Ok(DESKTOP.get(&account)),
    })
    .await
}

/// The keyring's bus and the disk both make a caller wait.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Failure::new(Exit::Error, "the kept passwords cannot be reached")))
}
