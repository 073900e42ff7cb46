//! [`start`]: the task manager and the upgrade module on their sockets.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_util::sync::{CancellationToken, DropGuard};
use tokio_util::task::{AbortOnDropHandle, TaskTracker};

use super::cleaning::clean;
use super::task_manager::TaskManager;
use super::upgrade_module::UpgradeModule;
use wazuhctl_core::home::Home;
use wazuhctl_core::socket::{frame, listen};
use wazuhctl_core::wdb;

/// How many clients are talked to at the same time on each socket; more wait in its queue.
const CLIENTS: usize = 32;

/// How long a client may take to send a request, or to take in an answer.
const CLIENT_TIME: Duration = Duration::from_secs(10);

/// How long the clients have left when the daemon stops.
const STOP_TIME: Duration = Duration::from_secs(5);

/// The longest answer, in bytes. Wazuh's clients ask about so few agents that 64 KiB are enough.
const LONGEST_ANSWER: usize = 16 << 20;

/// The mode of the sockets: their owner and their group may use them.
const SOCKET_MODE: u32 = 0o660;

/// Why the daemon does not start.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {}: {source}", path.display())]
pub struct StartError {
    /// The socket's path.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// The daemon while it runs. Dropping it stops it in the middle; [`Running::stop`] lets it finish.
pub struct Running {
    sockets: Vec<PathBuf>,
    stop: DropGuard,
    clients: TaskTracker,
    accepting: Vec<AbortOnDropHandle<()>>,
    _cleaning: AbortOnDropHandle<()>,
}

impl Running {
    /// Takes no more requests, finishes those under way, and goes.
    pub async fn stop(self) {
        let Self { sockets, stop, clients, accepting, _cleaning } = self;
        drop(stop);
        for accepting in accepting {
            // None panics; one that is gone has stopped, which is all that is wanted.
            let _ = accepting.await;
        }
        clients.close();
        if timeout(STOP_TIME, clients.wait()).await.is_err() {
            tracing::warn!("clients of the task manager were still there when it stopped");
        }
        for socket in sockets {
            if let Err(error) = tokio::fs::remove_file(socket).await {
                tracing::debug!(%error, "a socket of the task manager was gone already");
            }
        }
        tracing::info!("stopped");
    }
}

/// Starts the task manager and the upgrade module of `home`.
///
/// # Errors
/// [`StartError`].
pub async fn start(home: &Home, wdb: wdb::Client) -> Result<Running, StartError> {
    let tasks = TaskManager::new(wdb.clone());
    let upgrades = UpgradeModule::new(wdb, tasks.clone());
    let sockets = vec![home.task_socket(), home.upgrade_socket()];
    let mut accepting = Vec::new();
    let (stop, clients) = (CancellationToken::new(), TaskTracker::new());
    for (path, service) in
        sockets.iter().zip([Service::Tasks(tasks.clone()), Service::Upgrades(Box::new(upgrades))])
    {
        let listener =
            listen(path, SOCKET_MODE).map_err(|source| StartError { path: path.clone(), source })?;
        let connections = Connections { service, stop: stop.clone(), clients: clients.clone() };
        accepting.push(AbortOnDropHandle::new(tokio::spawn(connections.accept(listener))));
    }
    let cleaning = AbortOnDropHandle::new(tokio::spawn(clean(tasks)));
    tracing::info!("Started (pid: {}).", std::process::id());
    Ok(Running { sockets, stop: stop.drop_guard(), clients, accepting, _cleaning: cleaning })
}

/// Who answers on a socket.
#[derive(Clone)]
enum Service {
    Tasks(TaskManager),
    Upgrades(Box<UpgradeModule>),
}

/// Lets clients in.
struct Connections {
    service: Service,
    stop: CancellationToken,
    clients: TaskTracker,
}

impl Connections {
    async fn accept(self, listener: UnixListener) {
        let places = Arc::new(Semaphore::new(CLIENTS));
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = self.stop.cancelled() => return,
            };
            match accepted {
                Ok((stream, _)) => {
                    let service = self.service.clone();
                    self.clients.spawn(async move {
                        service.serve(stream).await;
                        drop(place);
                    });
                }
                Err(error) => {
                    // Out of descriptors, most likely: some will be free again soon.
                    tracing::error!(%error, "a client of the task manager could not be let in");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }
}

impl Service {
    /// One request, one answer. The connection is closed then, as Wazuh's own modules do.
    async fn serve(self, mut stream: UnixStream) {
        let request = match timeout(CLIENT_TIME, frame::read(&mut stream, frame::WAZUH_LIMIT)).await {
            Ok(Ok(Some(request))) if !request.is_empty() => request,
            Ok(Ok(_)) | Err(_) => return,
            Ok(Err(error)) => {
                tracing::warn!(%error, "a client of the task manager sent no request");
                return;
            }
        };
        let answer = match self {
            Self::Tasks(tasks) => tasks.answer(&request).await,
            Self::Upgrades(upgrades) => upgrades.answer(&request).await,
        };
        let answer = answer.to_string();
        let written = frame::write(&mut stream, answer.as_bytes(), LONGEST_ANSWER);
        if !matches!(timeout(CLIENT_TIME, written).await, Ok(Ok(()))) {
            tracing::debug!("a client of the task manager was gone before its answer");
        }
    }
}
