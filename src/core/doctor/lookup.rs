//! Looking at things that may not answer: each look has its own deadline.

use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

/// Does `work` on a thread of its own and waits for it as long as that; `None` where it did not end, or died. The thread
/// is left to itself then: it changes nothing, and ends with the process.
pub(crate) fn within<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (sender, receiver) = mpsc::channel();
    let worker = move || {
        // Nobody may be waiting any more.
        let _ = sender.send(work());
    };
    thread::Builder::new().name("doctor".to_owned()).spawn(worker).ok()?;
    receiver.recv_timeout(time).ok()
}

/// Opens a database that others may be working on, for reading only. A lock is waited for, and not for long.
pub(crate) fn open_database(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    Ok(connection)
}
