//! What serving and working locally have in common: a home's configuration, users and keys, opened and checked.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use wazuhctl_core::context::Manager;
use wazuhctl_core::home::{Found, Kind, LockError, lay_out};
use wazuhctl_core::rbac::{Store, StoreError};
use wazuhctl_core::wdb;

use super::{Event, first_start};
use crate::api::Api;
use crate::audit::AuditLog;
use crate::auth::{KeyError, KeyFiles, LiveKey};
use crate::config::{ApiConfig, ConfigError, SecurityFile};
use crate::embedded::{authd, db, execd, tasks};
use crate::listen::{CorsError, ListenError};
use crate::tls::TlsError;

/// Why a server did not start, or ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The home is in use, or cannot be locked.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The configuration is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The RBAC database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no key to sign tokens with.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The certificate or its key cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The settings of CORS cannot be used.
    #[error(transparent)]
    Cors(#[from] CorsError),
    /// An address cannot be listened on.
    #[error(transparent)]
    Listen(#[from] ListenError),
    /// The embedded database did not start.
    #[error("the embedded database: {0}")]
    Db(#[from] db::StartError),
    /// The embedded registration daemon did not start.
    #[error("the embedded registration service: {0}")]
    Authd(#[from] authd::StartError),
    /// The embedded task manager did not start.
    #[error("the embedded task manager: {0}")]
    Tasks(#[from] tasks::StartError),
    /// The queue of orders to the manager cannot be read.
    #[error("the embedded execution service: {0}")]
    Execd(#[from] execd::StartError),
    /// A file or folder cannot be used.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Something that the catalogue has a code for.
    #[error(transparent)]
    Core(wazuhctl_core::error::Error),
    /// There is no manager to work on.
    #[error("there is no manager's home at {}; `wazuhctl serve` makes one", path.display())]
    NoHome {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// Root's rights could not be given up as `drop_privileges` asks.
    #[error("cannot go on as the user {user}, as drop_privileges in api.yaml asks: {source}")]
    Privileges {
        /// The user.
        user: String,
        /// What the system said.
        source: io::Error,
    },
    /// A thread of this process ended before its time.
    #[error("a thread of the server ended before its time")]
    Thread,
}

/// Makes a new embedded home's folders. An existing home is left as it is.
pub(super) fn lay_out_if_embedded(found: &Found) -> Result<(), ServeError> {
    if found.kind == Kind::Embedded {
        lay_out(&found.home)
            .map_err(|source| ServeError::File { path: found.home.root().to_path_buf(), source })?;
    }
    Ok(())
}

/// Opens a home's configuration, users and signing key.
pub(crate) async fn open(found: &Found, tell: impl Fn(Event)) -> Result<Arc<Api>, ServeError> {
    prepare(found, tell).await.map(Arc::new)
}

async fn prepare(found: &Found, tell: impl Fn(Event)) -> Result<Api, ServeError> {
    let home = found.home.clone();
    let fresh = found.kind == Kind::Embedded && !home.rbac_database().exists();
    let (config, security, key, passwords) = {
        let (home, embedded) = (home.clone(), found.kind == Kind::Embedded);
        tokio::task::spawn_blocking(move || -> Result<_, ServeError> {
            let config = ApiConfig::read(&home.api_yaml())?;
            let security = SecurityFile::open(home.security_yaml())?;
            let key = LiveKey::open(KeyFiles::of(&home))?;
            let passwords = if embedded && fresh {
                first_start::make_up(&home)
                    .map_err(|source| ServeError::File { path: home.api_security(), source })?
            } else {
                first_start::of_wazuh()
            };
            Ok((config, security, key, passwords))
        })
        .await
        .map_err(|_| ServeError::Thread)??
    };
    for warning in config.warnings() {
        tell(Event::Warning(warning));
    }
    let store = Store::open(home.rbac_database(), passwords.clone()).await?;
    if fresh {
        tell(Event::NewHome {
            home: home.root().to_path_buf(),
            user: "wazuh",
            password: passwords.wazuh.to_string(),
            file: first_start::password_file(&home, "wazuh"),
        });
    }
    let audit = AuditLog::new(&home, &config.logs)
        .map_err(|source| ServeError::File { path: home.api_yaml(), source })?;
    let wdb = wdb::Client::new(&home);
    Ok(Api::new(Arc::new(Manager::new(home, wdb)), config, security, store, key, audit))
}

/// Opens the API of a home for the use of this process alone: nothing listens, and nothing is started. The home's
/// daemons, or a server on it, must run for what needs them. Requests have as much time as `patience` says, or else the
/// home's configuration.
pub(crate) async fn open_local(found: &Found, patience: Option<Duration>) -> Result<Arc<Api>, ServeError> {
    if !found.home.rbac_database().exists() {
        return Err(ServeError::NoHome { path: found.home.root().to_path_buf() });
    }
    let mut api = prepare(found, |_| {}).await?;
    api.patience = patience.unwrap_or(api.patience);
    Ok(Arc::new(api))
}
