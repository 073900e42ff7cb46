//! From HTTP requests to the gate's, and from its answers back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body as HttpBody;
use axum::extract::{ConnectInfo, State};
use axum::middleware::map_response;
use axum::response::Response;
use futures_util::{StreamExt, TryStreamExt};
use http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, StatusCode, Version};
use percent_encoding::percent_decode_str;
use wazuhctl_core::result::Body;

use super::receive::{Pace, receive};
use crate::access_log::{AccessLog, RequestEntry};
use crate::api::Api;
use crate::auth::Credentials;
use crate::gate::{Answer, Origin, Request};
use crate::listen::{CorsError, apply_security_headers, cors_layer};
use crate::reply::Reply;

/// What the adapter needs.
#[derive(Clone)]
struct Shared {
    api: Arc<Api>,
    log: AccessLog,
}

/// The whole API as an HTTP service. All paths go through the gate, which knows them from the operation table.
pub(crate) fn service(api: Arc<Api>, log: AccessLog) -> Result<Router, CorsError> {
    let cors = cors_layer(&api.config.cors)?;
    let router = Router::new().fallback(handle).with_state(Shared { api, log });
    let router = match cors {
        Some(cors) => router.layer(cors),
        None => router,
    };
    // Outermost, so that the answers of the layers within, such as those to preflight requests, have them as well.
    Ok(router.layer(map_response(async |mut response: Response| {
        apply_security_headers(response.headers_mut());
        response
    })))
}

async fn handle(
    State(shared): State<Shared>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    request: http::Request<HttpBody>,
) -> Response {
    let started = Instant::now();
    let (head, body) = request.into_parts();
    let version = head.version;
    let query = decoded_query(head.uri.query().unwrap_or_default());
    let mut request = Request {
        origin: Origin::Network(address),
        method: head.method,
        path: head.uri.path().to_owned(),
        query,
        headers: head.headers,
        body: None,
    };
    let mut received = None;
    let answer = {
        let body = async {
            let bytes = receive(body, shared.api.config.max_upload_size, Pace::default()).await?;
            received = (!bytes.is_empty()).then_some(bytes);
            Ok(received.clone())
        };
        shared.api.answer_receiving(&request, body).await
    };
    request.body = received;
    shared.log.request(entry(&shared.log, address, &request, &answer, started));
    let late = answer.reply.status == StatusCode::REQUEST_TIMEOUT;
    let mut response = respond(answer.reply);
    if late && version < Version::HTTP_2 {
        // What still comes of the body would be taken for the next request.
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// What the access log says of a request.
fn entry(
    log: &AccessLog,
    address: SocketAddr,
    request: &Request,
    answer: &Answer,
    started: Instant,
) -> RequestEntry {
    let user = answer.caller.as_ref().map(|caller| caller.user.to_string()).or_else(|| {
        match Credentials::from_headers(&request.headers) {
            Ok(Credentials::Basic { user, .. }) => Some(user),
            _ => None,
        }
    });
    let path = percent_decode_str(&request.path).decode_utf8_lossy().into_owned();
    RequestEntry {
        user,
        auth_context_hash: answer.caller.as_ref().and_then(|caller| caller.auth_context_hash.clone()),
        address: address.ip(),
        method: request.method.clone(),
        parameters: request
            .query
            .iter()
            .map(|(name, value)| (name.clone(), serde_json::Value::from(value.as_str())))
            .collect(),
        body: log.shown_body(&path, request.body.as_deref().unwrap_or_default()),
        path,
        elapsed: started.elapsed(),
        status: answer.reply.status,
    }
}

/// Names and values of a query string, in which `+` stands for a space.
fn decoded_query(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
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
