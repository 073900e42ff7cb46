//! Taking a socket's path: from nobody, from a process that died, but not from one that lives.

use std::io;
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};

use super::daemon::StartError;

const TRIAL: Duration = Duration::from_secs(2);

/// A socket that is ours, and goes away with us.
pub(super) struct Claimed {
    pub(super) listener: UnixListener,
    pub(super) path: PathBuf,
}

/// Binds `path`, for the owner and the group.
pub(super) async fn claim(path: &Path) -> Result<Claimed, StartError> {
    let failed = |source: io::Error| StartError::Socket { path: path.to_path_buf(), source };
    if let Some(folder) = path.parent() {
        std::fs::DirBuilder::new().recursive(true).mode(0o770).create(folder).map_err(failed)?;
    }
    match tokio::time::timeout(TRIAL, UnixStream::connect(path)).await {
        // Someone accepts connections, or is too busy to.
        Ok(Ok(_)) | Err(_) => return Err(StartError::AlreadyServed { path: path.to_path_buf() }),
        Ok(Err(error)) if error.kind() == io::ErrorKind::NotFound => {}
        Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionRefused && is_socket(path) => {
            std::fs::remove_file(path).map_err(failed)?;
        }
        Ok(Err(error)) => return Err(failed(error)),
    }
    let listener = UnixListener::bind(path).map_err(failed)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660)).map_err(failed)?;
    Ok(Claimed { listener, path: path.to_path_buf() })
}

fn is_socket(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    std::fs::symlink_metadata(path).is_ok_and(|file| file.file_type().is_socket())
}
