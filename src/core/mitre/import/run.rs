//! [`import`]: from the bundle's file to the database's.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use nix::errno::Errno;
use nix::fcntl::{Flock, FlockArg};
use rusqlite::Connection;

use super::budget::Limits;
use super::bundle;
use super::error::ImportError;
use super::summary::Imported;
use super::writer::Writer;
use crate::home::{self, Home};

/// The mode of the file, as Wazuh's own has it.
const MODE: u32 = 0o660;

/// Makes `var/db/mitre.db` of an ATT&CK bundle, in the place of the one that is there. A server that runs on the home
/// goes on with the new one; Wazuh's own daemons do so when they are started anew.
///
/// Blocks, for some seconds.
///
/// # Errors
/// A bundle that cannot be read or is none, a disk that is full. Then the old file is as it was, and nothing is left of
/// the attempt.
pub fn import(home: &Home, bundle: &Path, limits: Limits) -> Result<Imported, ImportError> {
    let about = |error: &io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be read: {error}", bundle.display()))
    };
    let file = File::open(bundle).map_err(|error| about(&error))?;
    if file.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(about(&io::Error::from(io::ErrorKind::IsADirectory)).into());
    }
    let _alone = alone(home)?;
    home::remove_abandoned(&home.mitre_database())?;
    let mut imported = Imported::default();
    home::fill_file(&home.mitre_database(), Some(MODE), |path| {
        imported = fill(path, file, limits)?;
        Ok::<_, ImportError>(())
    })?;
    Ok(imported)
}

/// Sees to it that nobody else imports into the home, until what it gives is dropped: then files that lie beside the
/// database were left by imports that died. The folder is locked, so that no file is needed for it.
fn alone(home: &Home) -> Result<Flock<File>, ImportError> {
    let database = home.mitre_database();
    let folder = File::open(database.parent().unwrap_or_else(|| home.root()))?;
    Flock::lock(folder, FlockArg::LockExclusiveNonblock).map_err(|(_, error)| match error {
        Errno::EWOULDBLOCK => ImportError::Busy,
        other => ImportError::File(other.into()),
    })
}

/// Fills an empty file.
pub(super) fn fill(path: &Path, bundle: impl Read, limits: Limits) -> Result<Imported, ImportError> {
    let connection = Connection::open(path)?;
    // Whoever dies here leaves a temporary file that nobody reads. It is flushed as a whole when it is complete.
    connection.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = OFF;",
    )?;
    let mut writer = Writer::begin(&connection)?;
    let version = bundle::read(BufReader::new(bundle), limits, |object| writer.take(&object))?;
    let imported = writer.finish(version)?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(imported)
}
