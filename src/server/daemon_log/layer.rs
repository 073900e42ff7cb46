//! [`DaemonLogLayer`]: brings what the embedded daemons trace into their log.

use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::DaemonLog;
use super::line::{Level, Line};
use crate::logs::text_of;

/// Where the embedded daemons are in this crate, one module each.
const DAEMONS: &str = "wazuhctl_server::embedded::";

/// A layer for a subscriber of `tracing` that logs the events of the embedded daemons. Wazuh's daemons log what is worth
/// a warning or an information; what is for finding mistakes alone is left out, as there.
#[derive(Debug)]
pub(crate) struct DaemonLogLayer {
    log: DaemonLog,
}

impl DaemonLog {
    /// The layer that logs here.
    pub(crate) fn layer(&self) -> DaemonLogLayer {
        DaemonLogLayer { log: self.clone() }
    }
}

impl<S: Subscriber> Layer<S> for DaemonLogLayer {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let level = match *event.metadata().level() {
            tracing::Level::ERROR => Level::Error,
            tracing::Level::WARN => Level::Warning,
            tracing::Level::INFO => Level::Info,
            _ => return,
        };
        if let Some(tag) = tag(event.metadata().target()) {
            self.log.write(Line::new(tag, level, text_of(event)));
        }
    }
}

/// What a daemon calls itself in the log, by the module that an event comes from; nothing for what is no daemon's.
pub(crate) fn tag(target: &str) -> Option<String> {
    let module = target.strip_prefix(DAEMONS)?.split("::").next()?;
    Some(match module {
        "tasks" => "wazuh-modulesd:task-manager".to_owned(),
        daemon => format!("wazuh-{daemon}"),
    })
}
