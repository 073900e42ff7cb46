//! A load generator that does as little as it can: HTTP/1.1 over kept connections, bodies counted and thrown away.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a tool of the developers, whose mistakes may end it"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What is read at a time, in bytes: little enough that the buffers of all connections stay in the processor's cache, so
/// that the machine is spent on the server and not on its client.
const BUFFER: usize = 16 * 1024;

/// Where to send requests.
#[derive(Clone)]
pub(crate) struct Client {
    port: u16,
    tls: Option<TlsConnector>,
}

/// What load to make.
pub(crate) struct Load<'a> {
    /// Paths with queries, which each connection asks for in turn.
    pub(crate) paths: &'a [String],
    /// The token.
    pub(crate) token: &'a str,
    /// How many connections at once.
    pub(crate) connections: usize,
    /// For how long.
    pub(crate) lasting: Duration,
}

/// What came of it.
pub(crate) struct Outcome {
    /// Requests per second.
    pub(crate) per_second: f64,
    /// Median latency in seconds.
    pub(crate) p50: f64,
    /// 99th percentile in seconds.
    pub(crate) p99: f64,
    /// Mean size of an answer's body in bytes.
    pub(crate) bytes_each: f64,
    /// How many were not answered with 200.
    pub(crate) failed: usize,
}

trait Stream: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send {}
impl<T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send> Stream for T {}

impl Client {
    /// A client of the server on this port of loopback.
    pub(crate) fn new(port: u16, plain: bool) -> Self {
        Self { port, tls: (!plain).then(connector) }
    }

    async fn connect(&self) -> Result<Connection, Failure> {
        let tcp = TcpStream::connect(("127.0.0.1", self.port)).await?;
        tcp.set_nodelay(true)?;
        let stream: Box<dyn Stream> = match &self.tls {
            Some(tls) => Box::new(tls.connect("localhost".try_into()?, tcp).await?),
            None => Box::new(tcp),
        };
        Ok(Connection { stream, buffer: vec![0; BUFFER], filled: 0 })
    }

    /// Logs in.
    pub(crate) async fn login(&self, user: &str, password: &str) -> Result<String, Failure> {
        let credentials = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
        let mut connection = self.connect().await?;
        connection
            .send(&format!(
                "POST /security/user/authenticate?raw=true HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic {credentials}\r\nContent-Length: 0\r\n\r\n"
            ))
            .await?;
        let mut body = Vec::new();
        match connection.receive(Some(&mut body)).await? {
            (200, _) => Ok(String::from_utf8(body)?),
            (status, _) => Err(format!("log-in answered {status}").into()),
        }
    }

    /// One request; the size of the answer's body. Any answer will do without a token, only 200 with one.
    pub(crate) async fn get(&self, path: &str, token: &str) -> Result<usize, Failure> {
        let mut connection = self.connect().await?;
        connection.send(&request(path, token)).await?;
        match connection.receive(None).await? {
            (status, _) if status != 200 && !token.is_empty() => {
                Err(format!("{path} answered {status}").into())
            }
            (_, bytes) => Ok(bytes),
        }
    }

    /// Sends one request after the other on each of several connections.
    pub(crate) async fn load(&self, load: Load<'_>) -> Result<Outcome, Failure> {
        let until = Instant::now() + load.lasting;
        let requests: Arc<[String]> = load.paths.iter().map(|path| request(path, load.token)).collect();
        let started = Instant::now();
        let workers: Vec<_> = (0..load.connections)
            .map(|_| {
                let (client, requests) = (self.clone(), Arc::clone(&requests));
                tokio::spawn(async move {
                    let mut connection = client.connect().await?;
                    let (mut latencies, mut bytes, mut failed) = (Vec::new(), 0, 0);
                    for request in requests.iter().cycle().take_while(|_| Instant::now() < until) {
                        let sent = Instant::now();
                        connection.send(request).await?;
                        let (status, size) = connection.receive(None).await?;
                        latencies.push(sent.elapsed().as_secs_f64());
                        bytes += size;
                        failed += usize::from(status != 200);
                    }
                    Ok::<_, Failure>((latencies, bytes, failed))
                })
            })
            .collect();
        let (mut latencies, mut bytes, mut failed) = (Vec::new(), 0, 0);
        for worker in workers {
            let (some, size, bad) = worker.await??;
            latencies.extend(some);
            bytes += size;
            failed += bad;
        }
        let seconds = started.elapsed().as_secs_f64();
        latencies.sort_by(f64::total_cmp);
        let count = latencies.len().max(1);
        let at = |part: f64| latencies.get((count as f64 * part) as usize).copied().unwrap_or(f64::NAN);
        Ok(Outcome {
            per_second: latencies.len() as f64 / seconds,
            p50: at(0.50),
            p99: at(0.99),
            bytes_each: bytes as f64 / count as f64,
            failed,
        })
    }
}

