//! [`receive`]: the body of a request, bounded in size and in time.

use std::time::Duration;

use axum::body::{Body, HttpBody as _};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use tokio::time::{Instant, timeout_at};

use crate::problem::Problem;

/// How much time a client has to send a body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// Whatever the body's size.
    pub(super) at_first: Duration,
    /// For every [`PIECE`] that has come. A slow line gets its large body through; a drop now and then gains nothing.
    pub(super) per_piece: Duration,
}

/// So many bytes give more time.
const PIECE: usize = 32 * 1024;

impl Default for Pace {
    fn default() -> Self {
        Self { at_first: Duration::from_secs(30), per_piece: Duration::from_secs(1) }
    }
}

/// The whole body, where it has no more than `largest` bytes (0 is no limit) and comes in time.
///
/// # Errors
/// 413 for a body that is or says it is too large, 408 for one that comes too slowly, 400 for one that breaks off.
pub(super) async fn receive(mut body: Body, largest: u64, pace: Pace) -> Result<Bytes, Problem> {
    let largest = if largest == 0 { u64::MAX } else { largest };
    if body.size_hint().lower() > largest {
        return Err(too_large(largest));
    }
    let started = Instant::now();
    let mut received = BytesMut::new();
    loop {
        let pieces = u32::try_from(received.len() / PIECE).unwrap_or(u32::MAX);
        let deadline = started + pace.at_first + pace.per_piece.saturating_mul(pieces);
        let frame = match timeout_at(deadline, body.frame()).await {
            Ok(Some(frame)) => frame,
            Ok(None) => return Ok(received.freeze()),
            Err(_) => return Err(Problem::new(408, "Request Timeout", "the body came too slowly")),
        };
        let frame =
            frame.map_err(|error| Problem::bad_request(format!("the body did not arrive whole: {error}")))?;
        // Trailers say nothing here.
        let Ok(data) = frame.into_data() else { continue };
        let length = u64::try_from(received.len().saturating_add(data.len())).unwrap_or(u64::MAX);
        if length > largest {
            return Err(too_large(largest));
        }
        received.extend_from_slice(&data);
    }
}

fn too_large(largest: u64) -> Problem {
    Problem::new(413, "Content Too Large", format!("a body may have {largest} bytes at most"))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::{StreamExt as _, stream};

    use super::*;

    const SHORT: Pace = Pace { at_first: Duration::from_millis(40), per_piece: Duration::from_millis(1) };

    /// Pieces of a length, with a pause before each; without a length that is told beforehand.
    fn trickle(pieces: usize, length: usize, pause: Duration) -> Body {
        Body::from_stream(stream::iter(0..pieces).then(move |_| async move {
            tokio::time::sleep(pause).await;
            Ok::<_, Infallible>(Bytes::from(vec![b'x'; length]))
        }))
    }

    #[tokio::test]
    async fn a_body_has_its_limit_whether_or_not_it_says_its_length() {
        for body in [|| Body::from(vec![b'x'; 100]), || trickle(10, 10, Duration::ZERO)] {
            assert_eq!(receive(body(), 100, Pace::default()).await.unwrap().len(), 100);
            assert_eq!(receive(body(), 0, Pace::default()).await.unwrap().len(), 100);
            assert_eq!(receive(body(), 99, Pace::default()).await.unwrap_err().status, 413);
        }
        assert!(receive(Body::empty(), 1, Pace::default()).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_body_that_trickles_or_stops_is_given_up() {
        for body in [
            trickle(100_000, 1, Duration::from_millis(5)),
            Body::from_stream(stream::pending::<Result<Bytes, Infallible>>()),
        ] {
            assert_eq!(receive(body, 0, SHORT).await.unwrap_err().status, 408);
        }
    }

    #[tokio::test]
    async fn a_large_body_gets_the_time_it_needs() {
        let pace = Pace { at_first: Duration::from_millis(40), per_piece: Duration::from_secs(60) };
        let body = trickle(10, PIECE, Duration::from_millis(8));
        assert_eq!(receive(body, 0, pace).await.unwrap().len(), 10 * PIECE);
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_is_the_clients_fault() {
        let broken = stream::iter([Ok(Bytes::from_static(b"{")), Err(std::io::Error::other("reset"))]);
        assert_eq!(receive(Body::from_stream(broken), 0, SHORT).await.unwrap_err().status, 400);
    }
}
