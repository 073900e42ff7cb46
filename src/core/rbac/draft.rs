//! [`Draft`]: a database that is made beside the place it is meant for, and put there when it is whole.

use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::NamedTempFile;

use super::opening::{MODE, connect};
use super::store::StoreError;

/// What becomes of a file that stands where a draft is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It stays, and the draft is thrown away.
    Keep,
    /// The draft takes its place.
    Replace,
}

/// The draft. Thrown away unless it is put in place.
pub(super) struct Draft {
    target: PathBuf,
    folder: PathBuf,
    file: NamedTempFile,
}

impl Draft {
    /// An empty one for this place.
    pub(super) fn of(target: &Path) -> Result<Self, StoreError> {
        let folder =
            target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = tempfile::Builder::new()
            .prefix(".rbac.db.")
            .permissions(Permissions::from_mode(MODE))
            .tempfile_in(folder)
            .map_err(|source| StoreError::File { path: target.to_owned(), source })?;
        Ok(Self { target: target.to_owned(), folder: folder.to_owned(), file })
    }

    /// Where it stands.
    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }

    /// The folder it stands in.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What an error of the system comes to.
    pub(super) fn failed(&self) -> impl Fn(io::Error) -> StoreError + use<> {
        let path = self.target.clone();
        move |source| StoreError::File { path: path.clone(), source }
    }

    /// Opens it as a database to be filled, and closes it again.
    pub(super) fn fill(
        &self,
        fill: impl FnOnce(&mut Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let mut connection = connect(self.path())?;
        fill(&mut connection)?;
        connection.close().map_err(|(_, error)| error)?;
        Ok(())
    }

    /// Puts it in its place, on the disk before it is seen.
    pub(super) fn put_in_place(self, existing: Existing) -> Result<(), StoreError> {
        let failed = self.failed();
        // The process's umask may have narrowed the mode.
        std::fs::set_permissions(self.path(), Permissions::from_mode(MODE)).map_err(&failed)?;
        self.file.as_file().sync_all().map_err(&failed)?;
        let put = match existing {
            Existing::Keep => self.file.persist_noclobber(&self.target),
            Existing::Replace => self.file.persist(&self.target),
        };
        match put {
            Err(error)
                if existing == Existing::Keep && error.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error.error)),
            Ok(_) => {}
        }
        File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(failed)
    }
}
