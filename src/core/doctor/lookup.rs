//! Looking at things that may not answer: each look has its own deadline.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::socket::frame::{WAZUH_LIMIT, encode};

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

/// Asks a daemon one question, as Wazuh's daemons are asked: a length of four bytes, and then the text. An answer of more
/// than 64 KiB is none.
pub(crate) fn ask(path: &Path, question: &str, time: Duration) -> io::Result<Vec<u8>> {
    let mut stream = UnixStream::connect(path)?;
    stream.set_read_timeout(Some(time))?;
    stream.set_write_timeout(Some(time))?;
    stream.write_all(&encode(question.as_bytes(), WAZUH_LIMIT).map_err(io::Error::other)?)?;
    let mut length = [0; 4];
    stream.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if length > WAZUH_LIMIT {
        return Err(io::Error::other("it answers, and not as a daemon of Wazuh's does"));
    }
    let mut answer = vec![0; length];
    stream.read_exact(&mut answer)?;
    Ok(answer)
}

/// Opens a database that others may be working on, for reading only. A lock is waited for, and not for long.
pub(crate) fn open_database(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    Ok(connection)
}
