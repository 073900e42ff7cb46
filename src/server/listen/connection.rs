//! One connection, from its handshake to its end.

use std::net::SocketAddr;
use std::pin::pin;

use axum::body::Body;
use axum::extract::ConnectInfo;
use http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::serve::Shared;
use super::targets::EncodedTargets;

/// The most that the headers of a request may take, in bytes. A token of the greatest length fits several times.
const LARGEST_HEADERS: u32 = 64 * 1024;
/// How many requests a client may have in flight on one connection of HTTP/2.
const MOST_STREAMS: u32 = 100;

/// Does the TLS handshake, where there is TLS, and answers requests until either side ends the connection.
pub(super) async fn converse(stream: TcpStream, peer: SocketAddr, shared: &Shared) {
    // Answers are written as a whole, so waiting to fill packets would only delay them.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%peer, %error, "the connection was lost before it began");
        return;
    }
    let Some(acceptor) = &shared.tls else { return serve(stream, peer, shared).await };
    let handshake = tokio::time::timeout(shared.limits.handshake, acceptor.accept(stream));
    let secured = tokio::select! {
        () = shared.stop.cancelled() => return,
        secured = handshake => secured,
    };
    match secured {
        Ok(Ok(stream)) => serve(stream, peer, shared).await,
        Ok(Err(error)) => tracing::debug!(%peer, %error, "the TLS handshake failed"),
        Err(_) => tracing::debug!(%peer, "the TLS handshake took too long"),
    }
}

async fn serve<S>(stream: S, peer: SocketAddr, shared: &Shared)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let asked = CancellationToken::new();
    let service = service_fn({
        let (router, asked) = (shared.router.clone(), asked.clone());
        move |request: Request<Incoming>| {
            asked.cancel();
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        }
    });
    let builder = builder(shared);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(EncodedTargets::new(stream)), service));
    // Before the first request neither the choice between HTTP/1.1 and HTTP/2 nor HTTP/2 itself has a deadline.
    let mut silence = pin!(tokio::time::sleep(shared.limits.headers));
    let (mut has_asked, mut stopping) = (false, false);
    loop {
        tokio::select! {
            biased;
            result = connection.as_mut() => {
                if let Err(error) = result {
                    tracing::debug!(%peer, error, "the connection ended");
                }
                return;
            }
            () = shared.abort.cancelled() => return,
            () = shared.stop.cancelled(), if !stopping => {
                stopping = true;
                connection.as_mut().graceful_shutdown();
            }
            () = asked.cancelled(), if !has_asked => has_asked = true,
            () = silence.as_mut(), if !has_asked => {
                tracing::debug!(%peer, "no request came in time");
                return;
            }
        }
    }
}

fn builder(shared: &Shared) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(shared.limits.headers);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(LARGEST_HEADERS)
        .max_concurrent_streams(MOST_STREAMS)
        .keep_alive_interval(shared.limits.headers)
        .keep_alive_timeout(shared.limits.headers);
    builder
}
