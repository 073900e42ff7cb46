//! [`serve`]: a server from its start to its end.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use wazuhctl_core::home::{Daemon, Found, HomeLock, Kind};

use super::household::Household;
use super::prepare::{self, ServeError};
use super::{Event, open_files, parts, privileges};
use crate::access_log::AccessLog;
use crate::api::Api;
use crate::config::{ApiConfig, ListenAddress, ListenHost};
use crate::daemon_log::DaemonLog;
use crate::listen::{Limits, Listeners};
use crate::tls::{LiveCertificate, Tls};

/// How long requests may take to end once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How often files are looked at for changes by others.
const WATCH_INTERVAL: Duration = Duration::from_secs(1);

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The home.
    pub found: Found,
    /// The addresses to listen on; where empty, loopback in an embedded home, else what `api.yaml` says.
    pub listen: Vec<ListenAddress>,
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
    let log = AccessLog::start(&home.logs(), &api.config.logs)
        .map_err(|source| ServeError::File { path: home.logs(), source })?;
    let daemon_log = start_daemon_log(&options.found).await?;
    // Fails where the process has a subscriber already, as in tests.
    let layer = if daemon_log.is_some() { log.layer_without_daemons() } else { log.layer() };
    let registry = tracing_subscriber::registry().with(layer);
    let _ = registry.with(daemon_log.as_ref().map(DaemonLog::layer)).try_init();
    open_files::allow_many();
    make_audit_log_ready(&api).await?;
    let listeners = Listeners::bind(&addresses(&options, &api.config)).await?;
    let tls = load_tls(&api).await?;
    for warning in tls.iter().flat_map(|tls| &tls.warnings) {
        tell(Event::Warning(warning.clone()));
    }
    // Now that what only root may do is done, and before anything is made that others must be able to change.
    if let Some(warning) = privileges::drop_if_asked(&options.found, &api.config)? {
        tell(Event::Warning(warning));
    }
    // Before there is anything that must be ended in order.
    let mut signals = StopSignals::listen();
    let mut household = Household::start(&options.found, daemon_log.clone()).await?;
    if !household.names().is_empty() {
        tell(Event::Embedded(household.names()));
    }
    // Whoever looks for the API by its pid file, such as wazuh-control, finds this one.
    let pid_file = parts::pid_file(&options.found, Daemon::Apid)?;
    let result = listen(listeners, tls, &api, &log, (&mut signals, &mut household), &tell).await;
    drop(pid_file);
    household.stop().await;
    if let Some(log) = daemon_log {
        log.stop(GRACE).await;
    }
    log.stop(GRACE).await;
    drop(lock);
    result
}

/// The log of an embedded manager's daemons.
async fn start_daemon_log(found: &Found) -> Result<Option<DaemonLog>, ServeError> {
    if found.kind == Kind::Installation {
        return Ok(None);
    }
    let home = found.home.clone();
    let started = tokio::task::spawn_blocking(move || DaemonLog::start(&home));
    let started = started.await.map_err(|_| ServeError::Thread)?;
    started.map(Some).map_err(|source| ServeError::File { path: found.home.logs(), source })
}

/// A server that could make no change has no use; whoever starts it is told at once.
async fn make_audit_log_ready(api: &Api) -> Result<(), ServeError> {
    let log = Arc::clone(&api.audit);
    let ready =
        tokio::task::spawn_blocking(move || log.make_ready()).await.map_err(|_| ServeError::Thread)?;
    ready.map_err(|source| ServeError::File { path: api.audit.path().to_path_buf(), source })
}

async fn load_tls(api: &Api) -> Result<Option<Tls>, ServeError> {
    let https = api.config.https.clone();
    if !https.enabled {
        return Ok(None);
    }
    let folder = api.manager.home.api_tls();
    let load = move || Tls::load(&folder, &https);
    Ok(Some(tokio::task::spawn_blocking(load).await.map_err(|_| ServeError::Thread)??))
}

