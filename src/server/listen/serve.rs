//! [`Listeners::serve`]: accepts connections until told to stop.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Listeners;
use super::connection::converse;
use crate::tls::Tls;

/// How long to wait after a connection could not be accepted because the process has too many files open.
const RESPITE: Duration = Duration::from_millis(100);

/// What a client may take its time for, and how many may be connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the TLS handshake.
    pub handshake: Duration,
    /// For the headers of a request, and between requests.
    pub headers: Duration,
    /// How many may be connected at the same time. Others wait until one has gone.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { handshake: Duration::from_secs(10), headers: Duration::from_secs(30), connections: 4096 }
    }
}

/// What all connections share.
pub(super) struct Shared {
    pub(super) router: Router,
    pub(super) tls: Option<TlsAcceptor>,
    pub(super) limits: Limits,
    /// Finish what has begun and begin nothing more.
    pub(super) stop: CancellationToken,
    /// Drop everything.
    pub(super) abort: CancellationToken,
}

/// A server at work. It works on when this is dropped; [`stop`](Self::stop) ends it.
#[derive(Debug)]
#[must_use = "only this can stop the server"]
pub struct Running {
    stop: CancellationToken,
    abort: CancellationToken,
    tasks: TaskTracker,
}

impl Listeners {
    /// Accepts connections and has `router` answer their requests, which carry the client's address as
    /// `ConnectInfo<SocketAddr>`. With TLS, HTTP/1.1 or else HTTP/2 is agreed on by ALPN; without, HTTP/2 is spoken to
    /// who begins with it.
    ///
    /// Must be called in a Tokio runtime.
    pub fn serve(self, router: Router, tls: Option<&Tls>, limits: Limits) -> Running {
        let (stop, abort) = (CancellationToken::new(), CancellationToken::new());
        let tasks = TaskTracker::new();
        let shared = Arc::new(Shared {
            router,
            tls: tls.map(|tls| TlsAcceptor::from(Arc::clone(&tls.config))),
            limits,
            stop: stop.clone(),
            abort: abort.clone(),
        });
        let places = Arc::new(Semaphore::new(limits.connections));
        for socket in self.sockets {
            tasks.spawn(accept(socket, Arc::clone(&shared), Arc::clone(&places), tasks.clone()));
        }
        Running { stop, abort, tasks }
    }
}

impl Running {
    /// Stops accepting at once, waits up to `grace` for requests in flight, and then drops what is left. Says how
    /// many connections that were.
    pub async fn stop(self, grace: Duration) -> usize {
        self.stop.cancel();
        self.tasks.close();
        if tokio::time::timeout(grace, self.tasks.wait()).await.is_ok() {
            return 0;
        }
        let unfinished = self.tasks.len();
        self.abort.cancel();
        self.tasks.wait().await;
        unfinished
    }
}

async fn accept(socket: TcpListener, shared: Arc<Shared>, places: Arc<Semaphore>, tasks: TaskTracker) {
    loop {
        let accepted = async {
            // First a place, then a connection: those without one wait in the system's queue.
            let place = Arc::clone(&places).acquire_owned().await;
            (place, socket.accept().await)
        };
        let (place, accepted) = tokio::select! {
            () = shared.stop.cancelled() => return,
            accepted = accepted => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let shared = Arc::clone(&shared);
                tasks.spawn(async move {
                    let _place = place;
                    converse(stream, peer, &shared).await;
                });
            }
            Err(error) if concerns_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted");
                tokio::time::sleep(RESPITE).await;
            }
        }
    }
}

/// Whether the next connection may be accepted as if nothing had happened.
fn concerns_one_connection(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}
