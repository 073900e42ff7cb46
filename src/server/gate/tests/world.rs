//! A server in process on a home of its own, with its embedded database and registration service.

use std::net::SocketAddr;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method};
use serde_json::Value;
use tempfile::TempDir;
use wazuhctl_core::home::{Found, Home, Kind, Way, lay_out};
use wazuhctl_core::wdb;

use crate::api::Api;
use crate::embedded::{authd, db, tasks};
use crate::gate::{Origin, Request};

/// A user without roles, with the password of `wazuh`.
pub(super) const NOBODY: &str = "nobody";

/// The server.
pub(super) struct World {
    api: Arc<Api>,
    password: String,
    parts: Option<(db::Running, authd::Running, tasks::Running)>,
    _folder: TempDir,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Value,
}

impl World {
    /// A new home, served.
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        let found = Found { home: home.clone(), kind: Kind::Embedded, way: Way::Option };
        let api = crate::lifecycle::open(&found, |_| {}).await.unwrap();
        let wdb = || wdb::Client::new(&home);
        let parts = (
            db::start(&home).await.unwrap(),
            authd::start(&home, wdb()).await.unwrap(),
            tasks::start(&home, wdb()).await.unwrap(),
        );
        let password = std::fs::read_to_string(home.api_security().join("wazuh.password")).unwrap();
        let rbac = rusqlite::Connection::open(home.rbac_database()).unwrap();
        rbac.execute(
            "INSERT INTO users (username, password, allow_run_as, created_at)
             SELECT ?1, password, 0, created_at FROM users WHERE username = 'wazuh'",
            [NOBODY],
        )
        .unwrap();
        Self { api, password: password.trim().to_owned(), parts: Some(parts), _folder: folder }
    }

    /// Ends the home's daemons.
    pub(super) async fn stop(mut self) {
        if let Some((db, authd, tasks)) = self.parts.take() {
            tasks.stop().await;
            authd.stop().await;
            db.stop().await;
        }
    }

    /// The header that logs a user in.
    pub(super) fn basic(&self, user: &str) -> String {
        format!("Basic {}", STANDARD.encode(format!("{user}:{}", self.password)))
    }

    /// The header with a new token of a user.
    pub(super) async fn bearer(&self, user: &str) -> String {
        let answered =
            self.ask(Method::POST, "/security/user/authenticate", Some(&self.basic(user)), None).await;
        assert_eq!(answered.status, 200, "log-in of {user}");
        format!("Bearer {}", answered.body["data"]["token"].as_str().unwrap())
    }

    /// Sends a request, as if over the network.
    pub(super) async fn ask(
        &self,
        method: Method,
        target: &str,
        authorization: Option<&str>,
        body: Option<&str>,
    ) -> Answered {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = HeaderMap::new();
        if let Some(authorization) = authorization {
            headers.insert(AUTHORIZATION, HeaderValue::from_str(authorization).unwrap());
        }
        if body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        let request = Request {
            origin: Origin::Network(SocketAddr::from(([192, 0, 2, 1], 40_000))),
            method,
            path: path.to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers,
            body: body.map(|body| body.to_owned().into()),
        };
        let reply = self.api.answer(&request).await.reply;
        let (status, headers) = (reply.status, reply.headers.clone());
        let bytes = reply.collect(1 << 20).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into());
        Answered { status, headers, body }
    }
}
