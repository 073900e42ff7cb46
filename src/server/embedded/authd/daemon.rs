//! [`start`]: the daemon on its socket.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::time::timeout;
use tokio_util::sync::{CancellationToken, DropGuard};
use tokio_util::task::{AbortOnDropHandle, TaskTracker};

use super::database::Agents;
use super::refusal::Refusal;
use super::registry::{Job, Outcome, Registry, blocking};
use super::request::Request;
use super::settings::Settings;
use wazuhctl_core::config::NodeRole;
use wazuhctl_core::home::Home;
use wazuhctl_core::socket::{frame, listen};
use wazuhctl_core::wdb;

/// How many clients are talked to at the same time; more wait in the socket's queue.
const CLIENTS: usize = 256;

/// How long a client may take to send a request, or to take in an answer.
const CLIENT_TIME: Duration = Duration::from_secs(10);

/// How long a request may take. What it asks for may happen all the same; the client has to look.
const REQUEST_TIME: Duration = Duration::from_secs(60);

/// How long the clients have left when the daemon stops.
const STOP_TIME: Duration = Duration::from_secs(5);

/// The mode of the socket: its owner and its group may use it.
const SOCKET_MODE: u32 = 0o660;

/// Why the daemon does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Section `auth` of `ossec.conf` switches it off.
    #[error("registration is switched off in ossec.conf (<auth><disabled>)")]
    Disabled,
    /// `client.keys` is there and cannot be read.
    #[error("client.keys cannot be read: {0}")]
    Keys(#[source] io::Error),
    /// Nothing can be listened on.
    #[error("cannot listen on {}: {source}", path.display())]
    Socket {
        /// The socket's path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The daemon while it runs. Dropping it stops it in the middle; [`Running::stop`] lets it finish.
pub struct Running {
    socket: PathBuf,
    stop: DropGuard,
    clients: TaskTracker,
    accepting: AbortOnDropHandle<()>,
    registry: AbortOnDropHandle<()>,
}

impl Running {
    /// Takes no more requests, finishes those under way, and goes.
    pub async fn stop(self) {
        let Self { socket, stop, clients, accepting, registry } = self;
        drop(stop);
        // Neither task panics; one that is gone has stopped, which is all that is wanted.
        let _ = accepting.await;
        clients.close();
        if timeout(STOP_TIME, clients.wait()).await.is_err() {
            tracing::warn!("clients of the registration daemon were still there when it stopped");
        }
        if timeout(REQUEST_TIME, registry).await.is_err() {
            tracing::error!("the registration daemon did not finish what it was doing");
        }
        let removed = blocking(move || std::fs::remove_file(socket)).await;
        if let Err(error) = removed {
            tracing::debug!(%error, "the registration socket was gone already");
        }
        tracing::info!("stopped");
    }
}

/// Starts the daemon of `home`: reads `client.keys`, brings the database of `wdb` in line with it, and listens on
/// `queue/sockets/auth`. A database that does not answer yet is brought in line when it does.
///
/// # Errors
/// [`StartError`].
pub async fn start(home: &Home, wdb: wdb::Client) -> Result<Running, StartError> {
    let socket = home.auth_socket();
    let settings = {
        let home = home.clone();
        blocking(move || Ok(Settings::of(&home))).await.map_err(StartError::Keys)?
    };
    if settings.disabled {
        return Err(StartError::Disabled);
    }
    let sync_status = if settings.node == NodeRole::Single { "synced" } else { "syncreq" };
    let service = Service {
        worker: settings.node == NodeRole::Worker,
        configuration: settings.to_json().to_string().into(),
    };
    let agents = Agents::new(wdb, sync_status);
    let (for_registry, manager) = (home.clone(), manager_name());
    let mut registry = blocking(move || Registry::open(&for_registry, settings, agents, manager))
        .await
        .map_err(StartError::Keys)?;
    let listener =
        listen(&socket, SOCKET_MODE).map_err(|source| StartError::Socket { path: socket.clone(), source })?;
    if !service.worker {
        registry.settle().await;
    } else {
        registry.unsettled = false;
    }

    let (jobs, waiting) = mpsc::channel(CLIENTS);
    let (stop, clients) = (CancellationToken::new(), TaskTracker::new());
    let registry = AbortOnDropHandle::new(tokio::spawn(registry.run(waiting, clients.clone())));
    let connections = Connections { service, jobs, stop: stop.clone(), clients: clients.clone() };
    let accepting = AbortOnDropHandle::new(tokio::spawn(connections.accept(listener)));
    tracing::info!("Started (pid: {}).", std::process::id());
    Ok(Running { socket, stop: stop.drop_guard(), clients, accepting, registry })
}

/// The name of the machine, which the manager's own agent has.
fn manager_name() -> String {
    nix::unistd::gethostname()
        .ok()
        .and_then(|name| name.into_string().ok())
        .unwrap_or_else(|| "localhost".to_owned())
}

/// What every connection needs to know.
#[derive(Clone)]
struct Service {
    /// This node leaves registration to the master.
    worker: bool,
    /// The settings, as they are asked for.
    configuration: Arc<str>,
}

/// Lets clients in.
struct Connections {
    service: Service,
    jobs: mpsc::Sender<Job>,
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
                    let client = Client {
                        service: self.service.clone(),
                        jobs: self.jobs.clone(),
                        stop: self.stop.clone(),
                    };
                    self.clients.spawn(async move {
                        client.serve(stream).await;
                        drop(place);
                    });
                }
                Err(error) => {
                    // Out of descriptors, most likely: some will be free again soon.
                    tracing::error!(%error, "a client of the registration daemon could not be let in");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }
}

/// One client on its connection.
struct Client {
    service: Service,
    jobs: mpsc::Sender<Job>,
    stop: CancellationToken,
}

impl Client {
    /// Answers request after request until the client has no more, takes too long, or sends what is no frame.
    async fn serve(self, mut stream: UnixStream) {
        loop {
            let read = tokio::select! {
                read = timeout(CLIENT_TIME, frame::read(&mut stream, frame::WAZUH_LIMIT)) => read,
                () = self.stop.cancelled() => return,
            };
            let request = match read {
                Ok(Ok(Some(request))) => request,
                Ok(Ok(None)) | Err(_) => return,
                Ok(Err(error)) => {
                    tracing::warn!(%error, "a client of the registration daemon sent no request");
                    return;
                }
            };
            let answer = self.answer(&request).await;
            let written =
                timeout(CLIENT_TIME, frame::write(&mut stream, answer.as_bytes(), frame::WAZUH_LIMIT));
            if !matches!(written.await, Ok(Ok(()))) {
                return;
            }
        }
    }

    async fn answer(&self, request: &[u8]) -> String {
        if request.first() != Some(&b'{') {
            return self.answer_command(request);
        }
        let answer = match self.ask(request).await {
            Ok(Outcome::Agent { agent, address }) => json!({
                "error": 0,
                "data": {
                    "id": agent.id(),
                    "name": agent.name(),
                    "ip": address,
                    "key": agent.key().reveal(),
                },
            }),
            Ok(Outcome::Removed) => json!({ "error": 0, "data": "agent removed" }),
            Err(refusal) => {
                tracing::debug!(code = refusal.code(), %refusal, "a request was refused");
                refusal.to_json()
            }
        };
        answer.to_string()
    }

    async fn ask(&self, request: &[u8]) -> Result<Outcome, Refusal> {
        if self.service.worker {
            return Err(Refusal::Worker);
        }
        let request = Request::parse(request)?;
        let (answer, outcome) = oneshot::channel();
        let work = async {
            self.jobs.send(Job { request, answer }).await.map_err(|_| Refusal::Internal)?;
            outcome.await.map_err(|_| Refusal::Internal)?
        };
        timeout(REQUEST_TIME, work).await.unwrap_or(Err(Refusal::Internal))
    }

    /// Commands of words: there is one, `getconfig auth`.
    fn answer_command(&self, command: &[u8]) -> String {
        let command = String::from_utf8_lossy(command);
        let (command, section) = command.split_once(' ').unwrap_or((&command, ""));
        match (command, section) {
            ("getconfig", "auth") => format!("ok {}", self.service.configuration),
            ("getconfig", "") => "err getconfig needs the name of a section".to_owned(),
            ("getconfig", _) => "err there is no such section".to_owned(),
            _ => "err there is no such command".to_owned(),
        }
    }
}
