//! Files that only the user may read: the context file, passwords and tokens.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};

/// Reads the file, or nothing where there is none. A file that others could read is refused: what it holds may be
/// known to them already, and the user should hear of it.
pub(crate) fn read(path: &Path) -> Result<Option<String>> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(file_failure("read", path, &error)),
    };
    if metadata.permissions().mode() & 0o077 != 0 {
        let shown = path.display();
        return Err(Failure::new(Exit::Error, format!("{shown} is open to other users"))
            .hint(format!("chmod 600 {shown}, and change the passwords in it if others had access")));
    }
    fs::read_to_string(path).map(Some).map_err(|error| file_failure("read", path, &error))
}

/// Replaces the file atomically, with mode 0600 whatever it had before, and makes its folder (0700) where it is
/// missing.
pub(crate) fn replace(path: &Path, contents: &[u8]) -> Result<()> {
    let failure = |error: std::io::Error| file_failure("write", path, &error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failure)?;
    wazuhctl_core::home::replace_file(path, contents, Some(0o600)).map_err(failure)
}

/// Removes the file; one that is not there is fine.
pub(crate) fn remove(path: &Path) -> Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(file_failure("remove", path, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_files_are_private_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/file");
        assert_eq!(read(&path).unwrap(), None);
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(folder.path().join("a")).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(read(&path).unwrap().as_deref(), Some("two"));
        assert!(remove(&path).unwrap() && !remove(&path).unwrap());
    }

    #[test]
    fn files_open_to_others_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        replace(&path, b"secret").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(read(&path).unwrap_err().to_string().contains("open to other users"));
    }
}
