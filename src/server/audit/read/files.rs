//! The files that records of a span of time can be in, the newest first.

use std::fs::{File, TryLockError};
use std::io::{self, Seek as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::read::MultiGzDecoder;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use wazuhctl_core::home::Home;

use crate::audit::log;
use crate::logs::{Place, Rotation, archived, is_at};

/// How long to wait for a process that is putting a file away.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// By how much the day that a file is filed under may be off: the time zone was another one, or the clock was put back.
const SLACK: SignedDuration = SignedDuration::from_hours(48);

/// Which records are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Span {
    /// Only those of this moment and later ones.
    pub since: Option<Timestamp>,
    /// Only those of this moment and earlier ones.
    pub until: Option<Timestamp>,
    /// Also those of the files that were put away. They are looked at in any case where a moment is given.
    pub archived: bool,
}

impl Span {
    /// Whether a record of this moment is in it.
    pub(super) fn contains(&self, moment: Timestamp) -> bool {
        self.since.is_none_or(|since| moment >= since) && self.until.is_none_or(|until| moment <= until)
    }
}

/// A file of the log.
#[derive(Debug)]
pub(super) enum Source {
    /// As lines are appended to it: opened, so that it stays this one when it is put away.
    Plain(File),
    /// Put away.
    Compressed(PathBuf),
}

/// The files, the newest first.
///
/// # Errors
/// The system's, with the path in its text.
pub(super) fn files(home: &Home, span: &Span) -> io::Result<Vec<Source>> {
    // How the files are put away is of no matter to who reads them.
    let place = log::place(home, Rotation::Midnight);
    if !(span.archived || span.since.is_some() || span.until.is_some()) {
        return Ok(open(place.path())?.map(Source::Plain).into_iter().collect());
    }
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if let Some(found) = all_at_rest(&place, span)? {
            return Ok(found);
        }
        std::thread::sleep(PAUSE);
    }
    Err(named(&io::Error::from(io::ErrorKind::TimedOut), place.path()))
}

/// All files, if just now none of them is being put away: else one would be missed, or come twice. The lock that this
/// takes it has for an instant only, since changes wait for it.
fn all_at_rest(place: &Place, span: &Span) -> io::Result<Option<Vec<Source>>> {
    let current = open(place.path())?;
    if let Some(file) = &current
        && !(is_at_rest(file)? && is_at(file, place.path())?)
    {
        return Ok(None);
    }
    // What is aside without anybody working on it was left there by a crash.
    let aside = open(&place.aside())?;
    if let Some(file) = &aside
        && !(is_at_rest(file)? && is_at(file, &place.aside())?)
    {
        return Ok(None);
    }
    let earliest =
        span.since.and_then(|since| Some(since.checked_sub(SLACK).ok()?.to_zoned(TimeZone::system()).date()));
    let wanted = archived(place)?.into_iter().filter(|one| earliest.is_none_or(|day| one.day >= day));
    let mut found: Vec<Source> = wanted.map(|one| Source::Compressed(one.path)).collect();
    for file in aside.into_iter().chain(current) {
        file.unlock()?;
        found.push(Source::Plain(file));
    }
    found.reverse();
    Ok(Some(found))
}

/// Whether nobody is at work on the file. From then on nobody is, until it is unlocked or closed.
fn is_at_rest(file: &File) -> io::Result<bool> {
    match file.try_lock_shared() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Source {
    /// The file with its lines as they are. One that was put away is unpacked to a temporary file, which has no name
    /// and goes with the process.
    pub(super) fn into_plain(self) -> io::Result<File> {
        match self {
            Self::Plain(file) => Ok(file),
            Self::Compressed(path) => unpacked(&path).map_err(|error| named(&error, &path)),
        }
    }
}

fn unpacked(path: &Path) -> io::Result<File> {
    let mut plain = tempfile::tempfile()?;
    io::copy(&mut MultiGzDecoder::new(File::open(path)?), &mut plain)?;
    plain.rewind()?;
    Ok(plain)
}

fn open(path: &Path) -> io::Result<Option<File>> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(named(&error, path)),
    }
}

fn named(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
