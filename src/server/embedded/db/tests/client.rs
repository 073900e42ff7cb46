//! A home with a daemon, and clients of it.

use std::path::Path;

use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use wazuhctl_core::home::Home;

use super::super::{Running, start};

/// A daemon in a temporary home.
pub(super) struct World {
    pub(super) home: Home,
    pub(super) running: Running,
    pub(super) folder: TempDir,
}

impl World {
    /// A new home.
    pub(super) async fn new() -> Self {
        Self::of(tempfile::tempdir().unwrap()).await
    }

    /// The home in `folder`.
    pub(super) async fn of(folder: TempDir) -> Self {
        let home = Home::new(folder.path());
        let running = start(&home).await.unwrap();
        Self { home, running, folder }
    }

    /// Stops the daemon, and keeps the home.
    pub(super) async fn stop(self) -> TempDir {
        self.running.stop().await;
        self.folder
    }

    /// A client of the command socket.
    pub(super) async fn client(&self) -> Client {
        Client::connect(&self.home).await
    }

    /// The answer to one command on a connection of its own.
    pub(super) async fn ask(&self, command: &str) -> String {
        self.client().await.ask(command).await
    }

    /// Runs the commands, which must all be answered `ok`.
    pub(super) async fn run(&self, commands: &[&str]) {
        let mut client = self.client().await;
        for command in commands {
            let answer = client.ask(command).await;
            assert!(answer == "ok" || answer.starts_with("ok "), "{command}: {answer}");
        }
    }

    /// The JSON of an `ok` answer.
    pub(super) async fn json(&self, command: &str) -> Value {
        let answer = self.ask(command).await;
        let body = answer.strip_prefix("ok ").unwrap_or_else(|| panic!("{command}: {answer}"));
        serde_json::from_str(body).unwrap()
    }

    /// Status and text of an HTTP answer.
    pub(super) async fn http(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        http(&self.home, method, path, body).await
    }
}

/// A connection to the command socket.
pub(super) struct Client(pub(super) UnixStream);

impl Client {
    pub(super) async fn connect(home: &Home) -> Self {
        Self(UnixStream::connect(home.wdb_socket()).await.unwrap())
    }

    pub(super) async fn send(&mut self, text: &[u8]) {
        let mut frame = u32::try_from(text.len()).unwrap().to_le_bytes().to_vec();
        frame.extend_from_slice(text);
        self.0.write_all(&frame).await.unwrap();
    }

    pub(super) async fn receive(&mut self) -> Vec<u8> {
        let length = self.0.read_u32_le().await.unwrap();
        let mut text = vec![0; length as usize];
        self.0.read_exact(&mut text).await.unwrap();
        text
    }

    pub(super) async fn ask(&mut self, command: &str) -> String {
        self.send(command.as_bytes()).await;
        String::from_utf8(self.receive().await).unwrap()
    }
}

async fn http(home: &Home, method: &str, path: &str, body: &str) -> (u16, String) {
    let stream = UnixStream::connect(home.wdb_http_socket()).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
    let driver = tokio::spawn(connection);
    let request = hyper::Request::builder()
        .method(method)
        .uri(path)
        .header("host", "localhost")
        .body(Full::new(Bytes::from(body.to_owned())))
        .unwrap();
    let response = sender.send_request(request).await.unwrap();
    let status = response.status().as_u16();
    let text = response.into_body().collect().await.unwrap().to_bytes();
    driver.abort();
    (status, String::from_utf8(text.to_vec()).unwrap())
}

/// A copy of the home that Wazuh made, if it is at hand.
pub(super) fn golden_home() -> Option<TempDir> {
    let archive = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/golden/home.tar.gz"));
    if !archive.exists() {
        println!("skipped: the recorded home is not here");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let unpacked = std::process::Command::new("tar")
        .args(["--no-same-owner", "--strip-components=1", "-xzf"])
        .arg(archive)
        .arg("-C")
        .arg(folder.path())
        .args(["home/queue/db", "home/queue/tasks", "home/var/db"])
        .status()
        .unwrap();
    assert!(unpacked.success());
    Some(folder)
}