fn request(path: &str, token: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\r\n")
}

struct Connection {
    stream: Box<dyn Stream>,
    buffer: Vec<u8>,
    filled: usize,
}

impl Connection {
    async fn send(&mut self, request: &str) -> Result<(), Failure> {
        self.stream.write_all(request.as_bytes()).await?;
        Ok(self.stream.flush().await?)
    }

    /// The status and the size of the body, which is kept only where it is asked for.
    async fn receive(&mut self, mut body: Option<&mut Vec<u8>>) -> Result<(u16, usize), Failure> {
        self.filled = 0;
        let head = loop {
            if let Some(end) = self.buffer[..self.filled].windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            self.fill().await?;
        };
        let text = std::str::from_utf8(&self.buffer[..head])?.to_ascii_lowercase();
        let status = text.get(9..12).ok_or("no status")?.parse()?;
        let header = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ").map(str::to_owned))
        };
        self.buffer.copy_within(head..self.filled, 0);
        self.filled -= head;
        if let Some(length) = header("content-length") {
            let length: usize = length.trim().parse()?;
            let mut left = length;
            loop {
                let take = left.min(self.filled);
                if let Some(body) = body.as_deref_mut() {
                    body.extend_from_slice(&self.buffer[..take]);
                }
                left -= take;
                self.filled = 0;
                if left == 0 {
                    return Ok((status, length));
                }
                self.fill().await?;
            }
        }
        // Chunks.
        let mut total = 0;
        loop {
            let line = loop {
                if let Some(end) = self.buffer[..self.filled].windows(2).position(|two| two == b"\r\n") {
                    break end;
                }
                self.fill().await?;
            };
            let size = usize::from_str_radix(std::str::from_utf8(&self.buffer[..line])?.trim(), 16)?;
            self.consume(line + 2);
            let mut left = size + 2;
            while left > 0 {
                if self.filled == 0 {
                    self.fill().await?;
                }
                let take = left.min(self.filled);
                self.consume(take);
                left -= take;
            }
            total += size;
            if size == 0 {
                return Ok((status, total));
            }
        }
    }

    fn consume(&mut self, bytes: usize) {
        self.buffer.copy_within(bytes..self.filled, 0);
        self.filled -= bytes;
    }

    async fn fill(&mut self) -> Result<(), Failure> {
        if self.filled == self.buffer.len() {
            return Err("a header that does not end".into());
        }
        let read = self.stream.read(&mut self.buffer[self.filled..]).await?;
        if read == 0 {
            return Err("the server closed the connection".into());
        }
        self.filled += read;
        Ok(())
    }
}

fn connector() -> TlsConnector {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Arc::new(AnyCertificate(Arc::clone(&provider)));
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config))
}

/// The benchmark's server signs its own certificate; whose it is does not matter here.
#[derive(Debug)]
struct AnyCertificate(Arc<rustls::crypto::CryptoProvider>);

impl rustls::client::danger::ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &rustls::pki_types::CertificateDer<'_>,
        _: &[rustls::pki_types::CertificateDer<'_>],
        _: &rustls::pki_types::ServerName<'_>,
        _: &[u8],
        _: rustls::pki_types::UnixTime,
    ) -> Result<rustls::client::danger::ServerCertVerified, rustls::Error> {
        Ok(rustls::client::danger::ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &rustls::pki_types::CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(
            message,
            certificate,
            signature,
            &self.0.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &rustls::pki_types::CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(
            message,
            certificate,
            signature,
            &self.0.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
