//! Sending as fast as the manager lets us: the Server API takes 300 requests a minute where nobody has set another
//! limit, and refuses more with 429 without having done anything.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::connect::{ApiReply, ApiRequest, Connection};
use crate::failure::Result;
use crate::interrupt;
use crate::world::warn;

/// Whether the user knows why it takes so long.
static SAID: AtomicBool = AtomicBool::new(false);

const TOO_MANY_REQUESTS: u16 = 429;

/// How long to wait before asking again. The server counts in minutes that we do not see begin.
const PAUSE: Duration = Duration::from_secs(5);

/// How often to ask again: two of its minutes, in which other clients may be as busy as we are.
const ATTEMPTS: usize = 24;

/// Sends a request, and waits where the manager takes no more of them for now. A request to come to an end cuts the
/// waiting short: then the answer is the refusal.
pub(crate) async fn send(connection: &dyn Connection, request: &ApiRequest) -> Result<ApiReply> {
    for _ in 0..ATTEMPTS {
        let reply = connection.request(request).await?;
        if reply.status != TOO_MANY_REQUESTS {
            return Ok(reply);
        }
        if !SAID.swap(true, Ordering::Relaxed) {
            warn("the manager takes no more requests for now (max_request_per_minute): waiting");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            () = interrupt::asked() => return Ok(reply),
        }
    }
    connection.request(request).await
}
