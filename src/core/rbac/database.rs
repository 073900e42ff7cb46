//! [`Database`]: the thread that owns the connection to rbac.db, and the snapshot it publishes.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::defaults::DefaultPasswords;
use super::opening;
use super::snapshot::Snapshot;
use super::store::StoreError;

/// How long a question to the thread may take, other programs' locks on the file included.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
/// How many questions may wait for the thread.
const QUEUE: usize = 256;
/// A file system may give two writes the same time when they are closer than this.
const CLOCK_TICK: Duration = Duration::from_millis(100);

/// What the content may be changed with: a transaction that is committed if the change succeeds.
pub(super) type Change<'a> = Transaction<'a>;

type Job = Box<dyn FnOnce(&mut Worker) + Send>;

/// A handle to the thread. The thread ends when the handle is dropped.
#[derive(Debug)]
pub(super) struct Database {
    path: PathBuf,
    jobs: mpsc::Sender<Job>,
    published: Arc<RwLock<Arc<Published>>>,
}

/// A snapshot, and the file it was read from.
#[derive(Debug)]
struct Published {
    snapshot: Arc<Snapshot>,
    stamp: Stamp,
    /// SQLite's count of other connections' changes, as this connection saw it.
    data_version: i64,
}

/// By what a change of the file is noticed without opening it. (Opening and closing a file that SQLite has open
/// would drop SQLite's locks.)
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    /// Whether any later write must show in the times, because the last was long enough ago when they were read.
    settled: bool,
}

impl Stamp {
    fn of(path: &Path) -> Result<Self, StoreError> {
        let file = |source| StoreError::File { path: path.to_owned(), source };
        let found = std::fs::metadata(path).map_err(file)?;
        let settled = found
            .modified()
            .and_then(|modified| SystemTime::now().duration_since(modified).map_err(std::io::Error::other))
            .is_ok_and(|age| age > CLOCK_TICK);
        Ok(Self::new(&found, settled))
    }

    fn new(found: &Metadata, settled: bool) -> Self {
        Self {
            device: found.dev(),
            inode: found.ino(),
            size: found.size(),
            modified: (found.mtime(), found.mtime_nsec()),
            changed: (found.ctime(), found.ctime_nsec()),
            settled,
        }
    }

    fn same_file(&self, other: &Self) -> bool {
        (self.device, self.inode) == (other.device, other.inode)
    }
}

impl Database {
    /// Opens or makes the database and reads it.
    pub(super) async fn start(path: PathBuf, passwords: DefaultPasswords) -> Result<Self, StoreError> {
        let (jobs, mut queue) = mpsc::channel::<Job>(QUEUE);
        let (ready, opened) = oneshot::channel();
        let place = path.clone();
        let run = move || match Worker::open(place, &passwords) {
            Ok(mut worker) => {
                drop(passwords);
                if ready.send(Ok(Arc::clone(&worker.published))).is_ok() {
                    while let Some(job) = queue.blocking_recv() {
                        job(&mut worker);
                    }
                }
            }
            // Nobody waits any more if this cannot be sent.
            Err(error) => drop(ready.send(Err(error))),
        };
        std::thread::Builder::new()
            .name("rbac-db".to_owned())
            .spawn(run)
            .map_err(|source| StoreError::File { path: path.clone(), source })?;
        let published = opened.await.map_err(|_| StoreError::Closed)??;
        Ok(Self { path, jobs, published })
    }

    /// The file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The content as it is now.
    ///
    /// Looks at the file's times here, which takes a microsecond and no waiting; only when they have changed, or may
    /// not tell, is the thread asked.
    pub(super) async fn snapshot(&self) -> Result<Arc<Snapshot>, StoreError> {
        {
            let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
            if published.stamp.settled && Stamp::of(&self.path)? == published.stamp {
                return Ok(Arc::clone(&published.snapshot));
            }
        }
        self.ask(Worker::current).await
    }

    /// Makes a change as one transaction. The content after it comes with its result, and is what
    /// [`snapshot`](Self::snapshot) gives from now on.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Change<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(T, Arc<Snapshot>), StoreError> {
        self.ask(move |worker| worker.change(change)).await
    }

    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Worker) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        // Who asked may have given up; what was asked for is done all the same.
        let job: Job = Box::new(move |worker| drop(reply.send(question(worker))));
        let exchange = async {
            self.jobs.send(job).await.map_err(|_| StoreError::Closed)?;
            answer.await.map_err(|_| StoreError::Closed)?
        };
        tokio::time::timeout(ANSWER_WITHIN, exchange).await.map_err(|_| StoreError::Busy)?
    }
}

/// What the thread owns.
struct Worker {
    path: PathBuf,
    connection: Connection,
    published: Arc<RwLock<Arc<Published>>>,
}

impl Worker {
    fn open(path: PathBuf, passwords: &DefaultPasswords) -> Result<Self, StoreError> {
        let mut connection = opening::open_or_create(&path, passwords)?;
        let first = read(&mut connection, &path)?;
        Ok(Self { path, connection, published: Arc::new(RwLock::new(Arc::new(first))) })
    }

    fn published(&self) -> Arc<Published> {
        Arc::clone(&self.published.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn publish(&self, published: Published) -> Arc<Snapshot> {
        let snapshot = Arc::clone(&published.snapshot);
        *self.published.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(published);
        snapshot
    }

    /// The content as it is now, read anew only if it has changed.
    fn current(&mut self) -> Result<Arc<Snapshot>, StoreError> {
        let known = self.published();
        let stamp = Stamp::of(&self.path)?;
        if self.follow(&known.stamp, &stamp)? || data_version(&self.connection)? != known.data_version {
            let fresh = read(&mut self.connection, &self.path)?;
            return Ok(self.publish(fresh));
        }
        let (snapshot, data_version) = (Arc::clone(&known.snapshot), known.data_version);
        Ok(self.publish(Published { snapshot, stamp, data_version }))
    }

    fn change<T>(
        &mut self,
        change: impl FnOnce(&Change<'_>) -> Result<T, StoreError>,
    ) -> Result<(T, Arc<Snapshot>), StoreError> {
        let known = self.published();
        let stamp = Stamp::of(&self.path)?;
        self.follow(&known.stamp, &stamp)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = change(&transaction)?;
        transaction.commit()?;
        let fresh = read(&mut self.connection, &self.path)?;
        Ok((result, self.publish(fresh)))
    }

    /// Opens the file anew if another has taken its place; says whether it has.
    fn follow(&mut self, old: &Stamp, new: &Stamp) -> Result<bool, StoreError> {
        let replaced = !old.same_file(new);
        if replaced {
            self.connection = opening::open(&self.path)?;
        }
        Ok(replaced)
    }
}

/// Reads everything. The marks by which changes are noticed are taken first: a change in between is noticed later.
fn read(connection: &mut Connection, path: &Path) -> Result<Published, StoreError> {
    let stamp = Stamp::of(path)?;
    let data_version = data_version(connection)?;
    let transaction = connection.transaction()?;
    let snapshot = Arc::new(Snapshot::load(&transaction)?);
    transaction.finish()?;
    Ok(Published { snapshot, stamp, data_version })
}

fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}
