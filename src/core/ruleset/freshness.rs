//! [`Stamp`]: whether a file is still the one that was read.
//!
//! A file is known by its identity, size and times. Those do not change when it is written twice within one tick of the
//! file system's clock; so, as git does with its index, a file that was read soon after it had changed is read again
//! until it has settled, and its content compared.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{fs, io};

use sha2::{Digest, Sha256};

use crate::home::read_limited;

/// The coarsest clock of a file system that is reckoned with.
const TICK: Duration = Duration::from_secs(2);

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            size: metadata.size(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    /// Whether a change after `now` would show.
    fn is_settled(&self, now: SystemTime) -> bool {
        let latest = self.modified.max(self.changed).0;
        let latest =
            u64::try_from(latest).map_or(UNIX_EPOCH, |latest| UNIX_EPOCH + Duration::from_secs(latest));
        now.duration_since(latest).is_ok_and(|age| age > TICK)
    }
}

/// A file as it was read.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    stamp: Stamp,
    settled: bool,
    hash: [u8; 32],
}

/// How a file is now.
pub(super) enum Now {
    /// As it was.
    Same(Seen),
    /// Changed, or seen for the first time, with its content.
    Changed(Seen, Vec<u8>),
}

/// Looks at a file. What has surely not changed is not read. Blocks.
///
/// # Errors
/// Those of [`read_limited`].
pub(super) fn look(path: &Path, before: Option<&Seen>, largest: u64) -> io::Result<Now> {
    let now = SystemTime::now();
    let stamp = Stamp::of(&fs::metadata(path)?);
    if let Some(seen) = before.filter(|seen| seen.settled && seen.stamp == stamp) {
        return Ok(Now::Same(seen.clone()));
    }
    let content = read_limited(path, largest)?;
    let seen = Seen { stamp, settled: stamp.is_settled(now), hash: Sha256::digest(&content).into() };
    Ok(match before {
        Some(before) if before.hash == seen.hash => Now::Same(seen),
        _ => Now::Changed(seen, content),
    })
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    fn changed(path: &Path, before: Option<&Seen>) -> (bool, Seen) {
        match look(path, before, 1 << 20).unwrap() {
            Now::Same(seen) => (false, seen),
            Now::Changed(seen, _) => (true, seen),
        }
    }

    #[test]
    fn a_change_within_a_tick_shows() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").unwrap();
        let (is_new, first) = changed(&path, None);
        assert!(is_new && !first.settled);
        let (differs, second) = changed(&path, Some(&first));
        assert!(!differs);
        // The same size, and times that may be the same.
        fs::write(&path, "two").unwrap();
        assert!(changed(&path, Some(&second)).0);
    }

    #[test]
    fn a_file_that_has_settled_is_not_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").unwrap();
        let (_, seen) = changed(&path, None);
        assert!(!seen.stamp.is_settled(SystemTime::now()));
        assert!(seen.stamp.is_settled(SystemTime::now() + TICK * 2));
        // As if it had been read later, which makes it settled: the hash, a wrong one, is not looked at.
        let settled = Seen { settled: true, hash: [0; 32], ..seen };
        assert!(!changed(&path, Some(&settled)).0);
        File::options().append(true).open(&path).unwrap().set_len(1).unwrap();
        assert!(changed(&path, Some(&settled)).0);
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xml");
        assert_eq!(look(&path, None, 9).map(drop).unwrap_err().kind(), io::ErrorKind::NotFound);
        fs::write(&path, "0123456789").unwrap();
        assert_eq!(look(&path, None, 9).map(drop).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }
}
