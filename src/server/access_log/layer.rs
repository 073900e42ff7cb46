//! [`LogLayer`]: brings what the rest of the program traces into the log of the API.

use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::AccessLog;
use crate::config::LogLevel;
use crate::daemon_log;
use crate::logs::text_of;

/// A layer for a subscriber of `tracing` that logs every event as a line of text, with its fields behind it.
#[derive(Debug)]
pub struct LogLayer {
    log: AccessLog,
    /// Whether the embedded daemons have a log of their own.
    without_daemons: bool,
}

impl AccessLog {
    /// The layer that logs here, also what the embedded daemons trace.
    pub fn layer(&self) -> LogLayer {
        LogLayer { log: self.clone(), without_daemons: false }
    }

    /// The layer that logs here, where the embedded daemons have a log of their own.
    pub fn layer_without_daemons(&self) -> LogLayer {
        LogLayer { log: self.clone(), without_daemons: true }
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
        let elsewhere = self.without_daemons && daemon_log::takes(event.metadata());
        if self.log.takes(level) && !elsewhere {
            self.log.message(level, text_of(event));
        }
    }
}
