//! [`Session`]: a session of log tests, which remembers the events before, as rules that count need it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::connect::ApiRequest;
use crate::failure::Result;
use crate::reply;
use crate::world::World;

/// A session.
pub(super) struct Session {
    /// The format of the log.
    pub(super) log_format: String,
    /// The log's name.
    pub(super) location: String,
    /// Its name, once it has begun.
    token: Option<String>,
}

impl Session {
    /// One that has not begun.
    pub(super) fn new(log_format: String, location: String) -> Self {
        Self { log_format, location, token: None }
    }

    /// The request for an event.
    pub(super) fn request(&self, line: &str) -> ApiRequest {
        let mut body = Map::from_iter([
            ("event".to_owned(), Value::from(line)),
            ("log_format".to_owned(), self.log_format.as_str().into()),
            ("location".to_owned(), self.location.as_str().into()),
        ]);
        if let Some(token) = &self.token {
            body.insert("token".to_owned(), token.as_str().into());
        }
        ApiRequest::new(Method::PUT, "/logtest").with_json(&json!(body))
    }

    /// What the manager makes of an event: `data` of its answer.
    pub(super) async fn test(&mut self, world: &World, line: &str) -> Result<Value> {
        let request = self.request(line);
        let mut document = reply::answer(&request, &world.connect().await?.request(&request).await?)?;
        let data = document.get_mut("data").map(Value::take).unwrap_or_default();
        if let Some(token) = data.get("token").and_then(Value::as_str) {
            self.token = Some(token.to_owned());
        }
        Ok(data)
    }

    /// Ends it. The manager would do so itself after a while, so that it is no failure where that cannot be done.
    pub(super) async fn end(&mut self, world: &World) {
        let Some(token) = self.token.take() else { return };
        let path = format!("/logtest/sessions/{}", utf8_percent_encode(&token, NON_ALPHANUMERIC));
        let request = ApiRequest::new(Method::DELETE, path);
        let ended = match world.connect().await {
            Ok(connection) => connection.request(&request).await.and_then(|answer| reply::document(&answer)),
            Err(failure) => Err(failure),
        };
        if let Err(failure) = ended {
            crate::world::warn(&format!("the session is not ended: {}", failure.message()));
        }
    }
}
