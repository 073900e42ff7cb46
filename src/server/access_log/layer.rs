//! [`LogLayer`]: brings what the rest of the program traces into the log of the API.

use std::fmt::{self, Write as _};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::AccessLog;
use crate::config::LogLevel;

/// A layer for a subscriber of `tracing` that logs every event as a line of text, with its fields behind it.
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
        if self.log.takes(level) {
            let mut text = Text::default();
            event.record(&mut text);
            self.log.message(level, text.message + &text.fields);
        }
    }
}

#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a string cannot fail.
        let _ = if field.name() == "message" {
            write!(self.message, "{value:?}")
        } else {
            write!(self.fields, " {}={value:?}", field.name())
        };
    }
}
