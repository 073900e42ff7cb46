//! [`write`]: the archive, whole or not at all, and for nobody's eyes but those of whoever made it.

use std::fs::{File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::Bundle;

/// Why there is no archive. Nothing is left of the attempt.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is something at the path already.
    #[error("{} exists", path.display())]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// The file cannot be written.
    #[error("{} cannot be written: {source}", path.display())]
    File {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Writes the archive (tar, RFC 1952) to `path`, with mode 0600, everything in it below the folder `name`; and tells its
/// size. A link at `path` is replaced, not followed.
///
/// Blocks on the disk.
///
/// # Errors
/// A file that is there, unless `force` says to replace it; a folder that cannot be written to; a full disk.
pub fn write(bundle: &Bundle, path: &Path, name: &str, force: bool) -> Result<u64, WriteError> {
    let failed = |source: io::Error| WriteError::File { path: path.to_path_buf(), source };
    let exists = || WriteError::Exists { path: path.to_path_buf() };
    // Told before the work is done; whether it still holds then is seen to below.
    if !force && path.symlink_metadata().is_ok() {
        return Err(exists());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary =
        tempfile::Builder::new().prefix(".support-bundle.").tempfile_in(folder).map_err(failed)?;
    fill(temporary.as_file_mut(), bundle, name).map_err(failed)?;
    let file = temporary.as_file();
    file.set_permissions(Permissions::from_mode(0o600)).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    if force {
        temporary.persist(path).map_err(|error| failed(error.error))?;
    } else {
        temporary.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => exists(),
            _ => failed(error.error),
        })?;
    }
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
    Ok(length)
}

fn fill(file: &mut File, bundle: &Bundle, name: &str) -> io::Result<()> {
    let mut archive = tar::Builder::new(GzEncoder::new(file, Compression::default()));
    for piece in &bundle.pieces {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(piece.text.len()).unwrap_or(u64::MAX));
        header.set_mode(0o600);
        header.set_mtime(0);
        archive.append_data(&mut header, Path::new(name).join(&piece.name), piece.text.as_bytes())?;
    }
    archive.into_inner()?.finish()?.flush()
}
