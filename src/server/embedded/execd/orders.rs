//! [`Orders`]: the queue that orders to restart come from.

use std::io;
use std::path::PathBuf;

use tokio::net::UnixDatagram;
use wazuhctl_core::home::Home;
use wazuhctl_core::manager::asks_for_restart;
use wazuhctl_core::socket::listen_datagram;

/// The mode of the socket, Wazuh's.
const MODE: u32 = 0o660;

/// The longest order, in bytes: as long as Wazuh's daemons take.
const LONGEST: usize = 65_536;

/// The queue cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub struct StartError {
    path: PathBuf,
    source: io::Error,
}

/// The orders to restart. They can be given from the start on; who is restarting takes them together afterwards.
#[derive(Debug)]
pub struct Orders {
    socket: UnixDatagram,
    path: PathBuf,
}

impl Orders {
    /// Reads the queue of a home.
    ///
    /// # Errors
    /// Where the socket cannot be made, or another daemon reads it.
    pub fn read(home: &Home) -> Result<Self, StartError> {
        let path = home.execution_socket();
        match listen_datagram(&path, MODE) {
            Ok(socket) => {
                tracing::info!("Started (pid: {}).", std::process::id());
                Ok(Self { socket, path })
            }
            Err(source) => Err(StartError { path, source }),
        }
    }

    /// Waits for an order to restart. Cancelled, it has lost none.
    pub async fn next(&self) {
        let mut datagram = vec![0; LONGEST];
        loop {
            match self.socket.recv(&mut datagram).await {
                Ok(length) if asks_for_restart(datagram.get(..length).unwrap_or_default()) => {
                    tracing::info!("the manager is told to restart");
                    return;
                }
                Ok(length) => tracing::warn!(bytes = length, "an order that is no restart is left aside"),
                Err(error) => {
                    tracing::error!(%error, "the queue of orders cannot be read");
                    // Such errors come at once: without a pause, this would do nothing else.
                    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                }
            }
        }
    }

    /// Takes the orders that came while the manager was restarting: what they wanted has been done.
    pub fn fulfilled(&self) {
        let mut datagram = vec![0; LONGEST];
        while self.socket.try_recv(&mut datagram).is_ok() {}
        tracing::info!("the manager has restarted");
    }

    /// Says that the manager could not be restarted.
    pub fn failed(&self, error: &dyn std::error::Error) {
        tracing::error!(%error, "the manager could not be started again; it is tried anew with the next order");
    }
}

impl Drop for Orders {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.path) {
            tracing::debug!(%error, "the queue of orders was gone already");
        }
    }
}
