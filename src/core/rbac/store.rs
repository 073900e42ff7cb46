//! [`Store`]: the RBAC database of a manager, for asynchronous callers.
//!
//! Reading is done in memory, on a [`Snapshot`] that is thrown away when the file changes, whoever changed it: one
//! `stat` a question. Writing and re-reading are done on the database's own thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::database::{self, Database};
use super::defaults::DefaultPasswords;
use super::password::PasswordHash;
use super::snapshot::{Snapshot, User};
use super::tokens::{self, Moment, Revocation};
use crate::error::{Error, Fault};

/// How many passwords are hashed at a time. Each takes 32 MiB and a processor; others wait.
const HASHING_AT_ONCE: usize = 4;

/// Why the RBAC database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It is not a database, or its content contradicts itself.
    #[error("the RBAC database {path} is damaged: {reason}", path = path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A newer Wazuh has made it.
    #[error("the RBAC database {path} has version {found}, but only {expected} is understood", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version understood.
        expected: i64,
    },
    /// An older Wazuh has made it.
    #[error("the RBAC database {path} has version {found} and must be brought to {expected} first", path = path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version needed.
        expected: i64,
    },
    /// The file cannot be reached or made.
    #[error("the RBAC database {path} cannot be used: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The database refuses a statement.
    #[error("the RBAC database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The database does not answer in time.
    #[error("the RBAC database does not answer in time")]
    Busy,
    /// The thread of the database, or one that hashes, has ended.
    #[error("the RBAC database is closed")]
    Closed,
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        Self::new(Fault::Internal { reason: error.to_string() }).caused_by(error)
    }
}

/// The RBAC database of a manager. One for the life of a process.
#[derive(Debug)]
pub struct Store {
    database: Database,
    hashing: Arc<Semaphore>,
}

impl Store {
    /// Opens the database at `path` (`api/configuration/security/rbac.db` of a manager's home).
    ///
    /// Where there is none, one with Wazuh's default users, roles, policies and rules is made, whose users get these
    /// passwords. A database that cannot be used is left as it is.
    pub async fn open(path: impl Into<PathBuf>, passwords: DefaultPasswords) -> Result<Self, StoreError> {
        let database = Database::start(path.into(), passwords).await?;
        Ok(Self { database, hashing: Arc::new(Semaphore::new(HASHING_AT_ONCE)) })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        self.database.path()
    }

    /// The content as it is now. Costs microseconds while nothing changes.
    pub async fn snapshot(&self) -> Result<Arc<Snapshot>, StoreError> {
        self.database.snapshot().await
    }

    /// The user of that name, if the password is theirs. Takes as long whether or not there is such a user.
    pub async fn authenticate(&self, name: &str, password: &str) -> Result<Option<User>, StoreError> {
        let user = self.snapshot().await?.user(name).cloned();
        let hash = user.as_ref().map_or_else(PasswordHash::of_nobody, |user| user.password.clone());
        let password = Zeroizing::new(password.to_owned());
        let right = self.hashing(move || hash.verify(&password)).await?;
        Ok(user.filter(|_| right))
    }

    /// Revokes tokens: those that exist, not those made from the next second on.
    ///
    /// Logging out revokes the tokens of the user. Expired records are removed on the way.
    pub async fn revoke_tokens(&self, what: &Revocation<'_>, at: Moment) -> Result<(), StoreError> {
        let (users, roles, run_as) = (what.users.to_vec(), what.roles.to_vec(), what.run_as);
        let change = move |db: &database::Change<'_>| {
            Ok(tokens::revoke(db, &Revocation { users: &users, roles: &roles, run_as }, at)?)
        };
        Ok(self.change(change).await?.0)
    }

    /// Removes the records of all revocations. For `PUT /security/user/revoke`, where a new signing key has made all
    /// tokens void.
    pub async fn forget_revocations(&self) -> Result<(), StoreError> {
        Ok(self.change(|db| Ok(tokens::forget_revocations(db)?)).await?.0)
    }

    /// Makes a change as one transaction, and gives the content after it.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        change: impl FnOnce(&database::Change<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(T, Arc<Snapshot>), StoreError> {
        self.database.change(change).await
    }

    /// Runs what computes a hash on a thread of its own, a few at a time.
    pub(super) async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let permit = Arc::clone(&self.hashing).acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let work = move || {
            let result = work();
            drop(permit);
            result
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Closed)
    }
}
