//! Taking a socket's path: from nobody, from a process that died, but not from one that lives.

use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use tokio::net::UnixListener;
use wazuhctl_core::socket::listen;

use super::daemon::StartError;

/// For the owner and the group.
const MODE: u32 = 0o660;

/// A socket that is ours, and goes away with us.
pub(super) struct Claimed {
    pub(super) listener: UnixListener,
    pub(super) path: PathBuf,
}

/// Binds `path`, in a folder that is made where it is missing.
pub(super) fn claim(path: &Path) -> Result<Claimed, StartError> {
    let failed = |source: io::Error| StartError::Socket { path: path.to_path_buf(), source };
    if let Some(folder) = path.parent() {
        std::fs::DirBuilder::new().recursive(true).mode(0o770).create(folder).map_err(failed)?;
    }
    match listen(path, MODE) {
        Ok(listener) => Ok(Claimed { listener, path: path.to_path_buf() }),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse && is_socket(path) => {
            Err(StartError::AlreadyServed { path: path.to_path_buf() })
        }
        Err(error) => Err(failed(error)),
    }
}

fn is_socket(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    std::fs::symlink_metadata(path).is_ok_and(|file| file.file_type().is_socket())
}
