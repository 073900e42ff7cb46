//! Agents are told to look through their files anew: `PUT /syscheck` and `PUT /rootcheck`.
//!
//! One message makes an agent do both: the check of its files and of its policies by rootcheck.

use super::registered::registered;
use super::targets::{Known, known, request};
use super::tell::tell;
use super::{AgentId, AgentQuery, Selection};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::queue::AgentMessage;
use crate::result::{Items, Messages};

/// Tells the connected agents of the selection, of which the manager itself is one, and answers with their ids.
///
/// # Errors
/// 1010 where remoted's queue is not there, and those of the database. Of the agents that are named, failed items are
/// those that are not registered (1701) or not connected (1707); of all agents, those that the queue did not take
/// (1014).
pub(crate) async fn rescan(cx: &Context, selection: Selection<AgentId>, messages: Messages) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), messages).with_failed(selection.denied));
    }
    let query = AgentQuery::new(&selection, request(None));
    let (mut agents, registered) = tokio::try_join!(known(cx, query), registered(cx))?;
    let mut failed = selection.denied;
    for id in selection.named.iter().flatten() {
        if !registered.contains(*id) {
            failed.add(id.to_string(), Fault::AgentNotFound);
        } else if !agents.get(id).is_some_and(Known::is_active) {
            failed.add(id.to_string(), Fault::AgentNotActive);
        }
    }
    agents.retain(|id, agent| agent.is_active() && registered.contains(*id));
    let orders = agents.into_keys().map(|id| (id, AgentMessage::Rescan));
    let told = tell(cx, orders, &mut failed).await?;
    Ok(Items::new(told, messages).with_failed(failed))
}

#[cfg(test)]
mod tests;
