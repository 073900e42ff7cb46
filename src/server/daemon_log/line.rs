//! [`Line`]: a line of the daemons' log, as text and as JSON.

use jiff::Zoned;
use serde_json::json;
use wazuhctl_core::python_json;

use crate::logs::one_line;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Info,
    Warning,
    Error,
}

impl Level {
    const fn name(self) -> &'static str {
        match self {
            Self::Info => "INFO",
            Self::Warning => "WARNING",
            Self::Error => "ERROR",
        }
    }
}

/// A line that is still to be written.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) at: Zoned,
    tag: String,
    level: Level,
    text: String,
}

impl Line {
    pub(super) fn new(tag: impl Into<String>, level: Level, text: String) -> Self {
        Self { at: Zoned::now(), tag: tag.into(), level, text }
    }

    fn timestamp(&self) -> String {
        self.at.strftime("%Y/%m/%d %H:%M:%S").to_string()
    }

    /// The line of `ossec.log`, with its end.
    pub(super) fn plain(&self) -> String {
        format!("{} {}: {}: {}\n", self.timestamp(), self.tag, self.level.name(), one_line(&self.text))
    }

    /// The line of `ossec.json`, with its end.
    pub(super) fn json(&self) -> String {
        let mut line = python_json::to_string(&json!({
            "timestamp": self.timestamp(),
            "tag": self.tag,
            "level": self.level.name().to_ascii_lowercase(),
            "description": self.text,
        }));
        line.push('\n');
        line
    }
}
