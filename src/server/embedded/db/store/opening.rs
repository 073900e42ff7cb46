//! Opening the databases of a home: made when missing, brought to the current version when older, refused when
//! damaged or newer, in which case the file stays as it is.

use std::path::{Path, PathBuf};

use wazuhctl_core::home::Home;

use super::super::connection::{Database, Mode};
use super::super::{paths, schema};

/// Why a database cannot be used.
#[derive(Debug, thiserror::Error)]
pub(in super::super) enum OpenError {
    /// SQLite cannot make sense of the file.
    #[error("the database {path} is damaged, it was left as it is: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// SQLite's words.
        reason: String,
    },
    /// A later Wazuh made it.
    #[error("the database {path} has version {found}, but only versions up to {supported} are known")]
    TooNew {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version made here.
        supported: i64,
    },
    /// Anything else SQLite or the file system refuses.
    #[error("the database {path} cannot be opened: {reason}")]
    Unusable {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

impl OpenError {
    /// The error for a failure of SQLite on `path`.
    pub(super) fn from_sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        let (path, reason) = (path.to_path_buf(), super::super::answer::message(error));
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged { path, reason },
            _ => Self::Unusable { path, reason },
        }
    }

    fn from_files(path: &Path, error: &std::io::Error) -> Self {
        Self::Unusable { path: path.to_path_buf(), reason: error.to_string() }
    }
}

/// `global.db`, ready for writing.
pub(super) fn open_global(home: &Home) -> Result<Database, OpenError> {
    let path = home.global_database();
    if is_missing(&path)? {
        create(&path, |connection| schema::global::create(connection, home))?;
    }
    let mut database = open(&path)?;
    let version = schema::global::version(&database.reading()).map_err(sqlite(&path))?;
    refuse_newer(&path, version.number(), schema::global::VERSION)?;
    if version != schema::global::Version::CURRENT {
        schema::global::backup_before_upgrade(&mut database, home).map_err(|error| OpenError::Unusable {
            path: path.clone(),
            reason: format!("no copy could be made before its upgrade: {error}"),
        })?;
        let connection = database.exclusive().map_err(sqlite(&path))?;
        schema::global::upgrade(connection, version, home).map_err(sqlite(&path))?;
    }
    schema::manager::describe(&mut database, home).map_err(sqlite(&path))?;
    database.commit().map_err(sqlite(&path))?;
    Ok(database)
}

/// The database of an agent, ready for writing.
pub(super) fn open_agent(home: &Home, agent: i64) -> Result<Database, OpenError> {
    let path = paths::agent_database(home, agent);
    current_agent_database(agent, &path)?.for_agent().map_err(sqlite(&path))
}

fn current_agent_database(agent: i64, path: &Path) -> Result<Database, OpenError> {
    if is_missing(path)? {
        create(path, schema::agent::create)?;
        return open(path);
    }
    // To ask for its version reads the first page, too.
    let mut database = Database::open(path, Mode::Write).map_err(sqlite(path))?;
    let version = schema::agent::version(&database.reading()).map_err(sqlite(path))?;
    refuse_newer(path, version, schema::agent::VERSION)?;
    if version == schema::agent::VERSION {
        return Ok(database);
    }
    let connection = database.exclusive().map_err(sqlite(path))?;
    if let Err(error) = schema::agent::upgrade(connection, version) {
        tracing::error!(%error, agent, version, "the agent's database cannot be upgraded and is begun anew");
        drop(database);
        set_aside(path, version).map_err(files(path))?;
        create(path, schema::agent::create)?;
        return open(path);
    }
    Ok(database)
}

/// `tasks.db`, ready for writing.
pub(super) fn open_tasks(home: &Home) -> Result<Database, OpenError> {
    let path = paths::tasks_database(home);
    if is_missing(&path)? {
        create(&path, schema::tasks::create)?;
    }
    open(&path)
}

/// `mitre.db`, for reading: it comes with an installation and nothing here changes it.
pub(super) fn open_mitre(home: &Home) -> Result<Database, OpenError> {
    let path = paths::mitre_database(home);
    Database::open(&path, Mode::Read).map_err(sqlite(&path))
}

/// Opens, and reads the first page: a rollback left by a dead process happens now, damage shows now.
fn open(path: &Path) -> Result<Database, OpenError> {
    let database = Database::open(path, Mode::Write).map_err(sqlite(path))?;
    database.reading().first::<i64>("SELECT count(*) FROM sqlite_master", []).map_err(sqlite(path))?;
    Ok(database)
}

/// Missing, or the empty file that a process leaves which dies between making and filling it.
fn is_missing(path: &Path) -> Result<bool, OpenError> {
    match std::fs::metadata(path) {
        Ok(file) => Ok(file.len() == 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(OpenError::from_files(path, &error)),
    }
}

fn create(
    path: &Path,
    fill: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<()>,
) -> Result<(), OpenError> {
    schema::file::create(path, fill).map_err(|error| OpenError::Unusable {
        path: path.to_path_buf(),
        reason: format!("it cannot be created: {error}"),
    })
}

fn refuse_newer(path: &Path, found: i64, supported: i64) -> Result<(), OpenError> {
    if found > supported {
        return Err(OpenError::TooNew { path: path.to_path_buf(), found, supported });
    }
    Ok(())
}

/// Renames a database that cannot be upgraded the way Wazuh names its copy: `NNN.db-oldvVERSION-TIME`.
fn set_aside(path: &Path, version: i64) -> std::io::Result<()> {
    let now = jiff::Timestamp::now().as_second();
    let mut name = path.as_os_str().to_owned();
    name.push(format!("-oldv{version}-{now}"));
    std::fs::rename(path, PathBuf::from(name))
}

fn sqlite(path: &Path) -> impl Fn(rusqlite::Error) -> OpenError {
    let path = path.to_path_buf();
    move |error| OpenError::from_sqlite(&path, &error)
}

fn files(path: &Path) -> impl Fn(std::io::Error) -> OpenError {
    let path = path.to_path_buf();
    move |error| OpenError::from_files(&path, &error)
}
