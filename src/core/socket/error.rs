//! [`SocketError`]: what can go wrong with a daemon's socket, and which code of the catalogue it is.

use std::io;
use std::path::{Path, PathBuf};

use super::frame::FrameError;
use crate::error::{Error, Fault};

/// What went wrong on the socket at `path`.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the socket's path and the numbers that the message names")]
pub enum SocketError {
    /// There is no such socket: the daemon does not run, or never has.
    #[error("there is no socket {}", path.display())]
    Missing { path: PathBuf },
    /// The process may not use it.
    #[error("this user may not use the socket {}", path.display())]
    Forbidden { path: PathBuf },
    /// Nobody listens: the daemon has died and left its socket.
    #[error("nobody listens on the socket {}", path.display())]
    Refused { path: PathBuf },
    /// It could not be connected to for another reason.
    #[error("cannot connect to the socket {}: {source}", path.display())]
    Unusable { path: PathBuf, source: io::Error },
    /// The request is more than the daemon takes. It was not sent.
    #[error("a request of {length} bytes to {}, where {limit} are the most", path.display())]
    RequestTooLong { path: PathBuf, length: usize, limit: usize },
    /// The answer is more than this side takes.
    #[error("an answer of {length} bytes from {}, where {limit} are the most", path.display())]
    AnswerTooLong { path: PathBuf, length: usize, limit: usize },
    /// The daemon went away in the middle of its answer.
    #[error("the daemon behind {} went away after {received} of {expected} bytes of its answer", path.display())]
    CutOff { path: PathBuf, expected: usize, received: usize },
    /// The daemon went away without an answer.
    #[error("the daemon behind {} closed the connection without an answer", path.display())]
    Closed {
        path: PathBuf,
        /// Whether it had taken the whole request, so that it may have done what was asked.
        taken: bool,
    },
    /// Reading or writing failed for another reason.
    #[error("talking to the daemon behind {} failed: {source}", path.display())]
    Broken { path: PathBuf, source: io::Error },
    /// The deadline passed, be it before a connection was free or before the answer was there.
    #[error("the daemon behind {} did not answer in time", path.display())]
    TimedOut { path: PathBuf },
}

impl SocketError {
    /// Whether no connection came about: the daemon is down, or not ours to talk to.
    pub fn is_unreachable(&self) -> bool {
        matches!(
            self,
            Self::Missing { .. } | Self::Forbidden { .. } | Self::Refused { .. } | Self::Unusable { .. }
        )
    }

    /// What connecting failed with.
    pub(super) fn connecting(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied => Self::Forbidden { path },
            io::ErrorKind::ConnectionRefused => Self::Refused { path },
            _ => Self::Unusable { path, source },
        }
    }

    /// What sending a request failed with.
    pub(super) fn sending(path: &Path, error: FrameError) -> Self {
        let path = path.to_path_buf();
        match error {
            FrameError::Oversized { length, limit } => Self::RequestTooLong { path, length, limit },
            FrameError::Io(source) if is_hang_up(&source) => Self::Closed { path, taken: false },
            FrameError::Io(source) => Self::Broken { path, source },
            FrameError::CutOff { expected, received } => Self::CutOff { path, expected, received },
        }
    }

    /// What reading an answer failed with.
    pub(super) fn receiving(path: &Path, error: FrameError) -> Self {
        let path = path.to_path_buf();
        match error {
            FrameError::Oversized { length, limit } => Self::AnswerTooLong { path, length, limit },
            // On Unix sockets a reset means that the peer went with our bytes still unread in its buffer.
            FrameError::Io(source) if is_hang_up(&source) => Self::Closed { path, taken: false },
            FrameError::Io(source) => Self::Broken { path, source },
            FrameError::CutOff { expected, received } => Self::CutOff { path, expected, received },
        }
    }
}

/// Whether the peer has gone.
fn is_hang_up(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::BrokenPipe
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::NotConnected
    )
}

/// The codes that Wazuh's own socket class raises: 1121 where nobody listens, 1013 where there is no connection for
/// another reason, 1014 once there was one.
impl From<SocketError> for Error {
    fn from(error: SocketError) -> Self {
        let name = |path: &Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let fault = match &error {
            SocketError::Refused { path } => Fault::DaemonUnreachable { socket: name(path) },
            SocketError::Missing { path }
            | SocketError::Forbidden { path }
            | SocketError::Unusable { path, .. } => Fault::SocketUnreachable { path: name(path) },
            SocketError::RequestTooLong { .. }
            | SocketError::AnswerTooLong { .. }
            | SocketError::CutOff { .. }
            | SocketError::Closed { .. }
            | SocketError::Broken { .. }
            | SocketError::TimedOut { .. } => Fault::SocketBroken { reason: error.to_string() },
        };
        Self::new(fault).caused_by(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_wazuhs_code() {
        let path = PathBuf::from("/h/queue/sockets/auth");
        let kind = |kind| SocketError::connecting(&path, io::Error::from(kind));
        for (error, code, unreachable) in [
            (kind(io::ErrorKind::NotFound), 1013, true),
            (kind(io::ErrorKind::PermissionDenied), 1013, true),
            (kind(io::ErrorKind::ConnectionRefused), 1121, true),
            (kind(io::ErrorKind::InvalidInput), 1013, true),
            (SocketError::TimedOut { path: path.clone() }, 1014, false),
            (SocketError::Closed { path: path.clone(), taken: true }, 1014, false),
            (SocketError::CutOff { path: path.clone(), expected: 9, received: 5 }, 1014, false),
            (SocketError::AnswerTooLong { path: path.clone(), length: 9, limit: 5 }, 1014, false),
        ] {
            assert_eq!(error.is_unreachable(), unreachable, "{error}");
            assert_eq!(Error::from(error).code(), code);
        }
    }
}
