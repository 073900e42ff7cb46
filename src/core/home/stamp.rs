//! [`Stamp`]: by which a change of a file is noticed without reading it.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// How far apart two changes must be for their times to differ, on any file system: the kernel's clock for them ticks every
/// ten milliseconds at worst, and some file systems count whole seconds, or two of them.
const GRANULARITY: Duration = Duration::from_secs(2);

/// What changes when a file does.
///
/// Two changes in quick succession can leave the same stamp. Who keeps what a file holds has to ask whether the stamp
/// [is settled](Stamp::is_settled).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    device: u64,
    inode: u64,
    length: u64,
    changed: (i64, i64),
}

impl Stamp {
    /// The stamp of the file at `path`; `None` where there is none, or none that can be looked at. Blocks.
    pub fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|metadata| Self::from(&metadata))
    }

    /// The stamp of an open file. Blocks.
    ///
    /// # Errors
    /// The operating system's.
    pub fn of_open(file: &File) -> io::Result<Self> {
        file.metadata().map(|metadata| Self::from(&metadata))
    }

    /// Whether the other is of the same file, changed or not, and not of one that took its place.
    pub fn is_of_same_file(&self, other: &Self) -> bool {
        (self.device, self.inode) == (other.device, other.inode)
    }

    /// Whether every change of the file that comes after `now` makes another stamp of it: the last one lies far enough back.
    /// A file whose time lies in the future is not settled before the clock has come to it.
    pub fn is_settled(&self, now: SystemTime) -> bool {
        let (Ok(seconds), Ok(nanoseconds)) = (u64::try_from(self.changed.0), u32::try_from(self.changed.1))
        else {
            // Before 1970: nobody knows what this clock does.
            return false;
        };
        let changed = SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, nanoseconds));
        changed.is_some_and(|changed| now.duration_since(changed).is_ok_and(|since| since > GRANULARITY))
    }
}

impl From<&Metadata> for Stamp {
    fn from(metadata: &Metadata) -> Self {
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            length: metadata.len(),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_settled_when_no_change_can_have_its_time_any_more() {
        let changed = |seconds: i64, nanoseconds| Stamp {
            device: 1,
            inode: 1,
            length: 1,
            changed: (seconds, nanoseconds),
        };
        let at = |milliseconds| SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds);
        for (stamp, now, settled) in [
            (changed(100, 0), 100_000, false),
            (changed(100, 0), 102_000, false),
            (changed(100, 0), 102_001, true),
            (changed(100, 999_000_000), 102_500, false),
            (changed(100, 999_000_000), 103_000, true),
            (changed(5000, 0), 102_000, false),
            (changed(-1, 0), 102_000, false),
            (changed(i64::MAX, 0), 102_000, false),
        ] {
            assert_eq!(stamp.is_settled(at(now)), settled, "{stamp:?} at {now}");
        }
    }

    #[test]
    fn another_file_and_other_contents_have_other_stamps() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        assert_eq!(Stamp::of(&one), None);
        std::fs::write(&one, "1").unwrap();
        std::fs::write(&other, "1").unwrap();
        let stamp = Stamp::of(&one).unwrap();
        assert_eq!(Stamp::of_open(&File::open(&one).unwrap()).unwrap(), stamp);
        std::fs::write(&one, "12").unwrap();
        let longer = Stamp::of(&one).unwrap();
        assert!(stamp != longer && stamp.is_of_same_file(&longer));
        std::fs::rename(&other, &one).unwrap();
        assert!(!stamp.is_of_same_file(&Stamp::of(&one).unwrap()));
    }
}
