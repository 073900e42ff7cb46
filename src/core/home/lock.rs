//! [`HomeLock`]: one server a home.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use nix::errno::Errno;
use nix::fcntl::{Flock, FlockArg};

use super::Home;

/// Why a home could not be locked.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another server holds it.
    #[error("{} is in use by another wazuhctl server{}", home.display(), pid.map(|pid| format!(" (process {pid})")).unwrap_or_default())]
    Held {
        /// The home.
        home: PathBuf,
        /// The process that holds the lock, where it has already said so.
        pid: Option<u32>,
    },
    /// The lock file cannot be made, or not be locked.
    #[error("cannot lock {}: {source}", path.display())]
    Unusable {
        /// The lock file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The right to be the server of a home. It ends when this is dropped or when the process ends, however it ends.
#[derive(Debug)]
pub struct HomeLock {
    _file: Flock<fs::File>,
}

impl HomeLock {
    /// Locks `home` for this process and leaves its number in the lock file. The file itself stays for ever: taking
    /// it away would let two servers lock two files of the same name.
    ///
    /// # Errors
    /// [`LockError::Held`] where another process, or another part of this one, holds the lock.
    pub fn take(home: &Home) -> Result<Self, LockError> {
        let path = home.home_lock();
        let unusable = |source: io::Error| LockError::Unusable { path: path.clone(), source };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(unusable)?;
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o640)
            .open(&path)
            .map_err(unusable)?;
        let mut file = match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(file) => file,
            Err((mut file, Errno::EWOULDBLOCK)) => {
                let mut text = String::new();
                let pid = file.read_to_string(&mut text).ok().and_then(|_| text.trim().parse().ok());
                return Err(LockError::Held { home: home.root().to_path_buf(), pid });
            }
            Err((_, error)) => return Err(unusable(error.into())),
        };
        file.set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| writeln!(file, "{}", std::process::id()))
            .map_err(unusable)?;
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_lock_is_refused_with_the_holders_number_until_the_first_ends() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path());
        let first = HomeLock::take(&home).unwrap();
        let refused = HomeLock::take(&home).unwrap_err();
        assert!(matches!(refused, LockError::Held { pid: Some(pid), .. } if pid == std::process::id()));
        assert!(refused.to_string().contains(&format!("process {}", std::process::id())));
        drop(first);
        HomeLock::take(&home).unwrap();
    }

    #[test]
    fn what_a_dead_server_left_does_not_count() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path());
        fs::create_dir_all(home.run()).unwrap();
        fs::write(home.home_lock(), "4194305 and more than the new text\n").unwrap();
        let _lock = HomeLock::take(&home).unwrap();
        assert_eq!(fs::read_to_string(home.home_lock()).unwrap(), format!("{}\n", std::process::id()));
    }

    #[test]
    fn a_home_that_is_no_folder_is_an_error_with_the_path() {
        let root = tempfile::NamedTempFile::new().unwrap();
        let error = HomeLock::take(&Home::new(root.path())).unwrap_err();
        assert!(error.to_string().contains("wazuhctl.lock"));
    }
}
