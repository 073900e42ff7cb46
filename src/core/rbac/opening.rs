//! Opening rbac.db, and making it where there is none.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::Duration;

use nix::unistd::{Gid, Uid};
use rusqlite::{Connection, OpenFlags};

use super::defaults::{self, DefaultPasswords};
use super::draft::{Draft, Existing};
use super::store::StoreError;
use super::{migration, schema};

/// The only mode Wazuh leaves the file in.
pub(super) const MODE: u32 = 0o640;
/// How long other programs' locks on the file are waited for.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// Opens the database, or makes one with Wazuh's defaults if there is no such file.
pub(super) fn open_or_create(path: &Path, passwords: &DefaultPasswords) -> Result<Connection, StoreError> {
    match path.try_exists() {
        Ok(true) => {}
        Ok(false) => create(path, passwords)?,
        Err(source) => return Err(StoreError::File { path: path.to_owned(), source }),
    }
    open(path)
}

/// Opens a database that exists, and makes sure that it is one this program understands: one of an older version is
/// brought to the present one.
pub(super) fn open(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = connect(path)?;
    if check(&connection, path)? == Age::Older {
        connection.close().map_err(|(_, error)| error)?;
        migration::migrate(path)?;
        connection = connect(path)?;
        if check(&connection, path)? == Age::Older {
            let reason = "it could not be brought to the present version".to_owned();
            return Err(StoreError::Damaged { path: path.to_owned(), reason });
        }
    }
    restrict_mode(path)?;
    Ok(connection)
}

/// How a database's version stands to the one understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Age {
    Present,
    Older,
}

/// Only reads. (SQLite may undo what another program left half done, as every program that opens the file would.)
fn check(connection: &Connection, path: &Path) -> Result<Age, StoreError> {
    let damaged = |reason: String| StoreError::Damaged { path: path.to_owned(), reason };
    let findings = || -> rusqlite::Result<(i64, String, Option<String>)> {
        let version = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let health = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok((version, health, schema::missing(connection)?))
    };
    let (found, health, missing) = findings().map_err(|error| damaged_or(error, &damaged))?;
    let expected = schema::VERSION;
    if health != "ok" {
        return Err(damaged(health));
    }
    if found > expected {
        return Err(StoreError::Newer { path: path.to_owned(), found, expected });
    }
    if let Some(reason) = missing {
        return Err(damaged(reason));
    }
    Ok(if found < expected { Age::Older } else { Age::Present })
}

/// Tells damage from a file that is only locked or out of reach.
fn damaged_or(error: rusqlite::Error, damaged: &impl Fn(String) -> StoreError) -> StoreError {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    match error.sqlite_error_code() {
        Some(DatabaseCorrupt | NotADatabase) => damaged(error.to_string()),
        _ => error.into(),
    }
}

pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, access)?;
    connection.busy_timeout(LOCK_WAIT)?;
    // Relations go with what they relate, which SQLite sees to only when told.
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Nobody but Wazuh's own group may read password hashes. Left alone where the file belongs to somebody else.
pub(super) fn restrict_mode(path: &Path) -> Result<(), StoreError> {
    let file = |source| StoreError::File { path: path.to_owned(), source };
    let found = std::fs::metadata(path).map_err(file)?.permissions().mode() & 0o7777;
    if found & !MODE == 0 {
        return Ok(());
    }
    match std::fs::set_permissions(path, Permissions::from_mode(MODE)) {
        Err(error) if error.kind() != io::ErrorKind::PermissionDenied => Err(file(error)),
        _ => Ok(()),
    }
}

/// Makes the database under another name and puts it in place when it is whole, unless another has come first.
fn create(path: &Path, passwords: &DefaultPasswords) -> Result<(), StoreError> {
    draft(path, passwords, |_| Ok(()))?.put_in_place(Existing::Keep)
}

/// A new database with Wazuh's defaults beside its place, of Wazuh's user, with what `more` adds.
pub(super) fn draft(
    path: &Path,
    passwords: &DefaultPasswords,
    more: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<Draft, StoreError> {
    let draft = Draft::of(path)?;
    draft.fill(|db| {
        let transaction = db.transaction()?;
        schema::create(&transaction)?;
        defaults::insert(&transaction, &defaults::hashes(passwords))?;
        more(&transaction)?;
        transaction.commit()
    })?;
    give_to_wazuh(draft.path(), draft.folder()).map_err(draft.failed())?;
    Ok(draft)
}

/// Made by root, the file must belong to Wazuh's user where there is one, or Wazuh's own API could not write it.
fn give_to_wazuh(path: &Path, folder: &Path) -> io::Result<()> {
    if !Uid::effective().is_root() {
        return Ok(());
    }
    let of_folder = std::fs::metadata(folder)?;
    let wazuh = nix::unistd::User::from_name("wazuh")?;
    let owner = wazuh.map_or_else(|| Uid::from_raw(of_folder.uid()), |user| user.uid);
    nix::unistd::chown(path, Some(owner), Some(Gid::from_raw(of_folder.gid())))?;
    Ok(())
}
