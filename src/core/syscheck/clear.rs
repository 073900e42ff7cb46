//! `DELETE /syscheck/{agent_id}` and `DELETE /experimental/syscheck`: what is known of agents' files is forgotten.
//!
//! Only for agents of before Wazuh 3.12: later ones compare what is known of them with what they have, and would send
//! everything again.

use crate::agents::{AgentId, Selection, WazuhVersion, chosen, on_each, versions_of};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "What was known of the files of all agents that were asked for is forgotten",
    "What was known of the files of some agents that were asked for could not be forgotten",
    "No agent's files are forgotten",
);

/// From this version on agents keep in step by themselves.
const IN_STEP_SINCE: (WazuhVersion, &str) = (WazuhVersion::release(3, 12, 0), "v3.12.0");

/// Forgets the files of the agents of the selection, and answers with the ids of those whose files are forgotten.
///
/// # Errors
/// Those of the database, where nothing was done yet. Failed items: agents that are not registered (1701), whose version
/// is not known (1015) or not before 3.12 (1760), and those whose database refused. Where no agent is named, those of
/// unknown and of newer versions are left out.
pub async fn clear(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let everybody = selection.named.is_none();
    let (chosen, versions) = tokio::try_join!(chosen(cx, &selection), versions_of(cx, &selection))?;
    let mut failed = selection.denied;
    failed.add_all(chosen.unknown.iter().map(ToString::to_string), Fault::AgentNotFound);
    let mut old = Vec::new();
    for id in chosen.registered {
        match refusal(versions.get(&id).copied().flatten()) {
            None => old.push(id),
            Some(_) if everybody => {}
            Some(refusal) => failed.add(id.to_string(), refusal),
        }
    }
    let outcome = on_each(cx, old, "sql delete from fim_entry").await?;
    Ok(outcome.into_items(failed, MESSAGES))
}

/// Why nothing may be forgotten of an agent of this version.
fn refusal(version: Option<WazuhVersion>) -> Option<Fault> {
    let (since, shown) = IN_STEP_SINCE;
    match version {
        None => Some(Fault::AgentVersionUnknown),
        Some(version) if version < since => None,
        Some(_) => Some(Fault::AgentTooNew { required: shown.to_owned() }),
    }
}
