//! What goes to a manager and what comes back, whichever way it travels.

use bytes::Bytes;
use reqwest::Method;

/// A request of the Server API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiRequest {
    /// The method.
    pub(crate) method: Method,
    /// The path, starting with a slash and percent-encoded where needed.
    pub(crate) path: String,
    /// The query parameters, not encoded.
    pub(crate) query: Vec<(String, String)>,
    /// The body with its media type.
    pub(crate) body: Option<(String, Bytes)>,
    /// Further headers.
    pub(crate) headers: Vec<(String, String)>,
}

/// The media type of most bodies.
pub(crate) const JSON: &str = "application/json";

impl ApiRequest {
    /// A request without parameters.
    pub(crate) fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), query: Vec::new(), body: None, headers: Vec::new() }
    }

    /// A GET request without parameters.
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// Adds a query parameter.
    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// Adds query parameters.
    #[must_use]
    pub(crate) fn with_all(mut self, parameters: impl IntoIterator<Item = (String, String)>) -> Self {
        self.query.extend(parameters);
        self
    }

    /// Sets a JSON body.
    #[must_use]
    pub(crate) fn with_json(mut self, body: &serde_json::Value) -> Self {
        self.body = Some((JSON.to_owned(), Bytes::from(body.to_string())));
        self
    }
}

/// An answer of the Server API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiReply {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The media type, without parameters.
    pub(crate) media_type: String,
    /// The body.
    pub(crate) body: Bytes,
}

impl ApiReply {
    /// Makes a reply; parameters such as `charset` are cut off the media type.
    pub(crate) fn new(status: u16, media_type: &str, body: Bytes) -> Self {
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        Self { status, media_type, body }
    }

    /// Whether the manager did what it was asked to.
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the body is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.media_type == JSON || self.media_type.ends_with("+json")
    }
}
