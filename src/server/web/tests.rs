//! Tests of the API as HTTP, in process: what every answer carries, and in which order requests are refused.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{HeaderMap, Method, Request};
use http_body_util::BodyExt as _;
use tempfile::TempDir;
use tower::ServiceExt as _;
use wazuhctl_core::home::{Found, Home, Kind, Way, lay_out};

use super::service;
use crate::access_log::AccessLog;
use crate::config::Logs;

const LOGIN: &str = "/security/user/authenticate";

/// The API of a new home, on which no daemons run.
struct World {
    router: Router,
    password: String,
    _folder: TempDir,
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    text: String,
}

impl World {
    async fn new(api_yaml: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        std::fs::write(home.api_yaml(), api_yaml).unwrap();
        let found = Found { home: home.clone(), kind: Kind::Embedded, way: Way::Option };
        let api = crate::lifecycle::open(&found, |_| {}).await.unwrap();
        let log = AccessLog::start(&home.logs(), &Logs::default()).unwrap();
        let password = std::fs::read_to_string(home.api_security().join("wazuh.password")).unwrap();
        Self { router: service(api, log).unwrap(), password: password.trim().to_owned(), _folder: folder }
    }

    async fn ask(&self, method: Method, target: &str, headers: &[(&str, &[u8])], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 1], 40_000))));
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    async fn get(&self, target: &str, headers: &[(&str, &[u8])]) -> Answer {
        self.ask(Method::GET, target, headers, Body::empty()).await
    }

    async fn token(&self) -> String {
        use base64::Engine as _;
        let pair = format!("wazuh:{}", self.password);
        let basic = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
        let target = format!("{LOGIN}?raw=true");
        let headers = [("authorization", basic.as_bytes())];
        let answer = self.ask(Method::POST, &target, &headers, Body::empty()).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        format!("Bearer {}", answer.text)
    }
}

