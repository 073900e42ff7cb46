//! [`Local`]: the operations in process, for somebody who can read and write the manager's files anyway.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method};
use wazuhctl_core::error::Result;
use wazuhctl_core::home::Found;

use crate::api::Api;
use crate::gate::{Origin, Request};
use crate::lifecycle::{ServeError, open_local};

/// The largest answer that is handed over in one piece, in bytes.
const LARGEST: usize = 1 << 30;

/// The API of a home, without a server.
#[derive(Clone)]
pub struct Local {
    api: Arc<Api>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalReply {
    /// The HTTP status code that a server would answer with.
    pub status: u16,
    /// The media type.
    pub media_type: &'static str,
    /// The body.
    pub body: Bytes,
    /// The error and the record, where the request has changed something and that is missing in the audit log.
    pub unrecorded: Option<String>,
}

impl Local {
    /// Opens a home. Its daemons, or a server on it, must run for what needs them. Each request may take as long as
    /// `patience` says, or else the home's configuration.
    pub async fn open(found: &Found, patience: Option<Duration>) -> std::result::Result<Self, ServeError> {
        Ok(Self { api: open_local(found, patience).await? })
    }

    /// Sends a request through the same gate that requests of the network pass, as a local caller with every right.
    ///
    /// `path` is percent-encoded, `query` is not; a body comes with its media type.
    pub async fn request(
        &self,
        method: Method,
        path: &str,
        query: Vec<(String, String)>,
        body: Option<(HeaderValue, Bytes)>,
    ) -> Result<LocalReply> {
        let mut headers = HeaderMap::new();
        let body = body.map(|(media_type, body)| {
            headers.insert(CONTENT_TYPE, media_type);
            body
        });
        let request = Request { origin: Origin::Local, method, path: path.to_owned(), query, headers, body };
        let reply = self.api.answer(&request).await.reply;
        let (status, media_type) = (reply.status, reply.media_type);
        let unrecorded = self.api.audit.take_missing();
        Ok(LocalReply { status, media_type, body: reply.collect(LARGEST).await?, unrecorded })
    }
}
