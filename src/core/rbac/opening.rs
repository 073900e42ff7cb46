//! Opening rbac.db, and making it where there is none.

use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::Duration;

use nix::unistd::{Gid, Uid};
use rusqlite::{Connection, OpenFlags};
use tempfile::NamedTempFile;

use super::defaults::{self, DefaultPasswords};
use super::schema;
use super::store::StoreError;

/// The only mode Wazuh leaves the file in.
const MODE: u32 = 0o640;
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

/// Opens a database that exists, and makes sure that it is one this program understands.
pub(super) fn open(path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(path)?;
    check(&connection, path)?;
    restrict_mode(path)?;
    Ok(connection)
}

/// Only reads. (SQLite may undo what another program left half done, as every program that opens the file would.)
fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
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
    if found < expected {
        return Err(StoreError::Older { path: path.to_owned(), found, expected });
    }
    Ok(())
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
fn restrict_mode(path: &Path) -> Result<(), StoreError> {
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
    let failed = |source| StoreError::File { path: path.to_owned(), source };
    let draft = draft(path, |db| defaults::insert(db, passwords))?;
    match draft.persist_noclobber(path) {
        Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(error.error)),
        _ => {}
    }
    sync_folder(path).map_err(failed)
}

/// A new database under another name in the same folder, whole and on the disk, with what `fill` puts in it.
pub(super) fn draft(
    path: &Path,
    fill: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<NamedTempFile, StoreError> {
    let failed = |source| StoreError::File { path: path.to_owned(), source };
    let folder = folder_of(path);
    let draft = tempfile::Builder::new()
        .prefix(".rbac.db.")
        .permissions(Permissions::from_mode(MODE))
        .tempfile_in(folder)
        .map_err(failed)?;
    let mut connection = connect(draft.path())?;
    let transaction = connection.transaction()?;
    schema::create(&transaction)?;
    fill(&transaction)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    // The process's umask may have narrowed the mode.
    std::fs::set_permissions(draft.path(), Permissions::from_mode(MODE)).map_err(failed)?;
    give_to_wazuh(draft.path(), folder).map_err(failed)?;
    draft.as_file().sync_all().map_err(failed)?;
    Ok(draft)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes sure that a file's place in its folder is on the disk.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(folder_of(path)).and_then(|folder| folder.sync_all())
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