#[track_caller]
fn has_security_headers(answer: &Answer) {
    for (name, value) in [
        ("server", "Wazuh"),
        ("strict-transport-security", "max-age=63072000; includeSubdomains"),
        ("x-frame-options", "deny"),
        ("x-xss-protection", "0"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "none"),
        ("referrer-policy", "no-referrer, strict-origin-when-cross-origin"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(answer.headers.get(name).map(|found| found.as_bytes()), Some(value.as_bytes()), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_there_is_not_is_told_before_who_asks() {
    let world = World::new("").await;
    for (method, target, status) in [
        (Method::GET, "/nothing", 404),
        (Method::GET, "/agents/", 404),
        (Method::GET, "/%2e%2e/etc", 404),
        (Method::PATCH, "/agents", 405),
        (Method::HEAD, "/agents", 405),
        (Method::OPTIONS, "/agents", 405),
        (Method::TRACE, "/", 405),
    ] {
        let answer = world.ask(method.clone(), target, &[], Body::empty()).await;
        assert_eq!(answer.status, status, "{method} {target}");
        assert_eq!(answer.headers.contains_key("allow"), status == 405, "{method} {target}");
        assert_eq!(answer.headers["content-type"], "application/problem+json; charset=utf-8");
        has_security_headers(&answer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_recognised_gets_a_challenge_and_never_a_500() {
    let world = World::new("access: {max_login_attempts: 1000}").await;
    let bad: [&[u8]; 12] = [
        b"Basic",
        b"Basic ",
        b"Basic ***",
        b"Basic d2F6dWg=",
        b"Basic Og==",
        b"Basic d2F6dWg6",
        b"Basic /w==",
        b"Basic AAAA",
        b"Bearer",
        b"Bearer a.b.c",
        b"Digest x",
        b"\xff\xfe",
    ];
    for value in bad {
        for (method, target, scheme) in [
            (Method::POST, LOGIN, "Basic"),
            (Method::GET, LOGIN, "Basic"),
            (Method::GET, "/agents", "Bearer"),
        ] {
            let answer = world.ask(method, target, &[("authorization", value)], Body::empty()).await;
            assert_eq!(answer.status, 401, "{} {target}", value.escape_ascii());
            let challenge = answer.headers["www-authenticate"].to_str().unwrap();
            assert!(challenge.starts_with(scheme), "{challenge}");
            assert!(answer.text.contains(r#""title":"Unauthorized""#), "{}", answer.text);
            has_security_headers(&answer);
        }
    }
    let twice: [(&str, &[u8]); 2] = [("authorization", b"Basic Og=="), ("authorization", b"Bearer a.b.c")];
    assert_eq!(world.get("/agents", &twice).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_are_looked_at_after_the_caller() {
    let world = World::new("max_upload_size: 64").await;
    let token = world.token().await;
    let known = ("authorization", token.as_bytes());
    let json: (&str, &[u8]) = ("content-type", b"application/json");
    let long = || Body::from("x".repeat(65));
    let post = async |headers: &[(&str, &[u8])], body: Body| {
        let answer = world.ask(Method::POST, "/agents", headers, body).await;
        has_security_headers(&answer);
        answer.status
    };
    assert_eq!(post(&[json], long()).await, 401);
    assert_eq!(post(&[known, json], long()).await, 413);
    assert_eq!(post(&[known, ("content-type", b"text/plain")], long()).await, 415);
    assert_eq!(post(&[known], Body::from("{}")).await, 406);
    assert_eq!(post(&[known, json], Body::empty()).await, 400);
    assert_eq!(post(&[known, json], Body::from("{")).await, 400);
    assert_eq!(post(&[known, json], Body::from("[".repeat(60))).await, 400);
    assert_eq!(post(&[known, json, ("expect", b"something")], long()).await, 417);
    assert_eq!(
        post(&[known, json, ("expect", b"100-continue"), ("content-length", b"65")], long()).await,
        417
    );
    // A body that never comes does not keep a stranger's request.
    let never = Body::from_stream(futures_util::stream::pending::<Result<bytes::Bytes, std::io::Error>>());
    assert_eq!(post(&[json], never).await, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_indented_on_demand_and_errors_too() {
    let world = World::new("").await;
    for (target, lines) in [("/agents", 1), ("/agents?pretty=false", 1), ("/agents?pretty=true", 4)] {
        let answer = world.get(target, &[]).await;
        assert_eq!(answer.status, 401);
        assert!((answer.text.lines().count() > 1) == (lines > 1), "{target}: {}", answer.text);
    }
    let token = world.token().await;
    let answer = world.get("/?pretty=true", &[("authorization", token.as_bytes())]).await;
    assert_eq!((answer.status, answer.text.lines().count() > 1), (200, true));
    let answer = world.get("/?prety=true", &[("authorization", token.as_bytes())]).await;
    assert_eq!(answer.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_origins_are_let_in_only_where_they_are_named() {
    let here: (&str, &[u8]) = ("origin", b"https://dashboard.example.test");
    let elsewhere: (&str, &[u8]) = ("origin", b"https://attacker.example.test");
    let closed = World::new("").await;
    assert!(!closed.get("/agents", &[here]).await.headers.contains_key("access-control-allow-origin"));

    let open = World::new("cors: {enabled: yes, source_route: 'https://dashboard.example.test'}").await;
    let answer = open.get("/agents", &[here]).await;
    assert_eq!(answer.headers["access-control-allow-origin"], "https://dashboard.example.test");
    assert!(!open.get("/agents", &[elsewhere]).await.headers.contains_key("access-control-allow-origin"));
    let asked: (&str, &[u8]) = ("access-control-request-method", b"GET");
    let preflight = open.ask(Method::OPTIONS, "/agents", &[here, asked], Body::empty()).await;
    assert_eq!((preflight.status, preflight.text.as_str()), (200, ""));
    assert_eq!(preflight.headers["access-control-allow-methods"], "GET");
    has_security_headers(&preflight);
}
