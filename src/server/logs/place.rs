//! [`Place`]: where a log's file is, and the folder that full ones are put away in.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, lchown,
};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::config::Logs;

const ARCHIVE_MODE: u32 = 0o640;
const FOLDER_MODE: u32 = 0o750;

/// The folder below the logs' that full files of the API are put away in.
const ARCHIVE: &str = "api";

/// The one for what the daemons log.
const ARCHIVE_OF_DAEMONS: &str = "wazuh";

/// When a file is put away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rotation {
    /// With the first line after midnight.
    Midnight,
    /// Before it reaches this many bytes.
    Size(u64),
}

impl Rotation {
    /// What the section `logs` of `api.yaml` asks for.
    ///
    /// # Errors
    /// When rotation by size is on and the size is none.
    pub(crate) fn of(logs: &Logs) -> io::Result<Self> {
        Ok(match logs.rotation().map_err(io::Error::other)? {
            Some(size) => Self::Size(size.bytes()),
            None => Self::Midnight,
        })
    }

    /// Whether a file of `length` bytes, whose lines are of `day`, is to be put away before `added` bytes of `today`
    /// are appended.
    pub(super) fn is_due(self, day: Date, length: u64, today: Date, added: u64) -> bool {
        let due = match self {
            Self::Midnight => today > day,
            Self::Size(most) => length.saturating_add(added) >= most,
        };
        due && length > 0
    }
}

/// A log's file and its archive.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    path: PathBuf,
    /// What the names of files that were put away begin with.
    name: String,
    /// What stands between the day and `.gz` in them.
    ending: String,
    archive: PathBuf,
    rotation: Rotation,
    mode: u32,
}

impl Place {
    /// The file at `path`, in the folder `logs` of a home, which is made with `mode`.
    pub(crate) fn new(path: PathBuf, rotation: Rotation, mode: u32) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let archive = path.with_file_name(ARCHIVE);
        Self { path, name, ending: String::new(), archive, rotation, mode }
    }

    /// The same for what the daemons log, which is put away as `logs/wazuh/YEAR/Mon/ossec-DD.log.gz`
    /// (`src/monitord/rotate_log.c`).
    pub(crate) fn of_daemons(path: PathBuf, rotation: Rotation, mode: u32) -> Self {
        let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let (name, ending) = (text(path.file_stem()), format!(".{}", text(path.extension())));
        let archive = path.with_file_name(ARCHIVE_OF_DAEMONS);
        Self { path, name, ending, archive, rotation, mode }
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What the names of files that were put away begin with.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What stands between the day and `.gz` in the names of files that were put away.
    pub(super) fn ending(&self) -> &str {
        &self.ending
    }

    /// Where full files are put away, by year and month.
    pub(super) fn archive(&self) -> &Path {
        &self.archive
    }

    /// When the file is put away.
    pub(super) fn rotation(&self) -> Rotation {
        self.rotation
    }

    /// Where the file is while it is put away.
    pub(crate) fn aside(&self) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(".rotating");
        PathBuf::from(name)
    }

    /// Opens the file for appending, by `options` besides. One that is made here gets its mode, and the owner of the
    /// folder.
    pub(super) fn open(&self, options: &mut OpenOptions) -> io::Result<File> {
        match options.append(true).mode(self.mode).create_new(true).open(&self.path) {
            Ok(file) => {
                file.set_permissions(Permissions::from_mode(self.mode))?;
                give_to_owner_of_folder(&self.path);
                Ok(file)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                options.create_new(false).create(true).open(&self.path)
            }
            Err(error) => Err(error),
        }
    }

    /// Compresses the file that is aside to its place, in one step for who looks on, and removes it. `day` is the one
    /// it is filed under.
    ///
    /// Lines of a day that has an archive already are added to it, as a second member of the compressed file.
    pub(super) fn compress(&self, day: Date) -> io::Result<()> {
        let aside = self.aside();
        let year = self.archive.join(day.strftime("%Y").to_string());
        let folder = year.join(day.strftime("%b").to_string());
        for path in [&self.archive, &year, &folder] {
            make_folder(path)?;
        }
        let (name, ending, day) = (&self.name, &self.ending, day.strftime("%d"));
        let whole_day = folder.join(format!("{name}-{day}{ending}.gz"));
        let target = match self.rotation {
            Rotation::Midnight => whole_day,
            Rotation::Size(_) => (1_u32..)
                .map(|number| folder.join(format!("{name}-{day}_{number}{ending}.gz")))
                .find(|path| !path.exists())
                .unwrap_or(whole_day),
        };
        let mut temporary = tempfile::Builder::new().prefix(".api").tempfile_in(&folder)?;
        if let Ok(mut older) = File::open(&target) {
            io::copy(&mut older, &mut temporary)?;
        }
        let mut encoder = GzEncoder::new(&mut temporary, Compression::default());
        // The lines being put away may be many: they pass through, a piece at a time.
        let mut lines = File::open(&aside)?;
        io::copy(&mut lines, &mut encoder)?;
        encoder.finish()?;
        temporary.as_file().set_permissions(Permissions::from_mode(ARCHIVE_MODE))?;
        give_to_owner_of_folder(temporary.path());
        temporary.as_file().sync_all()?;
        temporary.persist(&target).map_err(|error| error.error)?;
        fs::remove_file(aside)
    }
}

/// The day a file was last changed; `None` when there is none.
pub(super) fn day_of(path: &Path) -> io::Result<Option<Date>> {
    match fs::metadata(path) {
        Ok(metadata) => day_changed(&metadata).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The day a file was last changed, by the local clock.
pub(super) fn day_changed(metadata: &fs::Metadata) -> io::Result<Date> {
    let changed = Timestamp::try_from(metadata.modified()?).map_err(io::Error::other)?;
    Ok(changed.to_zoned(TimeZone::system()).date())
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
