//! [`connect`] and [`listen`]: the two ends of a Unix socket, wherever in the file system it lies;
//! [`connect_datagram`] and [`listen_datagram`] for those that take single messages.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::fcntl::OFlag;
use tokio::net::{UnixDatagram, UnixListener, UnixStream};

use super::SocketError;

/// The longest path that fits into a socket address, in bytes. One more would be the closing zero.
const ADDRESS_BYTES: usize = 107;

/// How long to wait before knocking again at a daemon whose queue of connections is full.
const KNOCK_AGAIN: Duration = Duration::from_millis(5);

/// Connects to the stream socket at `path`, waiting while the daemon's queue of connections is full.
///
/// # Errors
/// One of the kinds of [`SocketError::is_unreachable`]. Waits without a deadline of its own: give it one.
pub async fn connect(path: &Path) -> Result<UnixStream, SocketError> {
    loop {
        let address = Address::of(path).map_err(|error| SocketError::connecting(path, error))?;
        match UnixStream::connect(&address.path).await {
            Ok(stream) => return Ok(stream),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => tokio::time::sleep(KNOCK_AGAIN).await,
            Err(error) => return Err(SocketError::connecting(path, error)),
        }
    }
}

/// Connects to the datagram socket at `path`.
///
/// # Errors
/// One of the kinds of [`SocketError::is_unreachable`].
pub fn connect_datagram(path: &Path) -> Result<UnixDatagram, SocketError> {
    let connect = || {
        let address = Address::of(path)?;
        let socket = UnixDatagram::unbound()?;
        socket.connect(&address.path)?;
        Ok(socket)
    };
    connect().map_err(|error| SocketError::connecting(path, error))
}

/// Listens on a stream socket at `path` with `mode`, in the place of one that a dead daemon left.
///
/// # Errors
/// `AddrInUse` where a living daemon listens there or where `path` is no socket; else the operating system's.
pub fn listen(path: &Path, mode: u32) -> io::Result<UnixListener> {
    let address = Address::of(path)?;
    make_way(path, || std::os::unix::net::UnixStream::connect(&address.path).map(drop))?;
    let listener = UnixListener::bind(&address.path)?;
    fs::set_permissions(path, Permissions::from_mode(mode))?;
    Ok(listener)
}

/// Reads a datagram socket at `path` with `mode`, in the place of one that a dead daemon left.
///
/// # Errors
/// As [`listen`].
pub fn listen_datagram(path: &Path, mode: u32) -> io::Result<UnixDatagram> {
    let address = Address::of(path)?;
    make_way(path, || std::os::unix::net::UnixDatagram::unbound()?.connect(&address.path))?;
    let socket = UnixDatagram::bind(&address.path)?;
    fs::set_permissions(path, Permissions::from_mode(mode))?;
    Ok(socket)
}

/// Removes the socket that a dead daemon left. `knock` tries to connect.
fn make_way(path: &Path, knock: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.file_type().is_socket() => Err(in_use(path, "it is no socket")),
        Ok(_) => match knock() {
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => fs::remove_file(path),
            // Whoever answers, and whoever cannot be asked, is taken for living.
            _ => Err(in_use(path, "another process listens on it")),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn in_use(path: &Path, why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::AddrInUse, format!("cannot listen on {}: {why}", path.display()))
}

/// A path that fits into a socket address. A longer one is reached through its open folder.
struct Address {
    path: PathBuf,
    _folder: Option<File>,
}

impl Address {
    fn of(path: &Path) -> io::Result<Self> {
        if path.as_os_str().len() <= ADDRESS_BYTES {
            return Ok(Self { path: path.to_path_buf(), _folder: None });
        }
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path of a socket ends in its name"));
        };
        let folder = OpenOptions::new()
            .read(true)
            .custom_flags((OFlag::O_PATH | OFlag::O_DIRECTORY).bits())
            .open(parent)?;
        let path = Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string()).join(name);
        Ok(Self { path, _folder: Some(folder) })
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[tokio::test]
    async fn paths_longer_than_an_address_work_at_both_ends() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a-long-name-for-a-folder".repeat(6));
        fs::create_dir(&deep).unwrap();
        let path = deep.join("wdb-http.sock");
        assert!(path.as_os_str().len() > ADDRESS_BYTES);
        let listener = listen(&path, 0o660).unwrap();
        connect(&path).await.unwrap();
        listener.accept().await.unwrap();
    }

    #[tokio::test]
    async fn a_dead_socket_is_replaced_and_a_living_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wdb");
        drop(listen(&path, 0o660).unwrap());
        assert!(path.exists());
        assert!(matches!(connect(&path).await, Err(SocketError::Refused { .. })));
        let living = listen(&path, 0o660).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o660);
        assert_eq!(listen(&path, 0o660).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        drop(living);
        fs::remove_file(&path).unwrap();
        fs::write(&path, "precious").unwrap();
        assert_eq!(listen(&path, 0o660).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        assert_eq!(fs::read_to_string(&path).unwrap(), "precious");
    }

    #[tokio::test]
    async fn a_full_queue_of_connections_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wdb");
        let socket = listener_with_a_short_queue(&path);
        // The kernel queues one more than asked for; the next has to wait until somebody is let in.
        let _first = connect(&path).await.unwrap();
        let _second = connect(&path).await.unwrap();
        let third = tokio::spawn({
            let path = path.clone();
            async move { connect(&path).await }
        });
        tokio::time::sleep(KNOCK_AGAIN * 4).await;
        assert!(!third.is_finished());
        socket.accept().unwrap();
        assert!(third.await.unwrap().is_ok());
    }

    /// A listener that queues one connection.
    fn listener_with_a_short_queue(path: &Path) -> std::os::unix::net::UnixListener {
        let listener = std::os::unix::net::UnixListener::bind(path).unwrap();
        nix::sys::socket::listen(&listener, nix::sys::socket::Backlog::new(1).unwrap()).unwrap();
        listener
    }

    #[tokio::test]
    async fn a_socket_of_somebody_else_is_refused() {
        if nix::unistd::Uid::effective().is_root() {
            eprintln!("skipped: root may use every socket");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wdb");
        let _listener = listen(&path, 0o000).unwrap();
        assert!(matches!(connect(&path).await, Err(SocketError::Forbidden { .. })));
    }
}
