//! `GET /agents/{agent_id}/key`: the key to carry to an agent.

use serde_json::json;

use super::registered::line_of;
use super::{AgentId, Selection, shared_key};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The keys of all agents that were asked for are shown",
    "The keys of some agents that were asked for could not be shown",
    "No key is shown",
);

/// The keys of the agents that the selection names.
///
/// # Errors
/// 1005 when `client.keys` cannot be read. An agent that is not registered becomes a failed item with code 1701, the
/// manager one with 1703.
pub async fn keys(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    let mut named = selection.named.unwrap_or_default();
    named.sort_unstable();
    let mut failed = selection.denied;
    let mut keys = Vec::new();
    for id in named {
        if id.is_manager() {
            failed.add(id.to_string(), Fault::ManagerAgent);
        } else if let Some(line) = line_of(cx, id).await? {
            keys.push(json!({ "id": id, "key": shared_key(&line) }));
        } else {
            failed.add(id.to_string(), Fault::AgentNotFound);
        }
    }
    Ok(Items::new(keys, MESSAGES).with_failed(failed))
}
