//! Tests of the door: over real sockets of this machine.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::routing::{get, post};
use bytes::Bytes;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tower::ServiceExt as _;

use super::*;
use crate::config::{ApiConfig, Https, ListenAddress};
use crate::tls::Tls;

fn router() -> Router {
    Router::new()
        .route("/peer", get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }))
        .route(
            "/slow",
            get(|| async {
                tokio::time::sleep(Duration::from_millis(200)).await;
                "done"
            }),
        )
        .route("/agents", get(|uri: http::Uri| async move { uri.query().unwrap_or_default().to_owned() }))
        .route("/echo", post(|body: Bytes| async move { body }))
        .route("/forever", get(std::future::pending::<&'static str>))
}

fn addresses(list: &[&str]) -> Vec<ListenAddress> {
    list.iter().map(|text| text.parse().unwrap()).collect()
}

async fn start(limits: Limits, tls: Option<&Tls>) -> (SocketAddr, Running) {
    let listeners = Listeners::bind(&addresses(&["127.0.0.1:0"])).await.unwrap();
    let address = listeners.addresses()[0];
    (address, listeners.serve(router(), tls, limits))
}

/// Sends one request by hand and reads until the other side closes.
async fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Connects by TLS to the server whose certificate is in `folder`, and offers it protocols.
async fn connect_securely(
    address: SocketAddr,
    folder: &Path,
    protocols: &[&str],
) -> tokio_rustls::client::TlsStream<TcpStream> {
    let mut roots = rustls::RootCertStore::empty();
    let pem = std::fs::read(folder.join("server.crt")).unwrap();
    roots.add(rustls_pki_types::pem::PemObject::from_pem_slice(&pem).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut client = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    client.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    let stream = TcpStream::connect(address).await.unwrap();
    let name = rustls_pki_types::ServerName::try_from("127.0.0.1").unwrap();
    tokio_rustls::TlsConnector::from(Arc::new(client)).connect(name, stream).await.unwrap()
}

#[tokio::test]
async fn several_addresses_are_listened_on_and_told() {
    let listeners =
        Listeners::bind(&addresses(&["127.0.0.1:0", "127.0.0.1:0", "localhost:0"])).await.unwrap();
    let all = listeners.addresses().to_vec();
    assert!(all.len() >= 3 && all.iter().all(|address| address.port() != 0));
    let running = listeners.serve(router(), None, Limits::default());
    for address in all {
        let answer = ask(address, "GET /peer HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains(&address.ip().to_string()), "{answer}");
    }
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
}

#[tokio::test]
async fn an_address_in_use_or_elsewhere_is_named() {
    let first = Listeners::bind(&addresses(&["127.0.0.1:0"])).await.unwrap();
    let taken = first.addresses()[0];
    let error = Listeners::bind(&addresses(&[&taken.to_string()])).await.unwrap_err();
    assert!(matches!(error, ListenError::InUse { address } if address == taken), "{error}");
    assert!(error.to_string().contains(&taken.to_string()));
    let error = Listeners::bind(&addresses(&["192.0.2.1:0"])).await.unwrap_err();
    assert!(matches!(error, ListenError::NoSuchAddress { .. }), "{error}");
    assert!(matches!(Listeners::bind(&[]).await, Err(ListenError::NoAddress)));
}

#[tokio::test]
async fn plain_http2_is_understood() {
    let (address, running) = start(Limits::default(), None).await;
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request = Request::get(format!("http://{address}/peer")).body(Body::empty()).unwrap();
    let answer = sender.send_request(request).await.unwrap();
    assert_eq!((answer.status(), answer.version()), (StatusCode::OK, http::Version::HTTP_2));
    drop(sender);
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
}

#[tokio::test]
async fn tls_offers_both_versions_of_http() {
    let folder = tempfile::tempdir().unwrap();
    let tls = Tls::load(folder.path(), &Https::default()).unwrap();
    let (address, running) = start(Limits::default(), Some(&tls)).await;
    for protocol in ["h2", "http/1.1"] {
        let stream = connect_securely(address, folder.path(), &[protocol]).await;
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(protocol.as_bytes()));
        let request = Request::get(format!("https://{address}/peer")).body(Body::empty()).unwrap();
        let answer = if protocol == "h2" {
            let (mut sender, connection) =
                hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
                    .await
                    .unwrap();
            tokio::spawn(connection);
            sender.send_request(request).await.unwrap()
        } else {
            let (mut sender, connection) =
                hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
            tokio::spawn(connection);
            sender.send_request(request).await.unwrap()
        };
        assert_eq!(answer.status(), StatusCode::OK);
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(body.starts_with(b"127.0.0.1:"));
    }
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
}

/// Sends requests as clients of Wazuh write them, one by one and then all at once, and looks at the answers.
async fn ask_unencoded(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
    let body = "GET /agents?q=<body> HTTP/1.1\r\nhost: a\r\n\r\n";
    let exchanges = [
        (format!("POST /echo?a<b HTTP/1.1\r\nhost: a\r\ncontent-length: {}\r\n\r\n{body}", body.len()), body),
        ("GET /agents?q=id<003 HTTP/1.1\r\nhost: a\r\n\r\n".to_owned(), "q=id%3C003"),
        (
            "GET /agents?q=a>\"b\";c=é#{|^` HTTP/1.1\r\nhost: a\r\n\r\n".to_owned(),
            "q=a%3E%22b%22;c=%C3%A9%23{|^`",
        ),
        ("GET /agents?q=id%3C003 HTTP/1.1\r\nhost: a\r\n\r\n".to_owned(), "q=id%3C003"),
    ];
    let answer_ends = |answer: &[u8], expected: &str| {
        answer.starts_with(b"HTTP/1.1 200") && answer.ends_with(format!("\r\n\r\n{expected}").as_bytes())
    };
    for (request, expected) in &exchanges {
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        while !answer_ends(&answer, expected) {
            let count = stream.read_buf(&mut answer).await.unwrap();
            assert!(count > 0, "{request}: {}", String::from_utf8_lossy(&answer));
        }
    }
    let mut all: String = exchanges.iter().map(|(request, _)| request.as_str()).collect();
    all.push_str("GET /agents?<end> HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    stream.write_all(all.as_bytes()).await.unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).await.unwrap();
    assert_eq!(answers.matches("HTTP/1.1 200").count(), exchanges.len() + 1, "{answers}");
    assert!(answers.ends_with("%3Cend%3E"), "{answers}");
}

#[tokio::test]
async fn targets_may_be_written_as_wazuh_takes_them() {
    let (address, running) = start(Limits::default(), None).await;
    ask_unencoded(TcpStream::connect(address).await.unwrap()).await;
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);

    let folder = tempfile::tempdir().unwrap();
    let tls = Tls::load(folder.path(), &Https::default()).unwrap();
    let (address, running) = start(Limits::default(), Some(&tls)).await;
    // What curl offers.
    let stream = connect_securely(address, folder.path(), &["h2", "http/1.1"]).await;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(b"http/1.1".as_slice()));
    ask_unencoded(stream).await;
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
}

#[tokio::test]
async fn a_stop_lets_requests_in_flight_finish_and_takes_no_more() {
    let (address, running) = start(Limits::default(), None).await;
    let idle = TcpStream::connect(address).await.unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    // The request must have arrived before the stop; nothing tells from outside that it has.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"), "{answer}");
    assert!(TcpStream::connect(address).await.is_err());
    drop(idle);
}

#[tokio::test]
async fn a_stop_drops_what_does_not_finish() {
    let (address, running) = start(Limits::default(), None).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /forever HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(running.stop(Duration::from_millis(50)).await, 1);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(answer.is_empty());
}

#[tokio::test]
async fn who_connects_and_says_nothing_is_let_go() {
    let limits = Limits {
        handshake: Duration::from_millis(50),
        headers: Duration::from_millis(50),
        ..Limits::default()
    };
    let folder = tempfile::tempdir().unwrap();
    let tls = Tls::load(folder.path(), &Https::default()).unwrap();
    for tls in [None, Some(&tls)] {
        let (address, running) = start(limits, tls).await;
        for beginning in ["", "PRI * HT", "GET /peer HTTP/1.1\r\nhost"] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(beginning.as_bytes()).await.unwrap();
            let mut answer = Vec::new();
            // Closed with or without an answer or an error, but closed.
            let _ = stream.read_to_end(&mut answer).await;
        }
        assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
    }
}

