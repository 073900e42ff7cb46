//! [`Household`]: the embedded parts of a server, and the orders to restart them.

use wazuhctl_core::home::{Daemon, Found, Kind, RestartMark, clear_marks, mark_failed};

use super::ServeError;
use super::parts::Parts;
use crate::daemon_log::DaemonLog;
use crate::embedded::execd::Orders;

/// The parts that run here, and who tells them to restart.
pub(super) struct Household {
    found: Found,
    /// Where the parts log, unless they do so with the API.
    log: Option<DaemonLog>,
    parts: Parts,
    /// An installation has its own execd, which restarts the server with all the rest.
    orders: Option<Orders>,
}

impl Household {
    /// Starts the parts that a home needs. Where one does not start, none does.
    pub(super) async fn start(found: &Found, log: Option<DaemonLog>) -> Result<Self, ServeError> {
        let orders = match found.kind {
            Kind::Embedded => {
                let home = &found.home;
                // Of a server that was killed. Nobody else is at work here, since the home is locked.
                clear_marks(home).map_err(|source| ServeError::File { path: home.run(), source })?;
                Some(Orders::read(home)?)
            }
            Kind::Installation => None,
        };
        Ok(Self { found: found.clone(), log, parts: Parts::start(found).await?, orders })
    }

    /// The daemons, and parts of daemons, that run here.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.parts.names()
    }

    /// Waits for an order to restart, for ever where none can be given. Cancelled, it has lost none.
    pub(super) async fn ordered_to_restart(&self) {
        match &self.orders {
            Some(orders) => orders.next().await,
            None => std::future::pending().await,
        }
    }

    /// Stops the parts and starts them anew, by what the configuration says now. The API goes on meanwhile; what needs
    /// the parts fails with the codes of daemons that are not there. Where a part does not start again, none runs until
    /// the next order, and the states of the daemons say which one failed.
    pub(super) async fn restart(&mut self) {
        let Some(orders) = &self.orders else { return };
        let home = &self.found.home;
        let mark = clear_marks(home).and_then(|()| RestartMark::set(home));
        std::mem::take(&mut self.parts).stop().await;
        if let Some(log) = &self.log {
            log.configure();
        }
        match Parts::start(&self.found).await {
            Ok(parts) => {
                self.parts = parts;
                orders.fulfilled();
            }
            Err(error) => {
                orders.failed(&error);
                if let Some(daemon) = failed(&error)
                    && let Err(error) = mark_failed(home, daemon)
                {
                    orders.failed(&error);
                }
            }
        }
        drop(mark);
    }

    /// Stops everything.
    pub(super) async fn stop(self) {
        // First, so that no order is taken that nobody follows.
        drop(self.orders);
        self.parts.stop().await;
    }
}

/// Which daemon did not start.
fn failed(error: &ServeError) -> Option<Daemon> {
    match error {
        ServeError::Db(_) => Some(Daemon::Db),
        ServeError::Authd(_) => Some(Daemon::Authd),
        ServeError::Tasks(_) => Some(Daemon::Modulesd),
        _ => None,
    }
}
