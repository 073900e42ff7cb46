//! One HTTP connection.

use std::convert::Infallible;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::UnixStream;
use tokio_util::sync::CancellationToken;

use super::super::dispatch::Dispatcher;
use super::routes::{self, Reply};

/// The longest body: the state of a very large cluster's agents fits many times.
const BODY_LIMIT: usize = 256 * 1024 * 1024;

const HEADER_DEADLINE: Duration = Duration::from_secs(60);

/// Serves the connection until the client leaves, or until `stop` says so and what was read is answered.
pub(in super::super) async fn serve(
    stream: UnixStream,
    dispatcher: Arc<Dispatcher>,
    stop: CancellationToken,
) -> io::Result<()> {
    let service = service_fn(move |request| {
        let dispatcher = Arc::clone(&dispatcher);
        async move { Ok::<_, Infallible>(respond(request, &dispatcher).await) }
    });
    let mut connection = pin!(
        hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_DEADLINE)
            .serve_connection(TokioIo::new(stream), service)
    );
    tokio::select! {
        ended = connection.as_mut() => return ended.map_err(io::Error::other),
        () = stop.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    connection.await.map_err(io::Error::other)
}

async fn respond(request: Request<Incoming>, dispatcher: &Dispatcher) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let reply = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => routes::answer(&head.method, head.uri.path(), body.to_bytes(), dispatcher).await,
        Err(error) => Reply::Failed(error.to_string()),
    };
    let (status, kind, body) = match reply {
        Reply::Json(json) => (StatusCode::OK, Some("application/json"), Bytes::from(json)),
        Reply::Empty => (StatusCode::OK, None, Bytes::new()),
        Reply::NotFound => (StatusCode::NOT_FOUND, None, Bytes::new()),
        Reply::Failed(reason) => {
            tracing::error!(reason, path = head.uri.path(), "a request to the database daemon failed");
            (StatusCode::INTERNAL_SERVER_ERROR, Some("text/plain"), Bytes::from(reason))
        }
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    if let Some(kind) = kind {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}
