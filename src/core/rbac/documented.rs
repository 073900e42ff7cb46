//! Which users still have the passwords that a new database of Wazuh's gives them, and that its documentation names.

use rusqlite::{Connection, OptionalExtension as _};

use super::defaults::USERS;
use super::password::PasswordHash;

/// The names of the default users whose password is their name. Takes tens of milliseconds each: blocks.
///
/// # Errors
/// SQLite's.
pub fn users_with_documented_passwords(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    for name in USERS {
        let sql = "SELECT password FROM users WHERE username = ?1";
        let hash: Option<String> = connection.query_row(sql, [name], |row| row.get(0)).optional()?;
        if hash.is_some_and(|hash| PasswordHash::from_stored(hash).verify(name)) {
            found.push(name.to_owned());
        }
    }
    Ok(found)
}
