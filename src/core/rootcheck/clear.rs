//! `DELETE /rootcheck/{agent_id}` and `DELETE /experimental/rootcheck`: what was found on agents is forgotten.

use crate::agents::{AgentId, Selection, chosen, on_each};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "What was found on all agents that were asked for is forgotten",
    "What was found on some agents that were asked for could not be forgotten",
    "Nothing that was found on an agent is forgotten",
);

/// Forgets what was found on the agents of the selection, and answers with their ids.
///
/// # Errors
/// Those of the database, where nothing was done yet. Failed items: agents that are not registered (1701), and those
/// whose database refused.
pub async fn clear(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let chosen = chosen(cx, &selection).await?;
    let mut failed = selection.denied;
    failed.add_all(chosen.unknown.iter().map(ToString::to_string), Fault::AgentNotFound);
    let outcome = on_each(cx, chosen.registered, "rootcheck delete").await?;
    Ok(outcome.into_items(failed, MESSAGES))
}
