//! [`AccessLog`]: takes lines from anywhere and has a thread of its own write them.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::Value;

use super::body;
use super::line::{Content, Line, RequestEntry};
use crate::config::{LogLevel, Logs};
use crate::logs::{LogFile, Place, Rotation};

/// The mode of the files: the manager's group may write to them, as to the daemons' logs.
const MODE: u32 = 0o660;

/// How many lines may wait to be written. A disk that keeps up never has more than a few.
const MOST_WAITING: usize = 16_384;

/// The log. Its clones are the same log.
///
/// Logging never waits. Should the disk be so slow that the queue is full, lines are dropped, and their number is
/// logged as soon as there is room.
#[derive(Debug, Clone)]
pub struct AccessLog {
    level: LogLevel,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    queue: SyncSender<Message>,
    lost: Arc<AtomicU64>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug)]
enum Message {
    Line(Line),
    Stop,
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
        let lost = Arc::new(AtomicU64::new(0));
        let mut writer = Writer {
            plain: open(logs.plain(), "api.log")?,
            json: open(logs.json(), "api.json")?,
            lost: Arc::clone(&lost),
        };
        let (queue, lines) = sync_channel(MOST_WAITING);
        let thread =
            std::thread::Builder::new().name("api-log".to_owned()).spawn(move || writer.work(&lines))?;
        let shared = Shared { queue, lost, thread: Mutex::new(Some(thread)) };
        Ok(Self { level: logs.level, shared: Arc::new(shared) })
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
            self.enqueue(Line::new(LogLevel::Info, Content::Request(Box::new(entry))));
        }
    }

    /// Logs anything else.
    pub fn message(&self, level: LogLevel, text: impl Into<String>) {
        if self.takes(level) {
            self.enqueue(Line::new(level, Content::Text(text.into())));
        }
    }

    fn enqueue(&self, line: Line) {
        if self.shared.queue.try_send(Message::Line(line)).is_err() {
            self.shared.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Writes every line logged until now and ends the thread. Says whether that was done within `patience`.
    pub async fn stop(&self, patience: Duration) -> bool {
        let thread = self.shared.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(thread) = thread else { return true };
        let queue = self.shared.queue.clone();
        let stopped = tokio::task::spawn_blocking(move || {
            // Fails only when the thread is gone, which is what is wanted.
            let _ = queue.send(Message::Stop);
            thread.join().is_ok()
        });
        matches!(tokio::time::timeout(patience, stopped).await, Ok(Ok(true)))
    }
}

/// The thread's own.
struct Writer {
    plain: Option<LogFile>,
    json: Option<LogFile>,
    lost: Arc<AtomicU64>,
}

impl Writer {
    fn work(&mut self, lines: &Receiver<Message>) {
        loop {
            let message = match lines.try_recv() {
                Ok(message) => message,
                Err(TryRecvError::Disconnected) => break,
                Err(TryRecvError::Empty) => {
                    // Only when there is nothing else to do, so that many lines make one write.
                    self.flush();
                    match lines.recv() {
                        Ok(message) => message,
                        Err(RecvError) => break,
                    }
                }
            };
            match message {
                Message::Line(line) => {
                    if self.write(&line).is_err() {
                        self.lost.fetch_add(1, Ordering::Relaxed);
                    }
                }
                Message::Stop => break,
            }
            self.tell_of_lost_lines();
        }
        self.flush();
    }

    fn write(&mut self, line: &Line) -> io::Result<()> {
        let today = line.at.date();
        let plain = self.plain.as_mut().map_or(Ok(()), |file| file.write(&line.plain(), today));
        let json = self.json.as_mut().map_or(Ok(()), |file| file.write(&line.json(), today));
        plain.and(json)
    }

    fn tell_of_lost_lines(&mut self) {
        let lost = self.lost.swap(0, Ordering::Relaxed);
        if lost > 0 {
            let text =
                format!("{lost} lines of this log were lost, because it could not be written fast enough");
            let line = Line::new(LogLevel::Warning, Content::Text(text));
            if self.write(&line).is_err() {
                self.lost.fetch_add(lost, Ordering::Relaxed);
            }
        }
    }

    fn flush(&mut self) {
        for file in [&mut self.plain, &mut self.json].into_iter().flatten() {
            if file.flush().is_err() {
                self.lost.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}
