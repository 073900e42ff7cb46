//! [`factory_reset`]: a new RBAC database with Wazuh's defaults in place of one that may be damaged.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::defaults::DefaultPasswords;
use super::draft::Existing;
use super::opening;
use super::store::StoreError;
use super::tokens::{self, Moment, Revocation};

/// Puts a database with Wazuh's default users, roles, policies and rules in the place of the one at `path`, and keeps
/// the old one beside it, as `rbac.db.bak-SECONDS` (since 1970, those of `at`). Says where; nothing where there was none.
///
/// All tokens end: those of users that are gone because they are gone, those of the default users by revocations in the
/// new database. Programs that have the old one open notice the new one by its file. Blocks on the disk.
///
/// # Errors
/// When a file cannot be written, or another program keeps the old database locked. It is as it was then.
pub fn factory_reset(
    path: &Path,
    passwords: &DefaultPasswords,
    at: Moment,
) -> Result<Option<PathBuf>, StoreError> {
    let failed = |source| StoreError::File { path: path.to_owned(), source };
    let fresh = opening::draft(path, passwords, |db| {
        let (users, roles) = (ids(db, "SELECT id FROM users")?, ids(db, "SELECT id FROM roles")?);
        tokens::revoke(db, &Revocation { users: &users, roles: &roles, run_as: true }, at)
    })?;
    let exists = path.try_exists().map_err(failed)?;
    // Until the new file is in place: what another program has half written would otherwise be undone in the new one.
    let lock = if exists { locked(path)? } else { None };
    let kept = if exists { Some(keep(path, at).map_err(failed)?) } else { None };
    fresh.put_in_place(Existing::Replace)?;
    drop(lock);
    Ok(kept)
}

fn ids(db: &Connection, sql: &str) -> rusqlite::Result<Vec<i64>> {
    db.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// Keeps all others from the database; what is no database cannot be locked, and nobody works on it.
fn locked(path: &Path) -> Result<Option<Connection>, StoreError> {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    let connection = opening::connect(path)?;
    match connection.execute_batch("BEGIN EXCLUSIVE") {
        Ok(()) => Ok(Some(connection)),
        Err(error) => match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => Ok(None),
            _ => Err(error.into()),
        },
    }
}

/// Gives the old file a second name beside its own; a number more where that is taken.
fn keep(path: &Path, at: Moment) -> io::Result<PathBuf> {
    for number in 0_u32..1000 {
        let mut name = OsString::from(path);
        name.push(format!(".bak-{}", at.now));
        if number > 0 {
            name.push(format!("-{number}"));
        }
        match std::fs::hard_link(path, &name) {
            Ok(()) => return Ok(name.into()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
