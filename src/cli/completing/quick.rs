//! The time that a Tab may take: a shell that hangs is worse than one that completes nothing.

use std::sync::OnceLock;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How long fetching may take from the start of the process on. What is left of the 300 ms that a Tab may take is for
/// starting, reading the command line and writing.
const LONGEST: Duration = Duration::from_millis(220);

static START: OnceLock<Instant> = OnceLock::new();

/// The time runs from now on.
pub(super) fn start() {
    START.get_or_init(Instant::now);
}

/// What is left of it.
pub(super) fn left() -> Duration {
    LONGEST.saturating_sub(START.get_or_init(Instant::now).elapsed())
}

/// Does `work` on a thread of its own and waits for what it sends, and then, with the time that is left, for its end.
/// A thread that takes longer ends with the process.
pub(super) fn within_time<T: Send + 'static>(
    work: impl FnOnce(&mpsc::Sender<T>) + Send + 'static,
) -> Option<T> {
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new().name("completing".into()).spawn(move || work(&sender)).ok()?;
    let found = receiver.recv_timeout(left()).ok()?;
    // Nothing more is sent: this waits until the sender is gone.
    let _ = receiver.recv_timeout(left());
    Some(found)
}
