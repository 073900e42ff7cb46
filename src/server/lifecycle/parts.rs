//! The embedded manager's parts: which of them a home needs, started and stopped in order.

use wazuhctl_core::home::{Daemon, DaemonState, Found, Kind, LeftPidFiles, PidFile, daemon_states};
use wazuhctl_core::{groups, wdb};

use super::ServeError;
use crate::embedded::{authd, db, tasks, watch_groups};

/// The parts that run here.
#[derive(Default)]
pub(super) struct Parts {
    db: Option<(db::Running, PidFile)>,
    authd: Option<(authd::Running, PidFile)>,
    /// What modulesd does for upgrades: a part of that daemon alone, so that no pid file says that it runs.
    tasks: Option<tasks::Running>,
    /// What modulesd does for groups, in the same way.
    groups: Option<watch_groups::Running>,
}

impl Parts {
    /// Starts the parts whose daemons do not run on this home, which is locked. The database comes first: the others
    /// need it. Where one does not start, those that did are stopped again.
    pub(super) async fn start(found: &Found) -> Result<Self, ServeError> {
        let mut parts = Self::default();
        match parts.start_missing(found).await {
            Ok(()) => Ok(parts),
            Err(error) => {
                parts.stop().await;
                Err(error)
            }
        }
    }

    async fn start_missing(&mut self, found: &Found) -> Result<(), ServeError> {
        let home = &found.home;
        let states = daemon_states(home).map_err(ServeError::Core)?;
        // No daemon of Wazuh's works on an embedded home, and no other server does while this one has the lock: a pid
        // file was left by a server that was killed, and its number is somebody else's now, or even our own.
        let runs = |daemon| {
            found.kind == Kind::Installation
                && states.iter().any(|(other, state)| {
                    *other == daemon && matches!(state, DaemonState::Running | DaemonState::Starting)
                })
        };
        if !runs(Daemon::Db) {
            let running = db::start(home).await?;
            self.db = Some((running, pid_file(found, Daemon::Db)?));
        }
        if !runs(Daemon::Modulesd) {
            // What that daemon does all the time: groups are made and removed by their folders, too.
            if let Err(error) = groups::mend(home, &wdb::Client::new(home)).await {
                tracing::error!(%error, "the groups of the database could not be brought in step with their folders");
            }
        }
        if !runs(Daemon::Authd) {
            match authd::start(home, wdb::Client::new(home)).await {
                Ok(running) => self.authd = Some((running, pid_file(found, Daemon::Authd)?)),
                // The configuration says that this manager registers no agents.
                Err(authd::StartError::Disabled) => {}
                Err(error) => return Err(error.into()),
            }
        }
        if !runs(Daemon::Modulesd) {
            self.tasks = Some(tasks::start(home, wdb::Client::new(home)).await?);
            self.groups = Some(watch_groups::start(home, wdb::Client::new(home)));
        }
        Ok(())
    }

    /// The daemons, and parts of daemons, that run here.
    pub(super) fn names(&self) -> Vec<&'static str> {
        let db = self.db.as_ref().map(|_| Daemon::Db.name());
        let authd = self.authd.as_ref().map(|_| Daemon::Authd.name());
        let tasks = self.tasks.as_ref().map(|_| "the task manager");
        db.into_iter().chain(authd).chain(tasks).collect()
    }

    /// Stops them, the last started first.
    pub(super) async fn stop(self) {
        drop(self.groups);
        if let Some(running) = self.tasks {
            running.stop().await;
        }
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
pub(super) fn pid_file(found: &Found, daemon: Daemon) -> Result<PidFile, ServeError> {
    let home = &found.home;
    let left = match found.kind {
        Kind::Embedded => LeftPidFiles::All,
        Kind::Installation => LeftPidFiles::OfDeadProcesses,
    };
    PidFile::create(home, daemon, left).map_err(|source| ServeError::File { path: home.run(), source })
}
