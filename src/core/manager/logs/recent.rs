//! [`recent_entries`]: the end of the log, read backwards.

use std::fs::File;
use std::io;

use jiff::tz::TimeZone;

use super::{Entry, LogFormats};
use crate::backwards::{Backwards, Line};
use crate::error::{Error, Fault, Result};
use crate::home::Home;

/// How many lines are looked at, entries or not.
pub const MOST_LINES: usize = 2000;

/// A longer line is no entry, in bytes: the daemons cut theirs before.
pub(super) const LONGEST: usize = 64 * 1024;

/// How much is read at most, in bytes, should every line be as long as lines can be.
const MOST_BYTES: usize = 32 << 20;

/// The entries in the last 2000 lines of the log, the oldest first. Blocks on the disk.
///
/// Only the log that is being written is looked at, as the Server API does, and none that was put away.
///
/// # Errors
/// 1020 where there is no such log, 1005 where it cannot be read.
pub fn recent_entries(home: &Home, format: LogFormats) -> Result<Vec<Entry>> {
    let (format, path) = match format {
        LogFormats::Plain | LogFormats::Both => (LogFormats::Plain, home.ossec_log()),
        LogFormats::Json => (LogFormats::Json, home.ossec_log_json()),
    };
    let unreadable = |error: io::Error| {
        let path = home.relative(&path).display().to_string();
        Error::new(Fault::FileUnreadable { path }).caused_by(error)
    };
    match std::fs::metadata(&path) {
        Ok(found) if found.is_file() => {}
        Ok(_) => return Err(Fault::NoLogFile.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Fault::NoLogFile.into()),
        Err(error) => return Err(unreadable(error)),
    }
    let file = File::open(&path).map_err(unreadable)?;
    let zone = TimeZone::system();
    let mut entries = Vec::new();
    let mut read = 0_usize;
    for line in Backwards::new(file, LONGEST).map_err(unreadable)?.take(MOST_LINES) {
        let Line::Whole(line) = line.map_err(unreadable)? else { continue };
        read += line.len();
        if read > MOST_BYTES {
            break;
        }
        entries.extend(Entry::parse(&line, format, &zone));
    }
    entries.reverse();
    Ok(entries)
}