async fn listen(
    listeners: Listeners,
    tls: Option<Tls>,
    api: &Arc<Api>,
    log: &AccessLog,
    (signals, household): (&mut StopSignals, &mut Household),
    tell: &(impl Fn(Event) + Sync),
) -> Result<(), ServeError> {
    let addresses = listeners.addresses().to_vec();
    let service = crate::web::service(Arc::clone(api), log.clone())?;
    let running = listeners.serve(service, tls.as_ref(), Limits::default());
    let certificate = tls.as_ref().map(|tls| Arc::clone(&tls.certificate));
    let watching = tokio::spawn(watch_files(Arc::clone(api), certificate));
    tell(Event::Listening { addresses, tls: tls.is_some() });
    loop {
        tokio::select! {
            () = signals.wait() => break,
            () = household.ordered_to_restart() => {}
        }
        household.restart().await;
    }
    tell(Event::Stopping);
    watching.abort();
    running.stop(GRACE).await;
    // Of the requests whose connection is gone, too: before what they work with is stopped.
    api.audit.finish(GRACE).await;
    Ok(())
}

fn addresses(options: &ServeOptions, config: &ApiConfig) -> Vec<ListenAddress> {
    if !options.listen.is_empty() {
        return options.listen.clone();
    }
    match options.found.kind {
        Kind::Embedded => {
            vec![ListenAddress { host: ListenHost::Address(Ipv4Addr::LOCALHOST.into()), port: config.port }]
        }
        Kind::Installation => config.listen_addresses(),
    }
}

/// The signals that ask the process to stop. From [`StopSignals::listen`] on they no longer end it at once.
struct StopSignals {
    terminate: Option<Signal>,
    interrupt: Option<Signal>,
}

impl StopSignals {
    fn listen() -> Self {
        let listen = |kind| {
            signal(kind).inspect_err(|error| tracing::warn!(%error, "cannot listen for a signal")).ok()
        };
        Self { terminate: listen(SignalKind::terminate()), interrupt: listen(SignalKind::interrupt()) }
    }

    /// Ends when one of them has come since [`StopSignals::listen`]. One that cannot be listened for never comes.
    async fn wait(&mut self) {
        let wait = async |signal: &mut Option<Signal>| match signal {
            Some(signal) => {
                signal.recv().await;
            }
            None => std::future::pending().await,
        };
        tokio::select! {
            () = wait(&mut self.terminate) => {}
            () = wait(&mut self.interrupt) => {}
        }
    }
}

/// Reads the security configuration, the key for tokens and the certificate anew when their files change. A file that is wrong is told
/// of, once a change, and what was good before stays.
async fn watch_files(api: Arc<Api>, certificate: Option<Arc<LiveCertificate>>) {
    let mut ticks = tokio::time::interval(WATCH_INTERVAL);
    loop {
        ticks.tick().await;
        let (api, certificate) = (Arc::clone(&api), certificate.clone());
        let look = move || {
            match api.security.refresh() {
                Ok(true) => {
                    api.sessions.forget_all();
                    tracing::info!("the security configuration has changed");
                }
                Ok(false) => {}
                Err(error) => {
                    tracing::error!(%error, "the security configuration is wrong; the old one stays");
                }
            }
            match api.key.refresh() {
                Ok(true) => {
                    api.sessions.forget_all();
                    tracing::info!("the key that signs tokens was replaced: all tokens have ended");
                }
                Ok(false) => {}
                Err(error) => {
                    tracing::error!(%error, "the key that signs tokens is wrong; the old one stays");
                }
            }
            match certificate.map(|certificate| certificate.refresh()) {
                Some(Ok(true)) => tracing::info!("the certificate has changed"),
                Some(Ok(false)) | None => {}
                Some(Err(error)) => tracing::error!(%error, "the certificate is wrong; the old one stays"),
            }
        };
        if tokio::task::spawn_blocking(look).await.is_err() {
            tracing::error!("looking for changed files failed");
        }
    }
}
