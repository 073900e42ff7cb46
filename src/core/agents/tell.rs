//! [`tell`]: a message to each of some agents, by way of remoted's queue.

use serde_json::Value;

use super::AgentId;
use crate::context::Context;
use crate::error::Result;
use crate::queue::{AgentMessage, Queue};
use crate::result::Failures;

/// Hands a message for each of these agents to remoted, and gives back the ids of those it has taken one for, in their
/// order; the others are added to `failed` (1014).
///
/// # Errors
/// 1010 where remoted's queue is not there.
pub(super) async fn tell(
    cx: &Context,
    messages: impl IntoIterator<Item = (AgentId, AgentMessage)>,
    failed: &mut Failures,
) -> Result<Vec<Value>> {
    let mut queue = Queue::open(cx, &cx.manager.home.active_response_socket())?;
    let mut told = Vec::new();
    for (id, message) in messages {
        match queue.send(message.to(id).as_bytes()).await {
            Ok(()) => told.push(id.to_string().into()),
            Err(error) => failed.add(id.to_string(), error),
        }
    }
    Ok(told)
}
