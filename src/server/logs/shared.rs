//! [`SharedFile`]: a file that several processes append to at the same time, and that any of them puts away.
//!
//! Each append is one write of a whole line under the file's lock (`flock`), so that lines neither mix nor get into a
//! file that another process has put away meanwhile: who has the lock of a file that is not at its path any more opens
//! the one that is, and begins again. What a process leaves unfinished, be it a line cut off by a crash or a full file
//! that was not compressed any more, the next one mends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::os::unix::fs::{FileExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use nix::errno::Errno;
use nix::fcntl::{FallocateFlags, OFlag, fallocate};

use super::place::{Place, Rotation, day_changed};

/// How long another process may keep the lock. It takes as long as a line is being written.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to wait between two looks at a lock that somebody has.
const PAUSE: Duration = Duration::from_millis(2);

/// A file that lines are appended to.
#[derive(Debug)]
pub(crate) struct SharedFile {
    place: Place,
    /// The file, as it was at its path the last time.
    file: Option<File>,
}

impl SharedFile {
    /// The file at a place. Nothing is opened or made before it is needed.
    pub(crate) fn new(place: Place) -> Self {
        Self { place, file: None }
    }

    /// Makes sure that a line of up to `room` bytes can be appended on the day `today`. Blocks on the disk and on other
    /// processes.
    ///
    /// # Errors
    /// The system's, when the file can neither be opened nor made, or when the disk is full.
    pub(crate) fn make_ready(&mut self, room: u32, today: Date) -> io::Result<()> {
        // Taking room may count as a change of the file, by whose last change it is known whether it is of today.
        let file = self.lock_current(today, 0)?;
        let length = i64::try_from(file.metadata()?.len()).map_err(io::Error::other)?;
        match fallocate(&file, FallocateFlags::FALLOC_FL_KEEP_SIZE, length, i64::from(room)) {
            // Not every file system can be asked that.
            Ok(()) | Err(Errno::EOPNOTSUPP | Errno::ENOSYS) => self.keep(file),
            Err(error) => Err(error.into()),
        }
    }

    /// Appends a line, given with its end, of the day `today`, after putting the file away if that is due. Blocks on
    /// the disk and on other processes.
    ///
    /// # Errors
    /// The system's. Nothing of the line is in the file then.
    pub(crate) fn append(&mut self, line: &str, today: Date) -> io::Result<()> {
        let file = self.lock_current(today, u64::try_from(line.len()).unwrap_or(u64::MAX))?;
        append_whole(&file, line)?;
        self.keep(file)
    }

    /// The file that `added` bytes of `today` belong in, locked for this process.
    fn lock_current(&mut self, today: Date, added: u64) -> io::Result<File> {
        let file = self.lock()?;
        let metadata = file.metadata()?;
        let day = day_changed(&metadata)?;
        if self.place.rotation().is_due(day, metadata.len(), today, added) && self.put_away(day, today)? {
            drop(file);
            return self.lock();
        }
        Ok(file)
    }

    /// Gives the lock back, and keeps the file for the next line.
    fn keep(&mut self, file: File) -> io::Result<()> {
        file.unlock()?;
        self.file = Some(file);
        Ok(())
    }

    /// The file that is at the path, locked for this process.
    fn lock(&mut self) -> io::Result<File> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let file = match self.file.take() {
                Some(file) if is_at(&file, self.place.path())? => file,
                _ => {
                    self.finish_left()?;
                    self.open()?
                }
            };
            match file.try_lock() {
                // Another process may have put it away just before.
                Ok(()) if is_at(&file, self.place.path())? => return Ok(file),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                    self.file = Some(file);
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(io::Error::new(
                        io::ErrorKind::TimedOut,
                        "another process keeps the file locked",
                    ));
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }

    /// A link is not followed, and nothing but a plain file taken: whoever may write to the folder could have put
    /// something there that a process with more rights must not write to.
    fn open(&self) -> io::Result<File> {
        let flags = OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK;
        let file = self.place.open(OpenOptions::new().read(true).custom_flags(flags.bits()))?;
        if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::other("it is no plain file")) }
    }

    /// Puts the file away, whose lock this process has and whose last line is of `day`. Says whether it did: not as
    /// long as the one before is still aside.
    fn put_away(&self, day: Date, today: Date) -> io::Result<bool> {
        if !self.finish_left()? {
            return Ok(false);
        }
        let aside = self.place.aside();
        fs::rename(self.place.path(), &aside)?;
        let day = if self.place.rotation() == Rotation::Midnight { day } else { today };
        if let Err(error) = self.place.compress(day) {
            // The lines are safe where they are, and whoever opens the log next tries again.
            tracing::error!(path = %aside.display(), %error, "a full log cannot be put away yet");
        }
        Ok(true)
    }

    /// Compresses what is still aside, unless another process does just that. Says whether nothing is aside now.
    fn finish_left(&self) -> io::Result<bool> {
        let aside = self.place.aside();
        let left = match File::open(&aside) {
            Ok(left) => left,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            Err(error) => return Err(error),
        };
        match left.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(false),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if !is_at(&left, &aside)? {
            return Ok(!aside.exists());
        }
        match self.place.compress(day_changed(&left.metadata()?)?) {
            Ok(()) => Ok(true),
            Err(error) => {
                tracing::error!(path = %aside.display(), %error, "a full log cannot be put away yet");
                Ok(false)
            }
        }
    }
}

/// Whether `path` leads to this very file.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let own = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(found) => Ok((own.dev(), own.ino()) == (found.dev(), found.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Writes a line at once and as a whole, or not at all. Where a crash has cut off the line before, it ends first, so
/// that it takes no other line with it.
fn append_whole(mut file: &File, line: &str) -> io::Result<()> {
    let length = file.metadata()?.len();
    let mut last = [b'\n'];
    if length > 0 {
        file.read_exact_at(&mut last, length - 1)?;
    }
    let separator = if last == [b'\n'] { "" } else { "\n" };
    let whole = format!("{separator}{line}");
    let written = loop {
        match file.write(whole.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            written => break written,
        }
    };
    match written {
        Ok(count) if count == whole.len() => Ok(()),
        // A part of a line is worse than none.
        failed => {
            file.set_len(length)?;
            Err(failed.err().unwrap_or_else(|| io::Error::from(io::ErrorKind::StorageFull)))
        }
    }
}
