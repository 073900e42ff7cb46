//! [`Double`]: a daemon for tests, on a socket in a temporary folder, that answers as it is told.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt;
use tokio::net::{UnixListener, UnixStream};
use tokio::task::{AbortHandle, JoinSet};

use super::{frame, listen};

/// A thing that a double does after a request.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// Sends a frame.
    Frame(Vec<u8>),
    /// Sends bytes as they are.
    Bytes(Vec<u8>),
    /// Closes the connection.
    Close,
    /// Says nothing more, and keeps the connection open.
    Hang,
}

impl Reply {
    /// A frame of text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Frame(text.into().into_bytes())
    }
}

/// What a double answers: the number of the request, counted over all connections from 0, and its payload.
type Script = dyn Fn(usize, &[u8]) -> Vec<Reply> + Send + Sync;

/// A daemon that answers by a script.
pub(crate) struct Double {
    folder: tempfile::TempDir,
    path: PathBuf,
    script: Arc<Script>,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
    task: Option<AbortHandle>,
}

impl Double {
    /// Starts one. Call it within a runtime.
    pub(crate) fn start(script: impl Fn(usize, &[u8]) -> Vec<Reply> + Send + Sync + 'static) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue/db/wdb");
        Self::listening(folder, path, script)
    }

    /// Starts one at a socket of a home that is there already. Call it within a runtime.
    pub(crate) fn start_at(
        path: &Path,
        script: impl Fn(usize, &[u8]) -> Vec<Reply> + Send + Sync + 'static,
    ) -> Self {
        Self::listening(tempfile::tempdir().unwrap(), path.to_path_buf(), script)
    }

    fn listening(
        folder: tempfile::TempDir,
        path: PathBuf,
        script: impl Fn(usize, &[u8]) -> Vec<Reply> + Send + Sync + 'static,
    ) -> Self {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut double = Self {
            folder,
            path,
            script: Arc::new(script),
            connections: Arc::default(),
            requests: Arc::default(),
            task: None,
        };
        double.resume();
        double
    }

    /// The home whose database daemon it plays.
    pub(crate) fn home(&self) -> crate::home::Home {
        crate::home::Home::new(self.folder.path())
    }

    /// The socket.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// How many connections were made.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// How many requests came.
    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// Dies as a killed daemon does: every connection is gone, the socket's file stays.
    pub(crate) async fn stop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
            while !task.is_finished() {
                tokio::task::yield_now().await;
            }
        }
    }

    /// Comes back on the same path.
    pub(crate) fn resume(&mut self) {
        let listener = listen(&self.path, 0o660).unwrap();
        let (script, connections, requests) =
            (self.script.clone(), self.connections.clone(), self.requests.clone());
        self.task = Some(tokio::spawn(accept(listener, script, connections, requests)).abort_handle());
    }
}

impl Drop for Double {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

async fn accept(
    listener: UnixListener,
    script: Arc<Script>,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
) {
    // Dropped with this future, and every connection with it.
    let mut peers = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.fetch_add(1, Ordering::SeqCst);
        peers.spawn(serve(stream, script.clone(), requests.clone()));
    }
}

async fn serve(mut stream: UnixStream, script: Arc<Script>, requests: Arc<AtomicUsize>) {
    while let Ok(Some(request)) = frame::read(&mut stream, 1 << 24).await {
        let number = requests.fetch_add(1, Ordering::SeqCst);
        for reply in script(number, &request) {
            match reply {
                Reply::Frame(payload) => {
                    if frame::write(&mut stream, &payload, 1 << 24).await.is_err() {
                        return;
                    }
                }
                Reply::Bytes(bytes) => {
                    if stream.write_all(&bytes).await.is_err() {
                        return;
                    }
                }
                Reply::Close => return,
                Reply::Hang => std::future::pending().await,
            }
        }
    }
}
