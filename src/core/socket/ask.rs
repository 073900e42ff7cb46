//! [`ask`]: one request, one answer, one connection.

use std::path::Path;
use std::time::Instant;

use super::{SocketError, connect, frame};

/// Sends `request` to the daemon at `path` and reads its answer, both as frames, on a connection of their own.
///
/// For the daemons that close after each answer (auth, com, remote, task, upgrade …); the database daemon keeps
/// connections, so it has a [`Pool`](super::Pool). `limit` bounds request and answer, in bytes.
///
/// # Errors
/// Every [`SocketError`].
pub async fn ask(
    path: &Path,
    request: &[u8],
    limit: usize,
    deadline: Instant,
) -> Result<Vec<u8>, SocketError> {
    let exchange = async {
        let mut stream = connect(path).await?;
        frame::write(&mut stream, request, limit).await.map_err(|error| SocketError::sending(path, error))?;
        match frame::read(&mut stream, limit).await {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(SocketError::Closed { path: path.to_path_buf(), taken: true }),
            Err(error) => Err(SocketError::receiving(path, error)),
        }
    };
    tokio::time::timeout_at(deadline.into(), exchange)
        .await
        .unwrap_or_else(|_| Err(SocketError::TimedOut { path: path.to_path_buf() }))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::socket::double::{Double, Reply};

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(20)
    }

    #[tokio::test]
    async fn a_daemon_that_closes_after_each_answer_is_asked_again() {
        let daemon = Double::start(|_, request| vec![Reply::Frame([b"to ", request].concat()), Reply::Close]);
        for word in [b"this", b"that"] {
            let answer = ask(daemon.path(), word, 100, soon()).await.unwrap();
            assert_eq!(answer, [&b"to "[..], word].concat());
        }
        assert_eq!(daemon.connections(), 2);
    }

    #[tokio::test]
    async fn a_request_too_long_is_not_sent() {
        let daemon = Double::start(|_, _| vec![Reply::Close]);
        let error = ask(daemon.path(), &[b'x'; 11], 10, soon()).await.unwrap_err();
        assert!(matches!(error, SocketError::RequestTooLong { length: 11, limit: 10, .. }), "{error}");
        assert_eq!(daemon.requests(), 0);
    }
}
