//! [`LogFile`]: one file of the log, and the folder that full ones are put away in.
//!
//! Put away are `api.log` and `api.json` as `logs/api/YEAR/Mon/NAME-DD.gz` after midnight, or as `NAME-DD_N.gz` when
//! they have reached their size.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, lchown,
};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

const LOG_MODE: u32 = 0o660;
const ARCHIVE_MODE: u32 = 0o640;
const FOLDER_MODE: u32 = 0o750;

/// When a file is put away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rotation {
    /// With the first line after midnight.
    Midnight,
    /// Before it reaches this many bytes.
    Size(u64),
}

/// A file that lines are appended to.
#[derive(Debug)]
pub(super) struct LogFile {
    path: PathBuf,
    archive: PathBuf,
    rotation: Rotation,
    writer: BufWriter<File>,
    length: u64,
    /// The day the first of its lines is of.
    day: Date,
}

impl LogFile {
    /// Opens the file `name` in `folder`, makes it if there is none, and finishes what a crash left half put away.
    pub(super) fn open(folder: &Path, name: &str, rotation: Rotation) -> io::Result<Self> {
        let path = folder.join(name);
        let archive = folder.join("api");
        let left = put_aside(&path);
        if let Some(day) = day_of(&left)? {
            compress(&left, &archive, name, day, rotation)?;
        }
        let day = day_of(&path)?;
        let (writer, length) = open_for_lines(&path)?;
        // An empty file belongs to the day of its first line, one with lines to the day of its last.
        let day = day.filter(|_| length > 0).unwrap_or_else(|| Zoned::now().date());
        Ok(Self { path, archive, rotation, writer, length, day })
    }

    /// Appends a line of the day `today`, after putting the file away if that is due.
    pub(super) fn write(&mut self, line: &str, today: Date) -> io::Result<()> {
        let added = u64::try_from(line.len()).unwrap_or(u64::MAX);
        let due = match self.rotation {
            Rotation::Midnight => today > self.day,
            Rotation::Size(most) => self.length.saturating_add(added) >= most,
        };
        if due && self.length > 0 {
            self.put_away(today)?;
        }
        if self.length == 0 {
            self.day = today;
        }
        self.writer.write_all(line.as_bytes())?;
        self.length = self.length.saturating_add(added);
        Ok(())
    }

    /// Gives everything written to the system.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn put_away(&mut self, today: Date) -> io::Result<()> {
        self.flush()?;
        let name = self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let aside = put_aside(&self.path);
        fs::rename(&self.path, &aside)?;
        (self.writer, self.length) = open_for_lines(&self.path)?;
        let day = if self.rotation == Rotation::Midnight { self.day } else { today };
        compress(&aside, &self.archive, name, day, self.rotation)
    }
}

/// Where a file is while it is put away.
fn put_aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".rotating");
    PathBuf::from(name)
}

/// The day a file was last changed; `None` when there is none.
fn day_of(path: &Path) -> io::Result<Option<Date>> {
    match fs::metadata(path) {
        Ok(metadata) => {
            let changed = Timestamp::try_from(metadata.modified()?).map_err(io::Error::other)?;
            Ok(Some(changed.to_zoned(TimeZone::system()).date()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn open_for_lines(path: &Path) -> io::Result<(BufWriter<File>, u64)> {
    let is_new = !path.exists();
    let file = OpenOptions::new().append(true).create(true).mode(LOG_MODE).open(path)?;
    if is_new {
        file.set_permissions(Permissions::from_mode(LOG_MODE))?;
        give_to_owner_of_folder(path);
    }
    let length = file.metadata()?.len();
    Ok((BufWriter::new(file), length))
}

/// Compresses the file at `aside` to its place, in one step for who looks on, and removes it.
///
/// Lines of a day that has an archive already are added to it, as a second member of the compressed file.
fn compress(aside: &Path, archive: &Path, name: &str, day: Date, rotation: Rotation) -> io::Result<()> {
    let year = archive.join(day.strftime("%Y").to_string());
    let folder = year.join(day.strftime("%b").to_string());
    for path in [archive, &year, &folder] {
        make_folder(path)?;
    }
    let day = day.strftime("%d");
    let target = match rotation {
        Rotation::Midnight => folder.join(format!("{name}-{day}.gz")),
        Rotation::Size(_) => (1_u32..)
            .map(|number| folder.join(format!("{name}-{day}_{number}.gz")))
            .find(|path| !path.exists())
            .unwrap_or_else(|| folder.join(format!("{name}-{day}.gz"))),
    };
    let mut temporary = tempfile::Builder::new().prefix(".api").tempfile_in(&folder)?;
    if let Ok(mut older) = File::open(&target) {
        io::copy(&mut older, &mut temporary)?;
    }
    let mut encoder = GzEncoder::new(&mut temporary, Compression::default());
    // The lines being put away may be many: they pass through, a piece at a time.
    let mut lines = File::open(aside)?;
    io::copy(&mut lines, &mut encoder)?;
    encoder.finish()?;
    temporary.as_file().set_permissions(Permissions::from_mode(ARCHIVE_MODE))?;
    give_to_owner_of_folder(temporary.path());
    temporary.as_file().sync_all()?;
    temporary.persist(&target).map_err(|error| error.error)?;
    fs::remove_file(aside)
}

/// Makes a folder, unless it is there, whose owner is that of the folder it is in.
fn make_folder(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(FOLDER_MODE).create(path) {
        Ok(()) => {
            give_to_owner_of_folder(path);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lets what is at `path` belong to whom the folder that it is in belongs, so that it can be used by a process without
/// privileges later. Not every process may do that, and the log is as good without. A link is not followed: whoever
/// may write to the folder could have it point anywhere.
fn give_to_owner_of_folder(path: &Path) {
    if let Some(Ok(folder)) = path.parent().map(fs::metadata)
        && lchown(path, Some(folder.uid()), Some(folder.gid())).is_err()
    {
        let _ = lchown(path, None, Some(folder.gid()));
    }
}
