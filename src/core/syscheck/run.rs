//! `PUT /syscheck`: agents are told to check their files.

use crate::agents::{AgentId, Selection, rescan};
use crate::context::Context;
use crate::error::Result;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All agents that were asked for are told to check their files",
    "Some agents that were asked for could not be told to check their files",
    "No agent is told to check its files",
);

/// Tells the connected agents of the selection, of which the manager itself is one, and answers with their ids.
///
/// # Errors
/// 1010 where remoted's queue is not there, and those of the database. Failed items: agents that are not registered
/// (1701), not connected (1707), or that the queue did not take (1014). Where no agent is named, the first two are left
/// out.
pub async fn run(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    rescan(cx, selection, MESSAGES).await
}
