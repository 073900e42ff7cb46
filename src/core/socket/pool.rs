//! [`Pool`]: connections to one daemon that are kept between requests.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use tokio::net::UnixStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{SocketError, connect, frame};

/// What a pool holds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most connections at a time; who comes later waits.
    pub connections: usize,
    /// The longest request, in bytes. A daemon that is sent more may stop serving altogether.
    pub request: usize,
    /// The longest answer, in bytes.
    pub answer: usize,
}

/// Whether a request may be sent again when the daemon went away before any of its answer was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Yes: doing it twice is the same as doing it once.
    Always,
    /// Only where the daemon cannot have read all of it.
    Unread,
}

/// Connections to the daemon at one path. Cheap to clone; clones share the connections.
///
/// A connection is lent to one request at a time, given back when its answer was read to the end, and thrown away
/// otherwise. One that the daemon closed meanwhile, or that holds bytes nobody asked for, is not used again; so a
/// daemon may be restarted at any time.
#[derive(Debug, Clone)]
pub struct Pool {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    path: PathBuf,
    limits: Limits,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<UnixStream>>,
}

impl Pool {
    /// A pool for the daemon at `path`. Connects when it is first used.
    pub fn new(path: impl Into<PathBuf>, limits: Limits) -> Self {
        let turns = Arc::new(Semaphore::new(limits.connections));
        Self { shared: Arc::new(Shared { path: path.into(), limits, turns, idle: Mutex::default() }) }
    }

    /// The daemon's socket.
    pub fn path(&self) -> &Path {
        &self.shared.path
    }

    /// Sends `request` and waits until its answer begins. Then [`Conversation::next`] gives the answer's frames, and
    /// [`Conversation::finish`] the connection back.
    ///
    /// # Errors
    /// Every [`SocketError`]. A daemon that went away before it answered is asked once more on a new connection, as
    /// far as `repeat` allows it.
    pub async fn converse(
        &self,
        request: &[u8],
        repeat: Repeat,
        deadline: Instant,
    ) -> Result<Conversation, SocketError> {
        let opening = async {
            let turn = self.shared.turns.clone().acquire_owned().await.map_err(|closed| {
                SocketError::Broken { path: self.path().to_path_buf(), source: io::Error::other(closed) }
            })?;
            let (stream, first) = match self.open(request, self.idle()).await {
                Ok(opened) => opened,
                Err(SocketError::Closed { taken, .. }) if !taken || repeat == Repeat::Always => {
                    // If the daemon has gone, the other idle connections have gone with it.
                    self.shared.lock().clear();
                    self.open(request, None).await?
                }
                Err(error) => return Err(error),
            };
            Ok(Conversation { pool: self.clone(), _turn: turn, stream, first: Some(first), deadline })
        };
        self.in_time(deadline, opening).await
    }

    /// Sends `request` on `kept`, or on a new connection, and reads the first frame that comes back.
    async fn open(
        &self,
        request: &[u8],
        kept: Option<UnixStream>,
    ) -> Result<(UnixStream, Vec<u8>), SocketError> {
        let path = self.path();
        let mut stream = match kept {
            Some(stream) => stream,
            None => connect(path).await?,
        };
        let limits = self.shared.limits;
        frame::write(&mut stream, request, limits.request)
            .await
            .map_err(|error| SocketError::sending(path, error))?;
        match frame::read(&mut stream, limits.answer).await {
            Ok(Some(answer)) => Ok((stream, answer)),
            Ok(None) => Err(SocketError::Closed { path: path.to_path_buf(), taken: true }),
            Err(error) => Err(SocketError::receiving(path, error)),
        }
    }

    /// An idle connection that is still good.
    fn idle(&self) -> Option<UnixStream> {
        let mut idle = self.shared.lock();
        while let Some(stream) = idle.pop() {
            // Good means that there is nothing to read: neither an end nor bytes that belong to no request.
            match stream.try_read(&mut [0]) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Some(stream),
                _ => {}
            }
        }
        None
    }

    async fn in_time<T>(
        &self,
        deadline: Instant,
        work: impl Future<Output = Result<T, SocketError>>,
    ) -> Result<T, SocketError> {
        tokio::time::timeout_at(deadline.into(), work)
            .await
            .unwrap_or_else(|_| Err(SocketError::TimedOut { path: self.path().to_path_buf() }))
    }
}

impl Shared {
    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<UnixStream>> {
        // Nothing that can panic runs under the lock.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The answer to a request, on a connection of its own until [`Conversation::finish`].
#[derive(Debug)]
pub struct Conversation {
    pool: Pool,
    _turn: OwnedSemaphorePermit,
    stream: UnixStream,
    first: Option<Vec<u8>>,
    deadline: Instant,
}

impl Conversation {
    /// The next frame; `None` where the daemon closed the connection between two frames.
    ///
    /// # Errors
    /// A frame too long or cut off, a connection that broke, the deadline of the request.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, SocketError> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        let (pool, limit) = (self.pool.clone(), self.pool.shared.limits.answer);
        let reading = async {
            frame::read(&mut self.stream, limit)
                .await
                .map_err(|error| SocketError::receiving(pool.path(), error))
        };
        pool.in_time(self.deadline, reading).await
    }

    /// Gives the connection back: the answer was read to its end. Dropping a conversation closes the connection.
    pub fn finish(self) {
        if self.first.is_none() {
            self.pool.shared.lock().push(self.stream);
        }
    }
}

#[cfg(test)]
mod tests;
