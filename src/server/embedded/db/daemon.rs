//! Starting and stopping.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::net::UnixStream;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use wazuhctl_core::home::Home;

use super::claim::{Claimed, claim};
use super::dispatch::Dispatcher;
use super::global::backup;
use super::statistics::Statistics;
use super::store::{AgentStore, GlobalStore, OpenError, SingleStore};
use super::{connection_loop, http};

/// How long clients get, when the daemon stops, to have what they sent answered.
const DRAIN: Duration = Duration::from_secs(10);
/// How long the databases' threads get to commit and close.
const CLOSE: Duration = Duration::from_secs(30);
/// How often to look whether the global database is due for a snapshot.
const SNAPSHOT_CHECK: Duration = Duration::from_secs(60);
/// The pause after an accept that failed, as it does when the process is out of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Why the daemon did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Another process answers on the socket.
    #[error("another process serves {path}: only one database daemon can own a home")]
    AlreadyServed {
        /// The socket.
        path: PathBuf,
    },
    /// The socket cannot be made.
    #[error("the socket {path} cannot be opened: {source}")]
    Socket {
        /// The socket.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// `global.db` is damaged, was made by a newer Wazuh, or cannot be opened. The message names the file; the file
    /// was left as it is.
    #[error("{reason}")]
    Database {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The system gives no more threads.
    #[error("no thread can be started: {0}")]
    Thread(#[from] io::Error),
}

/// A daemon at work. Dropping it without [`Running::stop`] turns its clients away at once; what was answered is kept.
pub struct Running {
    stop: CancellationToken,
    listeners: JoinSet<()>,
    sockets: Vec<PathBuf>,
    threads: Vec<JoinHandle<()>>,
}

/// Opens the home's databases, making those that a new home lacks, and serves both sockets. When this returns,
/// clients can connect.
///
/// # Errors
/// When another live process serves the home, or `global.db` cannot be used. Files are left as they were.
pub async fn start(home: &Home) -> Result<Running, StartError> {
    // Sockets first: whoever holds them owns the databases.
    let commands = claim(&home.wdb_socket())?;
    let http = match claim(&home.wdb_http_socket()) {
        Ok(http) => http,
        Err(error) => {
            release(&[commands.path]);
            return Err(error);
        }
    };
    let sockets = vec![commands.path.clone(), http.path.clone()];
    let opening = home.clone();
    let opened = tokio::task::spawn_blocking(move || open(&opening)).await;
    let opened =
        opened.map_err(|error| StartError::Thread(io::Error::other(error))).and_then(|opened| opened);
    match opened {
        Ok((dispatcher, threads)) => {
            tracing::info!("Started (pid: {}).", std::process::id());
            Ok(listen(commands, http, &Arc::new(dispatcher), sockets, threads))
        }
        Err(error) => {
            release(&sockets);
            Err(error)
        }
    }
}

impl Running {
    /// Stops: no new clients, what was accepted is answered, everything is committed and closed, the sockets'
    /// files are removed.
    pub async fn stop(mut self) {
        self.stop.cancel();
        release(&self.sockets);
        if tokio::time::timeout(DRAIN + Duration::from_secs(1), self.wait_for_listeners()).await.is_err() {
            tracing::warn!("some clients of the database daemon did not leave in time");
            self.listeners.shutdown().await;
        }
        let threads = std::mem::take(&mut self.threads);
        let closed = tokio::task::spawn_blocking(move || {
            for thread in threads {
                if thread.join().is_err() {
                    tracing::error!("a thread of the database daemon died");
                }
            }
        });
        if tokio::time::timeout(CLOSE, closed).await.is_err() {
            tracing::error!("the databases were not closed in time");
        }
        tracing::info!("stopped");
    }

    async fn wait_for_listeners(&mut self) {
        while self.listeners.join_next().await.is_some() {}
    }
}

fn open(home: &Home) -> Result<(Dispatcher, Vec<JoinHandle<()>>), StartError> {
    let statistics = Arc::new(Statistics::new());
    let started = Instant::now();
    let (global, mut threads) = GlobalStore::open(home).map_err(|error| {
        let reason = error.to_string();
        match error {
            OpenError::Damaged { path, .. }
            | OpenError::TooNew { path, .. }
            | OpenError::Unusable { path, .. } => StartError::Database { path, reason },
        }
    })?;
    statistics.opened("global", started.elapsed());
    let (agents, agent_threads) = AgentStore::start(home, &statistics)?;
    let (singles, single_threads) = SingleStore::start(home)?;
    threads.extend(agent_threads);
    threads.extend(single_threads);
    Ok((Dispatcher { global, agents: Arc::new(agents), singles, statistics }, threads))
}

fn listen(
    commands: Claimed,
    http: Claimed,
    dispatcher: &Arc<Dispatcher>,
    sockets: Vec<PathBuf>,
    threads: Vec<JoinHandle<()>>,
) -> Running {
    let stop = CancellationToken::new();
    let mut listeners = JoinSet::new();
    let serving = Arc::clone(dispatcher);
    listeners.spawn(accept(commands, stop.clone(), move |stream, stop| {
        connection_loop::serve(stream, Arc::clone(&serving), stop)
    }));
    let serving = Arc::clone(dispatcher);
    listeners.spawn(accept(http, stop.clone(), move |stream, stop| {
        http::serve(stream, Arc::clone(&serving), stop)
    }));
    listeners.spawn(keep_snapshots(Arc::clone(dispatcher), stop.clone()));
    Running { stop, listeners, sockets, threads }
}

/// Makes a snapshot of the global database when the last one is old enough, until told to stop.
async fn keep_snapshots(dispatcher: Arc<Dispatcher>, stop: CancellationToken) {
    while stop.run_until_cancelled(tokio::time::sleep(SNAPSHOT_CHECK)).await.is_some() {
        match dispatcher.global.write(backup::create_if_due).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the global database's snapshot cannot be made"),
            Err(error) => tracing::error!(%error, "the global database's snapshot cannot be made"),
        }
    }
}

/// Accepts clients until told to stop, then waits for those that are there.
async fn accept<S, F>(socket: Claimed, stop: CancellationToken, serve: S)
where
    S: Fn(UnixStream, CancellationToken) -> F,
    F: Future<Output = io::Result<()>> + Send + 'static,
{
    let mut clients = JoinSet::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            Some(ended) = clients.join_next(), if !clients.is_empty() => report(ended),
            accepted = socket.listener.accept() => match accepted {
                Ok((stream, _)) => {
                    clients.spawn(serve(stream, stop.clone()));
                }
                Err(error) => {
                    tracing::warn!(%error, path = %socket.path.display(), "a client cannot be accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
        }
    }
    drop(socket);
    let drained = tokio::time::timeout(DRAIN, async {
        while let Some(ended) = clients.join_next().await {
            report(ended);
        }
    });
    if drained.await.is_err() {
        clients.shutdown().await;
    }
}

fn report(ended: Result<io::Result<()>, tokio::task::JoinError>) {
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "a client of the database daemon left"),
        Err(error) => tracing::error!(%error, "serving a client of the database daemon failed"),
    }
}

fn release(sockets: &[PathBuf]) {
    for socket in sockets {
        if let Err(error) = std::fs::remove_file(socket) {
            tracing::debug!(%error, path = %socket.display(), "the socket's file cannot be removed");
        }
    }
}
