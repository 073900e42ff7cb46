//! `PUT /rootcheck`: agents are told to scan.

use crate::agents::{AgentId, Selection, rescan};
use crate::context::Context;
use crate::error::Result;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All agents that were asked for are told to scan",
    "Some agents that were asked for could not be told to scan",
    "No agent is told to scan",
);

/// Tells the connected agents of the selection, of which the manager itself is one, and answers with their ids.
///
/// # Errors
/// As [`syscheck::run`](crate::syscheck::run): the message is the same.
pub async fn run(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    rescan(cx, selection, MESSAGES).await
}
