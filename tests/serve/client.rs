//! A client of the Server API over plain HTTP, which sees what becomes of a connection.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// How long an answer may take before a test fails rather than hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where a server is, and the token of one that is logged in.
#[derive(Clone)]
pub(crate) struct Client {
    address: SocketAddr,
    authorization: String,
}

/// What the server answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Answer {
    /// The number of the error: `error` of a body with results, else the catalogue's code.
    pub(crate) fn error(&self) -> u64 {
        self.body["error"].as_u64().unwrap_or_default()
    }

    /// Whether it says that all was done.
    pub(crate) fn is_success(&self) -> bool {
        self.status == 200 && self.error() == 0
    }

    /// `data.affected_items`.
    pub(crate) fn items(&self) -> &[Value] {
        self.body["data"]["affected_items"].as_array().map(Vec::as_slice).unwrap_or_default()
    }
}

impl Client {
    /// Logs in.
    ///
    /// # Errors
    /// The connection's, and a status other than 200.
    pub(crate) fn login(address: SocketAddr, user: &str, password: &str) -> io::Result<Self> {
        let basic = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
        let mut client = Self { address, authorization: basic };
        let answer = client.send("POST", "/security/user/authenticate", None)?;
        let token = answer.body["data"]["token"].as_str();
        let token = token.ok_or_else(|| io::Error::other(format!("no token: {answer:?}")))?;
        client.authorization = format!("Bearer {token}");
        Ok(client)
    }

    /// The same user at another address: a token outlives the server that gave it.
    pub(crate) fn at(&self, address: SocketAddr) -> Self {
        Self { address, ..self.clone() }
    }

    /// Asks for something that must be answered.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None).unwrap()
    }

    /// Adds an agent.
    pub(crate) fn add(&self, name: &str) -> io::Result<Answer> {
        self.send("POST", "/agents", Some(serde_json::json!({ "name": name })))
    }

    /// Removes an agent, however young it is.
    pub(crate) fn delete(&self, id: &str) -> io::Result<Answer> {
        let path = format!("/agents?agents_list={id}&status=all&older_than=0s");
        self.send("DELETE", &path, None)
    }

    /// One request on a connection of its own.
    ///
    /// # Errors
    /// Where no whole answer comes: whether the server did what was asked for is not known then.
    pub(crate) fn send(&self, method: &str, path: &str, body: Option<Value>) -> io::Result<Answer> {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let mut connection = self.connect()?;
        connection.write_all((self.head(method, path, &body) + "\r\n" + &body).as_bytes())?;
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes)?;
        parse(&bytes).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Sends a request without its body, and waits until the server asks for that: from then on it is at work.
    pub(crate) fn begin_and_wait(&self, method: &str, path: &str, body: &str) -> TcpStream {
        const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";
        let mut connection = self.connect().unwrap();
        let head = self.head(method, path, body) + "Expect: 100-continue\r\n\r\n";
        connection.write_all(head.as_bytes()).unwrap();
        let mut answer = [0; CONTINUE.len()];
        connection.read_exact(&mut answer).unwrap();
        assert_eq!(answer, CONTINUE);
        connection
    }

    fn connect(&self) -> io::Result<TcpStream> {
        let connection = TcpStream::connect(self.address)?;
        connection.set_read_timeout(Some(PATIENCE))?;
        Ok(connection)
    }

    /// The head of a request, without the empty line at its end.
    fn head(&self, method: &str, path: &str, body: &str) -> String {
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: manager.example.test\r\nAuthorization: {}\r\nConnection: close\r\n",
            self.authorization
        );
        if !body.is_empty() {
            head += &format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        }
        head
    }
}

/// A whole answer, if it is one.
pub(crate) fn parse(bytes: &[u8]) -> Option<Answer> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let head = head.to_ascii_lowercase();
    let body = if head.contains("\r\ntransfer-encoding: chunked") { joined(body)? } else { body.to_owned() };
    Some(Answer { status, body: serde_json::from_str(&body).ok()? })
}

/// The text of a chunked body.
fn joined(mut chunks: &str) -> Option<String> {
    let mut text = String::new();
    loop {
        let (length, rest) = chunks.split_once("\r\n")?;
        let length = usize::from_str_radix(length, 16).ok()?;
        if length == 0 {
            return Some(text);
        }
        text.push_str(rest.get(..length)?);
        chunks = rest.get(length..)?.strip_prefix("\r\n")?;
    }
}
