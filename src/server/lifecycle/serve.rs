//! [`serve`]: a server from its start to its end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};
use wazuhctl_core::home::{Found, HomeLock, Kind};

use super::parts::Parts;
use super::prepare::{self, ServeError};
use super::Event;
use crate::access_log::AccessLog;
use crate::api::Api;
use crate::config::ApiConfig;
use crate::listen::{Listener, Stopping};
use crate::tls;

/// How long requests may take to end once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How often the security configuration is looked at for changes by others.
const SECURITY_INTERVAL: Duration = Duration::from_secs(1);

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The home.
    pub found: Found,
    /// The addresses to listen on; where empty, loopback in an embedded home, else what `api.yaml` says.
    pub listen: Vec<SocketAddr>,
}

/// Serves a home until the process is told to stop by SIGTERM or SIGINT. `tell` is called with what happens.
///
/// # Errors
/// The reason why it did not start. A home that another server holds is one.
pub async fn serve(options: ServeOptions, tell: impl Fn(Event) + Sync) -> Result<(), ServeError> {
    let home = options.found.home.clone();
    prepare::lay_out_if_embedded(&options.found)?;
    let lock = HomeLock::take(&home)?;
    let api = prepare::open(&options.found, &tell).await?;
    let parts = Parts::start(&home).await?;
    if !parts.names().is_empty() {
        tell(Event::Embedded(parts.names()));
    }
    let result = listen(&options, Arc::clone(&api), &tell).await;
    parts.stop().await;
    drop(lock);
    result
}

async fn listen(options: &ServeOptions, api: Arc<Api>, tell: &(impl Fn(Event) + Sync)) -> Result<(), ServeError> {
    let home = &options.found.home;
    let tls = if api.config.https.enabled { Some(tls::server_config(home, &api.config.https)?) } else { None };
    let listener = Listener::bind(&addresses(options, &api.config), tls)?;
    tell(Event::Listening { addresses: listener.addresses(), tls: api.config.https.enabled });

    let log = AccessLog::open(home, &api.config.logs)?;
    let watching = tokio::spawn(watch_security(Arc::clone(&api)));
    let service = crate::web::service(Arc::clone(&api), log.clone());
    let stopping = Stopping::default();
    let serving = listener.serve(service, stopping.clone(), GRACE);
    tokio::pin!(serving);
    tokio::select! {
        () = &mut serving => {}
        () = told_to_stop() => {
            tell(Event::Stopping);
            stopping.begin();
            serving.await;
        }
    }
    watching.abort();
    log.close().await;
    Ok(())
}

fn addresses(options: &ServeOptions, config: &ApiConfig) -> Vec<SocketAddr> {
    if !options.listen.is_empty() {
        return options.listen.clone();
    }
    match options.found.kind {
        Kind::Embedded => vec![SocketAddr::from(([127, 0, 0, 1], config.port))],
        Kind::Installation => config.listen_addresses(),
    }
}

/// Ends when the process is asked to stop. Where a signal cannot be listened for, it never does.
async fn told_to_stop() {
    let wait = async |kind| match signal(kind) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(error) => {
            tracing::warn!(%error, "cannot listen for a signal");
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = wait(SignalKind::terminate()) => {}
        () = wait(SignalKind::interrupt()) => {}
    }
}

/// Reads the security configuration anew when its file changes. A file that is wrong is told of, and the old
/// settings stay.
async fn watch_security(api: Arc<Api>) {
    let mut ticks = tokio::time::interval(SECURITY_INTERVAL);
    let mut wrong = false;
    loop {
        ticks.tick().await;
        let shared = Arc::clone(&api);
        match tokio::task::spawn_blocking(move || shared.security.refresh()).await {
            Ok(Ok(_)) => wrong = false,
            Ok(Err(error)) if !wrong => {
                tracing::error!(%error, "the security configuration is wrong; the old one stays");
                wrong = true;
            }
            Ok(Err(_)) | Err(_) => {}
        }
    }
}
