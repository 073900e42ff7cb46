//! [`DaemonLogLayer`]: brings what the embedded daemons trace into their log.

use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::DaemonLog;
use super::line::{Level, Line};
use crate::logs::text_of;

/// Where the embedded daemons are in this crate, one module each.
const DAEMONS: &str = "wazuhctl_server::embedded::";

/// A layer for a subscriber of `tracing` that logs the events of the embedded daemons. What is for finding mistakes alone
/// is left out, as Wazuh's daemons leave it out; the log of the API has it where its level says so.
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
        let metadata = event.metadata();
        if let (Some(level), Some(tag)) = (level(metadata), tag(metadata.target())) {
            self.log.write(Line::new(tag, level, text_of(event)));
        }
    }
}

/// Whether events of this kind are logged here.
pub(crate) fn takes(metadata: &Metadata<'_>) -> bool {
    level(metadata).is_some() && tag(metadata.target()).is_some()
}

fn level(metadata: &Metadata<'_>) -> Option<Level> {
    match *metadata.level() {
        tracing::Level::ERROR => Some(Level::Error),
        tracing::Level::WARN => Some(Level::Warning),
        tracing::Level::INFO => Some(Level::Info),
        _ => None,
    }
}

/// What a daemon calls itself in the log, by the module that an event comes from; nothing for what is no daemon's.
pub(super) fn tag(target: &str) -> Option<String> {
    let module = target.strip_prefix(DAEMONS)?.split("::").next()?;
    Some(match module {
        "tasks" => "wazuh-modulesd:task-manager".to_owned(),
        daemon => format!("wazuh-{daemon}"),
    })
}
