//! Readers of `global.db`: several connections on threads of their own, beside the one writer.
//!
//! In `delete` journal mode SQLite lets readers go on while a writer prepares its change, and locks them out for
//! the commit alone. [`Gate`] settles that moment inside the process, so that neither side ever meets a locked
//! file: readers pass it shared, a commit takes it alone.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use super::super::connection::{Database, Mode, Session};
use super::lane::LaneError;

/// What keeps readers and the writer's commit apart.
#[derive(Debug, Default)]
pub(super) struct Gate {
    lock: RwLock<()>,
    /// Grows when the file is replaced by another, which readers must then open.
    generation: AtomicU64,
}

impl Gate {
    fn shared(&self) -> RwLockReadGuard<'_, ()> {
        self.lock.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody reads, and keeps it so.
    pub(super) fn alone(&self) -> RwLockWriteGuard<'_, ()> {
        self.lock.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells readers that the file is a new one. Called with the gate taken alone.
    pub(super) fn file_replaced(&self) {
        self.generation.fetch_add(1, Ordering::Release);
    }
}

type Job = Box<dyn FnOnce(&Session<'_>) + Send>;

/// The sending side of the readers' threads, which end when it is dropped.
pub(super) struct Readers {
    jobs: Sender<Job>,
}

impl Readers {
    /// Starts `count` threads on the file at `path`.
    pub(super) fn start(
        path: &Path,
        gate: &Arc<Gate>,
        count: usize,
    ) -> std::io::Result<(Self, Vec<JoinHandle<()>>)> {
        let (jobs, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        let threads = (0..count)
            .map(|number| {
                let (path, gate, queue) = (path.to_path_buf(), Arc::clone(gate), Arc::clone(&queue));
                std::thread::Builder::new()
                    .name(format!("wdb-read-{number}"))
                    .spawn(move || work(&path, &gate, &queue))
            })
            .collect::<Result<_, _>>()?;
        Ok((Self { jobs }, threads))
    }

    /// Queues a job, at once; the future waits for its result. Jobs may run at the same time and in any order.
    pub(super) fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Session<'_>) -> T + Send + 'static,
    ) -> impl Future<Output = Result<T, LaneError>> + Send + 'static {
        let (sender, receiver) = oneshot::channel();
        let queued = self.jobs.send(Box::new(move |session| {
            let _ = sender.send(job(session));
        }));
        async move {
            queued.map_err(|_| LaneError::Gone)?;
            receiver.await.map_err(|_| LaneError::Gone)
        }
    }
}

fn work(path: &Path, gate: &Gate, queue: &Mutex<Receiver<Job>>) {
    let mut open: Option<(u64, Database)> = None;
    loop {
        let received = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = received else { return };
        let _shared = gate.shared();
        let generation = gate.generation.load(Ordering::Acquire);
        if open.as_ref().is_none_or(|(opened, _)| *opened != generation) {
            open = match Database::open(path, Mode::Read) {
                Ok(database) => Some((generation, database)),
                Err(error) => {
                    tracing::error!(%error, path = %path.display(), "the database cannot be opened");
                    None
                }
            };
        }
        if let Some((_, database)) = &open {
            // A job that panics answers nobody, and leaves nothing behind: readers change nothing.
            let _ = catch_unwind(AssertUnwindSafe(|| job(&database.reading())));
        }
    }
}
