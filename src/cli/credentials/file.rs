//! Passwords in a file, `wazuhctl/credentials.yaml` in the user's state folder (mode 0600), where no keyring is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::private_file;
use crate::secret::Secret;

#[derive(Default, Serialize, Deserialize)]
struct Contents {
    #[serde(default)]
    passwords: BTreeMap<String, String>,
}

/// The password of an account.
pub(super) fn get(folders: &Folders, account: &str) -> Result<Option<Secret>> {
    Ok(load(folders)?.passwords.remove(account).map(Secret::new))
}

/// Keeps the password of an account.
pub(super) fn set(folders: &Folders, account: &str, password: &Secret) -> Result<()> {
    let mut contents = load(folders)?;
    contents.passwords.insert(account.to_owned(), password.expose().to_owned());
    save(folders, &contents)
}

/// Removes the password of an account; whether there was one.
pub(super) fn remove(folders: &Folders, account: &str) -> Result<bool> {
    let mut contents = load(folders)?;
    if contents.passwords.remove(account).is_none() {
        return Ok(false);
    }
    save(folders, &contents)?;
    Ok(true)
}

fn load(folders: &Folders) -> Result<Contents> {
    let path = folders.credentials_file();
    let Some(text) = private_file::read(&path)?.map(Zeroizing::new) else { return Ok(Contents::default()) };
    // The parser's own message could quote a password.
    serde_norway::from_str(&text).map_err(|_| {
        Failure::new(Exit::Error, format!("the file {} is not valid", path.display()))
            .hint("remove it and log in again")
    })
}

fn save(folders: &Folders, contents: &Contents) -> Result<()> {
    let path = folders.credentials_file();
    if contents.passwords.is_empty() {
        return private_file::remove(&path).map(|_| ());
    }
    let text = serde_norway::to_string(contents)
        .map(Zeroizing::new)
        .map_err(|_| Failure::new(Exit::Error, format!("the file {} cannot be written", path.display())))?;
    private_file::replace(&path, text.as_bytes())
}
