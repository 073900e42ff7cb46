//! `global.db`: one writer, several readers.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use wazuhctl_core::config::NodeRole;
use wazuhctl_core::home::Home;

use super::super::cluster;
use super::super::connection::{Database, Session};
use super::lane::{Keeper, Lane, LaneError};
use super::opening::{OpenError, open_global};
use super::readers::{Gate, Readers};

/// What the writer's thread owns.
pub(in super::super) struct GlobalWriter {
    /// Nothing only while the file is being replaced, or after that failed.
    database: Option<Database>,
    gate: Arc<Gate>,
    home: Home,
    role: NodeRole,
    /// Where the next `sync-agent-info-get` goes on that does not say so itself.
    pub(in super::super) sync_cursor: i64,
}

impl GlobalWriter {
    /// For statements that change things.
    pub(in super::super) fn writing(&mut self) -> rusqlite::Result<Session<'_>> {
        self.database()?.writing()
    }

    /// The file without readers, for what SQLite cannot do beside them.
    pub(in super::super) fn alone<T>(
        &mut self,
        act: impl FnOnce(&mut Database) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let gate = Arc::clone(&self.gate);
        let _alone = gate.alone();
        act(self.database()?)
    }

    /// Closes the file, lets `replace` put another in its place, and opens that one.
    pub(in super::super) fn replace(
        &mut self,
        replace: impl FnOnce() -> std::io::Result<()>,
    ) -> Result<(), String> {
        let gate = Arc::clone(&self.gate);
        let _alone = gate.alone();
        if let Some(mut database) = self.database.take() {
            database.commit().map_err(|error| error.to_string())?;
        }
        gate.file_replaced();
        let replaced = replace();
        self.database = Some(open_global(&self.home).map_err(|error| error.to_string())?);
        replaced.map_err(|error| error.to_string())
    }

    /// This node's part in the cluster.
    pub(in super::super) fn role(&self) -> NodeRole {
        self.role
    }

    /// The home the database belongs to.
    pub(in super::super) fn home(&self) -> &Home {
        &self.home
    }

    fn database(&mut self) -> rusqlite::Result<&mut Database> {
        if self.database.is_none() {
            // A replacement went wrong. The file may be usable by now.
            let opened = open_global(&self.home).map_err(|error| {
                rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(14), Some(error.to_string()))
            })?;
            self.database = Some(opened);
        }
        self.database.as_mut().ok_or_else(|| rusqlite::Error::InvalidPath(PathBuf::new()))
    }
}

impl Keeper for GlobalWriter {
    fn commit(&mut self) -> Result<(), String> {
        let Some(database) = self.database.as_mut().filter(|database| database.is_dirty()) else {
            return Ok(());
        };
        let _alone = self.gate.alone();
        database.commit().map_err(|error| super::super::answer::message(&error))
    }
}

/// The global database's threads.
pub(in super::super) struct GlobalStore {
    writer: Lane<GlobalWriter>,
    readers: Readers,
}

impl GlobalStore {
    /// Opens the file, makes or upgrades it where needed, and starts the threads. Blocks.
    pub(in super::super) fn open(home: &Home) -> Result<(Self, Vec<JoinHandle<()>>), OpenError> {
        let database = open_global(home)?;
        let gate = Arc::new(Gate::default());
        let path = home.global_database();
        let writer = GlobalWriter {
            database: Some(database),
            gate: Arc::clone(&gate),
            home: home.clone(),
            role: cluster::of(home).role,
            sync_cursor: 0,
        };
        let no_thread =
            |error: std::io::Error| OpenError::Unusable { path: path.clone(), reason: error.to_string() };
        let (readers, mut threads) = Readers::start(&path, &gate, reader_count()).map_err(no_thread)?;
        let (writer, thread) = Lane::start("global", writer).map_err(no_thread)?;
        threads.push(thread);
        Ok((Self { writer, readers }, threads))
    }

    /// Queues a job for a reader.
    pub(in super::super) fn read<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Session<'_>) -> T + Send + 'static,
    ) -> impl Future<Output = Result<T, LaneError>> + Send + 'static {
        self.readers.run(job)
    }

    /// Queues a job for the writer.
    pub(in super::super) fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut GlobalWriter) -> T + Send + 'static,
    ) -> impl Future<Output = Result<T, LaneError>> + Send + 'static {
        self.writer.run(job)
    }
}

fn reader_count() -> usize {
    std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 4))
}
