//! The lines of the log, as text and as JSON.

use std::net::IpAddr;
use std::time::Duration;

use http::Method;
use jiff::Zoned;
use serde_json::{Map, Value, json};

use super::body::hide_secrets;
use crate::config::LogLevel;
use crate::logs::one_line;
use wazuhctl_core::python_json;

/// Who is named where nobody is known.
const UNKNOWN_USER: &str = "unknown_user";

/// A request and its answer, as they are logged. Secrets in parameters and body are hidden when the line is made.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestEntry {
    /// The user, also one who failed to log in; `None` when the request names nobody.
    pub user: Option<String>,
    /// The hash of the authorisation context, where the user logged in by one.
    pub auth_context_hash: Option<String>,
    /// The client's address.
    pub address: IpAddr,
    /// The method.
    pub method: Method,
    /// The path, decoded.
    pub path: String,
    /// The parameters of the query, decoded.
    pub parameters: Map<String, Value>,
    /// The body, from [`AccessLog::shown_body`](super::AccessLog::shown_body).
    pub body: Value,
    /// How long the answer took.
    pub elapsed: Duration,
    /// The answer's status.
    pub status: u16,
}

/// What a line says.
#[derive(Debug)]
pub(super) enum Content {
    Request(Box<RequestEntry>),
    Text(String),
}

/// A line that is still to be written.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) at: Zoned,
    pub(super) level: LogLevel,
    pub(super) content: Content,
}

impl Line {
    pub(super) fn new(level: LogLevel, mut content: Content) -> Self {
        if let Content::Request(entry) = &mut content {
            entry.hide_secrets();
        }
        Self { at: Zoned::now(), level, content }
    }

    fn timestamp(&self) -> String {
        self.at.strftime("%Y/%m/%d %H:%M:%S").to_string()
    }

    /// The line of `api.log`, with its end.
    pub(super) fn plain(&self) -> String {
        let text = match &self.content {
            Content::Request(entry) => entry.plain(),
            Content::Text(text) => one_line(text),
        };
        format!("{} {}: {text}\n", self.timestamp(), self.level.name())
    }

    /// The line of `api.json`, with its end.
    pub(super) fn json(&self) -> String {
        let data = match &self.content {
            Content::Request(entry) => json!({"type": "request", "payload": entry.json()}),
            Content::Text(text) => json!({"type": "informative", "payload": text}),
        };
        let mut line = python_json::to_string(
            &json!({"timestamp": self.timestamp(), "levelname": self.level.name(), "data": data}),
        );
        line.push('\n');
        line
    }
}

impl RequestEntry {
    fn hide_secrets(&mut self) {
        hide_secrets(&self.path, &mut self.body);
        let mut parameters = Value::Object(std::mem::take(&mut self.parameters));
        hide_secrets("", &mut parameters);
        if let Value::Object(parameters) = parameters {
            self.parameters = parameters;
        }
    }

    fn user(&self) -> &str {
        self.user.as_deref().unwrap_or(UNKNOWN_USER)
    }

    fn seconds(&self) -> String {
        format!("{:.3}s", self.elapsed.as_secs_f64())
    }

    fn plain(&self) -> String {
        let hash = self.auth_context_hash.as_ref().map(|hash| format!("({hash}) ")).unwrap_or_default();
        format!(
            "{} {hash}{} \"{} {}\" with parameters {} and body {} done in {}: {}",
            one_line(self.user()),
            self.address,
            self.method,
            one_line(&self.path),
            python_json::to_string(&Value::Object(self.parameters.clone())),
            python_json::to_string(&self.body),
            self.seconds(),
            self.status
        )
    }

    fn json(&self) -> Value {
        let mut shown = json!({
            "user": one_line(self.user()),
            "ip": self.address.to_string(),
            "http_method": self.method.as_str(),
            "uri": format!("{} {}", self.method, self.path),
            "parameters": self.parameters,
            "body": self.body,
            "time": self.seconds(),
            "status_code": self.status,
        });
        if let (Some(hash), Some(fields)) = (&self.auth_context_hash, shown.as_object_mut()) {
            fields.insert("hash_auth_context".to_owned(), Value::from(hash.as_str()));
        }
        shown
    }
}
