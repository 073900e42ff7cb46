//! One client on the command socket: frames in, answers out, in the same order.
//!
//! A client need not wait for an answer before it sends the next command. Commands that may run together
//! ([`Order`]) do, so that the writes of a pipelining client share commits; any other command waits for those
//! before it.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::{FuturesOrdered, StreamExt as _};
use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixStream;
use tokio::net::unix::OwnedWriteHalf;
use tokio_util::sync::CancellationToken;
use wazuhctl_core::socket::frame::FrameError;

use super::answer::Answer;
use super::dispatch::{Dispatcher, Order, Request};
use super::frame::FrameReader;

/// How many commands of one client are on their way at most.
const IN_FLIGHT: usize = 128;

/// How long a client may take to accept an answer.
const WRITE_DEADLINE: Duration = Duration::from_secs(60);

/// An answer on its way, and whether its frame ends with a newline as the command's did.
type Pending = BoxFuture<'static, (Answer, bool)>;

/// Serves the client until it leaves, or until `stop` says so and what was read is answered.
pub(super) async fn serve(
    stream: UnixStream,
    dispatcher: Arc<Dispatcher>,
    stop: CancellationToken,
) -> io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut frames = FrameReader::new(read);
    let mut in_flight: FuturesOrdered<Pending> = FuturesOrdered::new();
    let mut order = Order::Alone;
    let mut held: Option<(Request, bool)> = None;
    let mut reading = true;
    loop {
        let waiting = in_flight.len();
        let starting = held.take_if(|(request, _)| {
            let next = request.order();
            waiting == 0 || (next == order && next != Order::Alone && waiting < IN_FLIGHT)
        });
        if let Some((request, newline)) = starting {
            order = request.order();
            in_flight.push_back(dispatcher.submit(request).map(move |answer| (answer, newline)).boxed());
            continue;
        }
        if !reading && held.is_none() && in_flight.is_empty() {
            return Ok(());
        }
        tokio::select! {
            biased;
            () = stop.cancelled(), if reading => reading = false,
            frame = frames.next(), if reading && held.is_none() => match frame {
                Ok(Some(frame)) if !frame.is_empty() => held = Some(request(&frame)),
                Ok(_) => reading = false,
                Err(oversized @ FrameError::Oversized { .. }) => {
                    reading = false;
                    let refusal = Answer::err(oversized);
                    in_flight.push_back(std::future::ready((refusal, false)).boxed());
                }
                Err(FrameError::CutOff { .. }) => reading = false,
                Err(FrameError::Io(error)) => return Err(error),
            },
            Some(first) = in_flight.next(), if !in_flight.is_empty() => {
                send(&mut write, first, &mut in_flight).await?;
            }
        }
    }
}

/// A command, and whether its text ended with a newline.
fn request(frame: &[u8]) -> (Request, bool) {
    match frame.strip_suffix(b"\n") {
        Some(text) => (Request::parse(text), true),
        None => (Request::parse(frame), false),
    }
}

/// Sends an answer together with those behind it that are ready as well.
async fn send(
    write: &mut OwnedWriteHalf,
    (first, newline): (Answer, bool),
    in_flight: &mut FuturesOrdered<Pending>,
) -> io::Result<()> {
    let mut wire = first.into_wire(newline);
    while let Some(Some((answer, newline))) = in_flight.next().now_or_never() {
        wire.extend_from_slice(&answer.into_wire(newline));
    }
    tokio::time::timeout(WRITE_DEADLINE, write.write_all(&wire))
        .await
        .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}
