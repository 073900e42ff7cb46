//! [`KeyIndex`]: the agents of `client.keys`, read again only when the file is another one.
//!
//! Requests that name agents come by the thousand, and the file has 100 bytes for each of the manager's agents. Whoever
//! changes it, be it by adding to it, by putting another file in its place or in the middle of it, leaves it with another
//! [`Stamp`]. A file that has been changed just now could be changed once more without that showing: what is read of it is
//! used once and not kept.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::entries::Entries;
use crate::agents::AgentId;
use crate::home::Stamp;

/// How much of the file is read at a time, in bytes.
const BLOCK: usize = 64 * 1024;

/// How often a line is looked for in a file that changes meanwhile.
const LOOKS: usize = 3;

/// The agents of one `client.keys`.
#[derive(Debug)]
pub(crate) struct KeyIndex {
    path: PathBuf,
    kept: Mutex<Option<Kept>>,
}

/// What was read, and of which file.
#[derive(Debug)]
struct Kept {
    stamp: Stamp,
    entries: Arc<Entries>,
}

impl KeyIndex {
    /// Of the file at `path`, which need not be there. Nothing is read yet.
    pub(crate) fn of(path: PathBuf) -> Self {
        Self { path, kept: Mutex::new(None) }
    }

    /// The agents that the file has now; none where there is no file. Who comes while it is read waits, and looks at it
    /// again. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's.
    pub(crate) fn entries(&self) -> io::Result<Arc<Entries>> {
        self.look(SystemTime::now()).map(|(entries, _)| entries)
    }

    /// The line that an agent has now: its id, name, address and key, with spaces between them. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's; and where the file changes again and again while it is read.
    pub(crate) fn line_of(&self, id: AgentId) -> io::Result<Option<String>> {
        for _ in 0..LOOKS {
            let (entries, Some(file)) = self.look(SystemTime::now())? else { return Ok(None) };
            if !entries.contains(id) {
                return Ok(None);
            }
            if let Some(line) = entries.line_of(id, &file)? {
                return Ok(Some(line));
            }
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "client.keys changes while it is read"))
    }

    /// The agents of the file, and the file itself. `now` is a moment before this call.
    fn look(&self, now: SystemTime) -> io::Result<(Arc<Entries>, Option<File>)> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                *kept = None;
                return Ok((Arc::default(), None));
            }
            Err(error) => return Err(error),
        };
        let stamp = Stamp::of_open(&file)?;
        if let Some(kept) = kept.as_ref().filter(|kept| kept.stamp == stamp) {
            return Ok((Arc::clone(&kept.entries), Some(file)));
        }
        *kept = None;
        let entries = Arc::new(Entries::read(BufReader::with_capacity(BLOCK, &file))?);
        *kept = stamp.is_settled(now).then(|| Kept { stamp, entries: Arc::clone(&entries) });
        Ok((entries, Some(file)))
    }
}

#[cfg(test)]
mod tests;
