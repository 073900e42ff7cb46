//! From HTTP requests to the gate's, and from its answers back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body as HttpBody;
use axum::extract::{ConnectInfo, State};
use axum::response::Response;
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use wazuhctl_core::result::Body;

use crate::access_log::{AccessLog, Entry};
use crate::api::Api;
use crate::gate::{Answer, Origin, Request};
use crate::problem::Problem;
use crate::reply::Reply;

/// What the adapter needs.
#[derive(Clone)]
struct Shared {
    api: Arc<Api>,
    log: AccessLog,
}

/// The whole API as an HTTP service. All paths go through the gate, which knows them from the operation table.
pub(crate) fn service(api: Arc<Api>, log: AccessLog) -> Router {
    Router::new().fallback(handle).with_state(Shared { api, log })
}

async fn handle(
    State(shared): State<Shared>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    request: http::Request<HttpBody>,
) -> Response {
    let started = Instant::now();
    let (head, body) = request.into_parts();
    let query = decoded_query(head.uri.query().unwrap_or_default());
    let mut request = Request {
        origin: Origin::Network(address),
        method: head.method,
        path: head.uri.path().to_owned(),
        query,
        headers: head.headers,
        body: None,
    };
    let answer = match read(body, shared.api.config.max_upload_size).await {
        Ok(body) => {
            request.body = (!body.is_empty()).then_some(body);
            shared.api.answer(&request).await
        }
        Err(problem) => Answer { reply: problem.into_reply(request.pretty()), caller: None },
    };
    shared.log.write(Entry {
        address,
        method: &request.method,
        path: &request.path,
        query: &request.query,
        headers: &request.headers,
        body: request.body.as_deref(),
        user: answer.caller.as_ref().map(|caller| caller.user.as_ref()),
        status: answer.reply.status,
        taken: started.elapsed(),
    });
    respond(answer.reply)
}

/// Names and values of a query string, in which `+` stands for a space.
fn decoded_query(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// The body, where it is no larger than it may be; 0 is no limit.
async fn read(body: HttpBody, largest: u64) -> Result<Bytes, Problem> {
    let largest = if largest == 0 { usize::MAX } else { usize::try_from(largest).unwrap_or(usize::MAX) };
    match Limited::new(body, largest).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Problem::new(413, "Content Too Large", format!("a body may have {largest} bytes at most")))
        }
        Err(error) => Err(Problem::bad_request(format!("the body did not arrive whole: {error}"))),
    }
}

fn respond(reply: Reply) -> Response {
    let length = match &reply.body {
        Body::Whole(bytes) => Some(bytes.len()),
        Body::Stream(_) => None,
    };
    let body = match reply.body {
        Body::Whole(bytes) => HttpBody::from(bytes),
        Body::Stream(pieces) => HttpBody::from_stream(
            pieces.map_err(|error| std::io::Error::other(error.to_string())).inspect(|piece| {
                if let Err(error) = piece {
                    tracing::error!(%error, "an answer was cut short");
                }
            }),
        ),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(reply.media_type));
    if let Some(length) = length {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}
