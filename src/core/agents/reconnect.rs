//! `PUT /agents/reconnect`: agents are told to connect anew.

use super::targets::{Targets, request};
use super::tell::tell;
use super::{AgentId, AgentQuery, Selection};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::queue::AgentMessage;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All agents that were asked for are told to reconnect",
    "Some agents that were asked for could not be told to reconnect",
    "No agent is told to reconnect",
);

/// Tells the connected agents of the selection to connect anew, and answers with their ids.
///
/// # Errors
/// 1010 where remoted's queue is not there, and those of the database. Of the agents that are named, failed items are:
/// the manager (1703), those that are not registered (1701) or not connected (1707). Of all agents, those that the
/// queue did not take (1014).
pub async fn reconnect(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let query = AgentQuery::new(&selection, request(None));
    let targets = Targets::of(cx, selection, query, Fault::AgentNotFound).await?;
    let mut failed = targets.failed;
    let mut told = Vec::new();
    if targets.any {
        let messages = targets.active.into_keys().map(|id| (id, AgentMessage::Reconnect));
        told = tell(cx, messages, &mut failed).await?;
    }
    Ok(Items::new(told, MESSAGES).with_failed(failed))
}