#[tokio::test]
async fn those_beyond_the_most_wait_their_turn() {
    let (address, running) = start(Limits { connections: 1, ..Limits::default() }, None).await;
    let first = TcpStream::connect(address).await.unwrap();
    let second = tokio::spawn(async move {
        ask(address, "GET /peer HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!second.is_finished());
    drop(first);
    assert!(second.await.unwrap().starts_with("HTTP/1.1 200"));
    assert_eq!(running.stop(Duration::from_secs(60)).await, 0);
}

#[test]
fn every_answer_says_what_wazuhs_answers_say() {
    let mut headers = http::HeaderMap::new();
    headers.insert(header::SERVER, "something else".parse().unwrap());
    apply_security_headers(&mut headers);
    let mut found: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    found.sort();
    assert_eq!(
        found,
        [
            "cache-control: no-store",
            "content-security-policy: none",
            "referrer-policy: no-referrer, strict-origin-when-cross-origin",
            "server: Wazuh",
            "strict-transport-security: max-age=63072000; includeSubdomains",
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "x-xss-protection: 0",
        ]
    );
}

/// What a page of `https://a.example.test` is told, for a preflight of GET with the header `x-one`.
async fn preflight(yaml: &str) -> Option<http::HeaderMap> {
    let config = ApiConfig::parse(std::path::Path::new("api.yaml"), yaml).unwrap();
    let layer = cors_layer(&config.cors).unwrap()?;
    let request = Request::options("/peer")
        .header(header::ORIGIN, "https://a.example.test")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "GET")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "x-one")
        .body(Body::empty())
        .unwrap();
    Some(router().layer(layer).oneshot(request).await.unwrap().headers().clone())
}

#[tokio::test]
async fn other_origins_may_what_the_configuration_lets_them() {
    assert!(preflight("").await.is_none());

    let all = preflight("cors: {enabled: yes}").await.unwrap();
    assert_eq!(all[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    assert_eq!(all[header::ACCESS_CONTROL_ALLOW_METHODS], "GET");
    assert_eq!(all[header::ACCESS_CONTROL_ALLOW_HEADERS], "x-one");
    assert_eq!(all[header::ACCESS_CONTROL_MAX_AGE], "600");

    let all = preflight("cors: {enabled: yes, allow_credentials: yes}").await.unwrap();
    assert_eq!(all[header::ACCESS_CONTROL_ALLOW_ORIGIN], "https://a.example.test");
    assert_eq!(all[header::ACCESS_CONTROL_ALLOW_CREDENTIALS], "true");

    let named = "cors: {enabled: yes, source_route: 'https://a.example.test, https://b.example.test',
                 allow_headers: [X-One], expose_headers: X-Two}";
    let named = preflight(named).await.unwrap();
    assert_eq!(named[header::ACCESS_CONTROL_ALLOW_ORIGIN], "https://a.example.test");
    assert!(named[header::ACCESS_CONTROL_ALLOW_HEADERS].to_str().unwrap().contains("x-one"));

    // A name that merely contains the origin is another one.
    let other =
        preflight("cors: {enabled: yes, source_route: 'https://a.example.test.evil.example.test'}").await;
    assert_eq!(other.unwrap().get(header::ACCESS_CONTROL_ALLOW_ORIGIN), None);

    let config =
        ApiConfig::parse(std::path::Path::new("api.yaml"), "cors: {enabled: yes, expose_headers: 'a(b)'}");
    assert!(cors_layer(&config.unwrap().cors).unwrap_err().to_string().contains("cors.expose_headers"));
}
