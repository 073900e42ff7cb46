//! The body of a request: its media type, its JSON with its schema, or its text.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde_json::Value;
use wazuhctl_core::error::{Error, Fault};

use super::Request;
use crate::operation::{Body, Operation};
use crate::params::check_body;
use crate::problem::Problem;

/// The checked body of a request, `None` for an operation that takes none.
///
/// As in the reference, another media type is a 415, a body without one a 406 with code 6002 unless it is a file, and a
/// missing, malformed or deviating body a 400. JSON that nests too deeply for the parser is malformed; a text that is not UTF-8 is a 400
/// with code 1911, an empty one a 400 with code 1912.
///
/// `body` is waited for when its media type is right, and not at all for an operation that takes none.
pub(super) async fn read(
    operation: &Operation,
    request: &Request,
    body: impl Future<Output = Result<Option<Bytes>, Problem>> + Send,
) -> Result<Option<Value>, Problem> {
    if operation.body == Body::None {
        return Ok(None);
    }
    let media_type = request
        .header(CONTENT_TYPE)
        .map(|value| value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    let expected = operation.body.media_type().unwrap_or_default();
    if let Some(given) = media_type.as_deref().filter(|given| *given != expected) {
        return Err(Problem::new(
            415,
            "Unsupported Media Type",
            format!("the body must be {expected}, not {given}"),
        ));
    }
    let body = body.await?;
    if body.is_none() && matches!(operation.body, Body::Json(_)) {
        return Err(Problem::bad_request("the operation needs a body"));
    }
    if media_type.is_none() && operation.body != Body::File {
        return Err(Problem::from(&Error::new(Fault::BodyTypeMismatch)));
    }
    let body = body.unwrap_or_default();
    let Body::Json(schema) = &operation.body else {
        if body.is_empty() {
            return Err(Problem::from(&Error::new(Fault::BodyEmpty)));
        }
        let text = std::str::from_utf8(&body)
            .map_err(|cause| Problem::from(&Error::new(Fault::BodyNotUtf8).caused_by(cause)))?;
        return Ok(Some(text.into()));
    };
    let value = serde_json::from_slice(&body)
        .map_err(|error| Problem::bad_request(format!("the body is not JSON: {error}")))?;
    check_body(schema, &value).map_err(Problem::bad_request)?;
    Ok(Some(value))
}
