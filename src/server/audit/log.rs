//! [`AuditLog`]: takes the records of changes to the file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{Timestamp, Zoned};
use tokio_util::task::TaskTracker;
use wazuhctl_core::error::{Error, Fault};
use wazuhctl_core::home::Home;
use wazuhctl_core::trail::{Notes, Trail};

use super::record::{Attempt, End, Record};
use crate::config::Logs;
use crate::logs::{Place, Rotation, SharedFile};
use crate::problem::Problem;
use crate::reply::Reply;

/// The manager's group may read it; nobody but the manager's user writes to it.
const MODE: u32 = 0o640;

/// So much room a disk must have before a change begins, in bytes: far more than nearly every line takes.
const ROOM: u32 = 64 * 1024;

/// How much of a line that could not be written goes to the error log, in characters.
const MOST_IN_ERROR: usize = 8_192;

/// The audit log's file of a home.
pub(super) fn place(home: &Home, rotation: Rotation) -> Place {
    Place::new(home.api_audit_log(), rotation, MODE)
}

/// The audit log of one home. The server of a home and any command line there write to the same file.
#[derive(Debug)]
pub(crate) struct AuditLog {
    path: PathBuf,
    file: Mutex<SharedFile>,
    /// How many records could not be written since the last one that could.
    unrecorded: AtomicU64,
    /// Why the last of them could not, and what it said.
    missing: Mutex<Option<String>>,
    /// Changes that are under way.
    under_way: TaskTracker,
}

impl AuditLog {
    /// The log of a home, which is put away when `logs` says. Nothing is opened or made yet.
    ///
    /// # Errors
    /// When rotation by size is on and the size is none.
    pub(crate) fn new(home: &Home, logs: &Logs) -> io::Result<Self> {
        let place = place(home, Rotation::of(logs)?);
        Ok(Self {
            path: place.path().to_path_buf(),
            file: Mutex::new(SharedFile::new(place)),
            unrecorded: AtomicU64::new(0),
            missing: Mutex::default(),
            under_way: TaskTracker::new(),
        })
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes sure that a line can be written. Blocks on the disk.
    ///
    /// # Errors
    /// The system's.
    pub(crate) fn make_ready(&self) -> io::Result<()> {
        self.file().make_ready(ROOM, Zoned::now().date())
    }

    /// Lets a change begin, once it is sure that it can be recorded.
    ///
    /// # Errors
    /// 500 with code 1000, when it cannot.
    pub(crate) async fn begin(self: &Arc<Self>, attempt: Attempt, trail: Trail) -> Result<Pending, Problem> {
        let log = Arc::clone(self);
        let ready = tokio::task::spawn_blocking(move || log.make_ready()).await;
        match ready.unwrap_or_else(|broken| Err(io::Error::other(broken))) {
            Ok(()) => Ok(Pending { log: Arc::clone(self), attempt: Some(attempt), trail }),
            Err(error) => {
                tracing::error!(path = %self.path.display(), %error, "a change was refused: the audit log cannot be written");
                let path = self.path.display();
                let reason =
                    format!("nothing was changed, because the audit log {path} cannot be written: {error}");
                Err(Problem::from(&Error::new(Fault::Internal { reason })))
            }
        }
    }

    /// Records a change that was not let through.
    pub(crate) async fn not_admitted(self: &Arc<Self>, attempt: Attempt, problem: &Problem) {
        self.record(attempt.ended(&End::NotAdmitted(problem), Notes::default())).await;
    }

    /// Why the last change that is missing in the log is so, with its record; told once.
    pub(crate) fn take_missing(&self) -> Option<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Does a change to its end, also when nobody waits for it any more.
    pub(crate) async fn to_the_end<T: Send + 'static>(
        &self,
        change: impl Future<Output = Result<T, Problem>> + Send + 'static,
    ) -> Result<T, Problem> {
        self.under_way.spawn(change).await.unwrap_or_else(|broken| Err(Problem::internal(broken)))
    }

    /// Waits for the changes that are under way. Says whether they ended within `patience`.
    pub(crate) async fn finish(&self, patience: Duration) -> bool {
        self.under_way.close();
        tokio::time::timeout(patience, self.under_way.wait()).await.is_ok()
    }

    async fn record(self: &Arc<Self>, record: Record) {
        let log = Arc::clone(self);
        // It panics never, and when the process ends it is done all the same.
        let _ = tokio::task::spawn_blocking(move || log.write(record)).await;
    }

    /// Writes a record, or keeps count and tells the error log. Blocks on the disk.
    fn write(&self, record: Record) {
        let missing = self.unrecorded.swap(0, Ordering::Relaxed);
        let now = Timestamp::now();
        let line = record.line(&format!("{now:.3}"), missing);
        let written = self.file().append(&line, Zoned::now().date());
        if let Err(error) = written {
            self.unrecorded.fetch_add(missing.saturating_add(1), Ordering::Relaxed);
            let record = super::shown::cut(line.trim_end(), MOST_IN_ERROR);
            tracing::error!(%error, record, "a change is missing in the audit log");
            let missing = format!("{}: {error}; {record}", self.path.display());
            *self.missing.lock().unwrap_or_else(PoisonError::into_inner) = Some(missing);
        }
    }

    fn file(&self) -> MutexGuard<'_, SharedFile> {
        // The file's state is looked at anew before each line.
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A change under way. Whatever becomes of it, it is recorded: where [`ended`](Self::ended) is not reached, because the
/// process ends or something breaks, when this is dropped.
#[derive(Debug)]
#[must_use = "a change is not done before it is recorded"]
pub(crate) struct Pending {
    log: Arc<AuditLog>,
    attempt: Option<Attempt>,
    trail: Trail,
}

impl Pending {
    /// Records that it ended so, and hands the answer on.
    pub(crate) async fn ended(mut self, result: Result<Reply, Problem>) -> Result<Reply, Problem> {
        let end = match &result {
            Ok(reply) => End::Answered(reply.status),
            Err(problem) => End::Failed(problem),
        };
        let record = self.attempt.take().map(|attempt| attempt.ended(&end, self.trail.read()));
        if let Some(record) = record {
            self.log.record(record).await;
        }
        result
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(attempt) = self.attempt.take() {
            self.log.write(attempt.ended(&End::BrokenOff, self.trail.read()));
        }
    }
}
