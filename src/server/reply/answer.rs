//! [`Reply`]: status, media type and body; the body whole, or in pieces as it is made.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use wazuhctl_core::error::{Error, Result};

/// The media type of JSON answers.
pub(crate) const JSON: &str = "application/json";

/// The media type of error documents (RFC 9457).
pub(crate) const PROBLEM: &str = "application/problem+json; charset=utf-8";

/// The answer to a call.
#[derive(Debug)]
pub struct Reply {
    /// The HTTP status code.
    pub status: u16,
    /// The media type, with its parameters.
    pub media_type: &'static str,
    /// Headers besides the media type, such as the challenge of a 401.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Body,
}

/// The body of an answer.
pub enum Body {
    /// All of it.
    Whole(Bytes),
    /// Pieces of it. An error ends the connection before its time, so that a client can tell.
    Pieces(BoxStream<'static, Result<Bytes>>),
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Whole(bytes) => write!(f, "Whole({} bytes)", bytes.len()),
            Self::Pieces(_) => f.write_str("Pieces"),
        }
    }
}

impl Reply {
    /// A success with a body of JSON.
    pub fn json(body: impl Into<Bytes>) -> Self {
        Self { status: 200, media_type: JSON, headers: Vec::new(), body: Body::Whole(body.into()) }
    }

    /// A success whose JSON comes in pieces.
    pub fn json_pieces(pieces: BoxStream<'static, Result<Bytes>>) -> Self {
        Self { status: 200, media_type: JSON, headers: Vec::new(), body: Body::Pieces(pieces) }
    }

    /// A success with a plain text.
    pub fn text(text: impl Into<Bytes>) -> Self {
        Self {
            status: 200,
            media_type: "text/plain; charset=utf-8",
            headers: Vec::new(),
            body: Body::Whole(text.into()),
        }
    }
}

impl Body {
    /// The whole body, at most `limit` bytes of it. Errors as the pieces do, and with the catalogue's internal error
    /// where the limit is passed.
    pub async fn collect(self, limit: usize) -> Result<Bytes> {
        match self {
            Self::Whole(bytes) => Ok(bytes),
            Self::Pieces(mut pieces) => {
                let mut whole = BytesMut::new();
                while let Some(piece) = pieces.next().await {
                    let piece = piece?;
                    if whole.len().saturating_add(piece.len()) > limit {
                        return Err(too_large(limit));
                    }
                    whole.extend_from_slice(&piece);
                }
                Ok(whole.freeze())
            }
        }
    }
}

fn too_large(limit: usize) -> Error {
    Error::new(wazuhctl_core::error::Fault::Internal { reason: format!("the answer is larger than {limit} bytes") })
}
