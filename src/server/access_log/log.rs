//! [`AccessLog`]: takes lines from anywhere and has a thread of its own write them.

use std::io;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::body;
use super::line::{Content, Line, RequestEntry};
use crate::config::{LogLevel, Logs};
use crate::logs::{LogFile, Place, Rotation, Sink, Spool};

/// The mode of the files: the manager's group may write to them, as to the daemons' logs.
const MODE: u32 = 0o660;

/// The log. Its clones are the same log.
///
/// Logging never waits: the lines go to a spool.
#[derive(Debug, Clone)]
pub struct AccessLog {
    level: LogLevel,
    spool: Spool<Line>,
}

impl AccessLog {
    /// Opens the files that `logs` asks for in `folder` (`logs` of a home) and starts the thread. Blocks on the disk.
    ///
    /// # Errors
    /// When a file cannot be opened, or an old one not be put away.
    pub fn start(folder: &Path, logs: &Logs) -> io::Result<Self> {
        let rotation = Rotation::of(logs)?;
        let open = |wanted: bool, name: &str| {
            let opened = wanted.then(|| LogFile::open(Place::new(folder.join(name), rotation, MODE)));
            opened.transpose().map_err(|error| {
                io::Error::new(
                    error.kind(),
                    format!("cannot log to {}: {error}", folder.join(name).display()),
                )
            })
        };
        let writer = Writer { plain: open(logs.plain(), "api.log")?, json: open(logs.json(), "api.json")? };
        Ok(Self { level: logs.level, spool: Spool::start("api-log", writer)? })
    }

    /// Whether lines of this level are written.
    pub fn takes(&self, level: LogLevel) -> bool {
        level != LogLevel::Disabled && level <= self.level
    }

    /// What of a body is to be logged. Of events that is their number, unless details are wanted; of a body that is
    /// no JSON, nothing; of a very long one, its length.
    pub fn shown_body(&self, path: &str, body: &[u8]) -> Value {
        if self.takes(LogLevel::Info) {
            body::shown(path, body, self.takes(LogLevel::Debug))
        } else {
            Value::Null
        }
    }

    /// Logs a request and its answer.
    pub fn request(&self, entry: RequestEntry) {
        if self.takes(LogLevel::Info) {
            self.spool.enqueue(Line::new(LogLevel::Info, Content::Request(Box::new(entry))));
        }
    }

    /// Logs anything else.
    pub fn message(&self, level: LogLevel, text: impl Into<String>) {
        if self.takes(level) {
            self.spool.enqueue(Line::new(level, Content::Text(text.into())));
        }
    }

    /// Writes every line logged until now and ends the thread. Says whether that was done within `patience`.
    pub async fn stop(&self, patience: Duration) -> bool {
        self.spool.stop(patience).await
    }
}

/// The thread's own.
struct Writer {
    plain: Option<LogFile>,
    json: Option<LogFile>,
}

impl Sink<Line> for Writer {
    fn write(&mut self, line: &Line) -> io::Result<()> {
        let today = line.at.date();
        let plain = self.plain.as_mut().map_or(Ok(()), |file| file.write(&line.plain(), today));
        let json = self.json.as_mut().map_or(Ok(()), |file| file.write(&line.json(), today));
        plain.and(json)
    }

    fn flush(&mut self) -> io::Result<()> {
        let plain = self.plain.as_mut().map_or(Ok(()), LogFile::flush);
        let json = self.json.as_mut().map_or(Ok(()), LogFile::flush);
        plain.and(json)
    }

    fn tell_of_lost(&mut self, lines: u64) -> io::Result<()> {
        let text =
            format!("{lines} lines of this log were lost, because it could not be written fast enough");
        self.write(&Line::new(LogLevel::Warning, Content::Text(text)))
    }
}
