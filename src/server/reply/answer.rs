//! [`Reply`]: status, media type and body; the body whole, or in pieces as it is made.

use std::fmt;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::result::Body;

/// The media type of JSON answers.
const JSON: &str = "application/json";

/// The media type of error documents (RFC 9457).
pub(crate) const PROBLEM: &str = "application/problem+json; charset=utf-8";

/// The media type of plain texts.
const TEXT: &str = "text/plain; charset=utf-8";

/// The answer to a call.
pub struct Reply {
    /// The HTTP status code.
    pub status: u16,
    /// The media type, with its parameters.
    pub media_type: &'static str,
    /// Headers besides the media type, such as the challenge of a 401.
    pub headers: Vec<(&'static str, String)>,
    /// The body: all of it, or pieces. A piece that fails ends the connection before its time, so that the client
    /// can tell.
    pub body: Body,
}

impl Reply {
    /// A success with a body of JSON.
    pub fn json(body: Body) -> Self {
        Self { status: 200, media_type: JSON, headers: Vec::new(), body }
    }

    /// A success with a plain text.
    pub fn text(text: impl Into<Bytes>) -> Self {
        Self { status: 200, media_type: TEXT, headers: Vec::new(), body: Body::Whole(text.into()) }
    }

    /// The whole body, at most `limit` bytes of it. Errors as its pieces do, and with the catalogue's internal error
    /// where the limit is passed.
    pub async fn collect(self, limit: usize) -> Result<Bytes> {
        let mut pieces = match self.body {
            Body::Whole(bytes) => return Ok(bytes),
            Body::Stream(pieces) => pieces,
        };
        let mut whole = BytesMut::new();
        while let Some(piece) = pieces.next().await {
            let piece = piece?;
            if whole.len().saturating_add(piece.len()) > limit {
                let reason = format!("the answer is larger than {limit} bytes");
                return Err(Error::new(Fault::Internal { reason }));
            }
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.media_type)
    }
}
