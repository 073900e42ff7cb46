//! The embedded manager's parts: which of them a home needs, started and stopped in order.

use wazuhctl_core::home::{Daemon, DaemonState, Home, PidFile, daemon_states};
use wazuhctl_core::wdb;

use super::ServeError;
use crate::embedded::{authd, db};

/// The parts that run here.
#[derive(Default)]
pub(super) struct Parts {
    db: Option<(db::Running, PidFile)>,
    authd: Option<(authd::Running, PidFile)>,
}

impl Parts {
    /// Starts the parts whose daemons do not run on this home. The database comes first: the others need it.
    pub(super) async fn start(home: &Home) -> Result<Self, ServeError> {
        let states = daemon_states(home).map_err(ServeError::Core)?;
        let runs = |daemon| {
            states.iter().any(|(other, state)| {
                *other == daemon && matches!(state, DaemonState::Running | DaemonState::Starting)
            })
        };
        let mut parts = Self::default();
        if !runs(Daemon::Db) {
            parts.db = Some((db::start(home).await?, pid_file(home, Daemon::Db)?));
        }
        if !runs(Daemon::Authd) {
            match authd::start(home, wdb::Client::new(home)).await {
                Ok(running) => parts.authd = Some((running, pid_file(home, Daemon::Authd)?)),
                // The configuration says that this manager registers no agents.
                Err(authd::StartError::Disabled) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(parts)
    }

    /// The daemons whose part runs here.
    pub(super) fn names(&self) -> Vec<&'static str> {
        let db = self.db.as_ref().map(|_| Daemon::Db.name());
        let authd = self.authd.as_ref().map(|_| Daemon::Authd.name());
        db.into_iter().chain(authd).collect()
    }

    /// Stops them, the last started first.
    pub(super) async fn stop(self) {
        if let Some((running, pid_file)) = self.authd {
            running.stop().await;
            drop(pid_file);
        }
        if let Some((running, pid_file)) = self.db {
            running.stop().await;
            drop(pid_file);
        }
    }
}

/// Says by its pid file that a daemon runs here.
pub(super) fn pid_file(home: &Home, daemon: Daemon) -> Result<PidFile, ServeError> {
    PidFile::create(home, daemon).map_err(|source| ServeError::File { path: home.run(), source })
}
