//! [`LogLayer`]: brings what the rest of the program traces into the log of the API.

use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::AccessLog;
use crate::config::LogLevel;
use crate::daemon_log;
use crate::logs::text_of;

/// A layer for a subscriber of `tracing` that logs every event as a line of text, with its fields behind it; except for
/// those of the embedded daemons, which have a log of their own.
#[derive(Debug)]
pub struct LogLayer {
    log: AccessLog,
}

impl AccessLog {
    /// The layer that logs here.
    pub fn layer(&self) -> LogLayer {
        LogLayer { log: self.clone() }
    }
}

impl<S: Subscriber> Layer<S> for LogLayer {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let level = match *event.metadata().level() {
            Level::ERROR => LogLevel::Error,
            Level::WARN => LogLevel::Warning,
            Level::INFO => LogLevel::Info,
            Level::DEBUG => LogLevel::Debug,
            Level::TRACE => LogLevel::Debug2,
        };
        if self.log.takes(level) && daemon_log::tag(event.metadata().target()).is_none() {
            self.log.message(level, text_of(event));
        }
    }
}
