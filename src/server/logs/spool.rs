//! [`Spool`]: lines that anybody hands over and a thread of its own writes, so that logging never waits.

use std::fmt;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How many lines may wait to be written. A disk that keeps up never has more than a few.
const MOST_WAITING: usize = 16_384;

/// What lines are written to.
pub(crate) trait Sink<L>: Send + 'static {
    /// Writes a line.
    fn write(&mut self, line: &L) -> io::Result<()>;

    /// Gives everything written to the system.
    fn flush(&mut self) -> io::Result<()>;

    /// Writes that this many lines were lost, because they came faster than they could be written.
    fn tell_of_lost(&mut self, lines: u64) -> io::Result<()>;
}

/// The lines. Clones are the same ones.
///
/// Should the disk be so slow that too many wait, lines are dropped, and their number is written as soon as there is
/// room.
pub(crate) struct Spool<L> {
    shared: Arc<Shared<L>>,
}

struct Shared<L> {
    queue: SyncSender<Message<L>>,
    lost: Arc<AtomicU64>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

enum Message<L> {
    Line(L),
    Stop,
}

impl<L> Clone for Spool<L> {
    fn clone(&self) -> Self {
        Self { shared: Arc::clone(&self.shared) }
    }
}

impl<L> fmt::Debug for Spool<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spool").field("lost", &self.shared.lost).finish_non_exhaustive()
    }
}

impl<L: Send + 'static> Spool<L> {
    /// Starts the thread, which is called `name`.
    ///
    /// # Errors
    /// The system's, where there is no thread to be had.
    pub(crate) fn start(name: &str, mut sink: impl Sink<L>) -> io::Result<Self> {
        let lost = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&lost);
        let (queue, lines) = sync_channel(MOST_WAITING);
        let thread = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || work(&mut sink, &lines, &counted))?;
        Ok(Self { shared: Arc::new(Shared { queue, lost, thread: Mutex::new(Some(thread)) }) })
    }

    /// Hands a line over.
    pub(crate) fn enqueue(&self, line: L) {
        if self.shared.queue.try_send(Message::Line(line)).is_err() {
            self.shared.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Writes every line handed over until now and ends the thread. Says whether that was done within `patience`.
    pub(crate) async fn stop(&self, patience: Duration) -> bool {
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

/// What the thread does.
fn work<L>(sink: &mut impl Sink<L>, lines: &Receiver<Message<L>>, lost: &AtomicU64) {
    let count = |written: io::Result<()>, lines: u64| {
        if written.is_err() {
            lost.fetch_add(lines, Ordering::Relaxed);
        }
    };
    loop {
        let message = match lines.try_recv() {
            Ok(message) => message,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                // Only when there is nothing else to do, so that many lines make one write.
                count(sink.flush(), 1);
                match lines.recv() {
                    Ok(message) => message,
                    Err(RecvError) => break,
                }
            }
        };
        match message {
            Message::Line(line) => count(sink.write(&line), 1),
            Message::Stop => break,
        }
        let dropped = lost.swap(0, Ordering::Relaxed);
        if dropped > 0 {
            count(sink.tell_of_lost(dropped), dropped);
        }
    }
    count(sink.flush(), 1);
}
