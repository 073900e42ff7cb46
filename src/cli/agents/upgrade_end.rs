//! Waiting for the end of upgrades.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::agent_id::joined;
use super::selection::BATCH;
use super::target::AgentTarget;
use crate::bulk::{self, Followed, Outcome, Refusal};
use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;

/// Wazuh's code for an agent that is not connected: while it is upgraded, it goes and comes back.
const NOT_ACTIVE: u64 = 1707;

/// States of upgrades that have not come to their end, in Wazuh's words.
const UNDER_WAY: [&str; 2] = ["In queue", "Updating"];

/// The state of an upgrade that went well.
const UPDATED: &str = "Updated";

/// Looks which upgrades have come to their end.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn look(
    connection: &dyn Connection,
    followed: &mut [Followed<'_, AgentTarget>],
) -> Result<()> {
    for block in followed.chunks_mut(BATCH) {
        let ids = joined(block.iter().map(|one| &one.target.id));
        let request = ApiRequest::get("/agents/upgrade_result").with("agents_list", ids);
        let document = reply::answer(&request, &bulk::send(connection, &request).await?)?;
        let results = affected_items(&document).iter();
        let mut results: HashMap<&str, &Value> =
            results.filter_map(|result| Some((result.get("agent")?.as_str()?, result))).collect();
        let failed = reply::failed_items(&document);
        for one in block {
            let id = one.target.id.to_string();
            if let Some(result) = results.remove(id.as_str()) {
                see(one, result);
                continue;
            }
            match failed.iter().find(|items| items.ids.contains(&id)) {
                Some(items) if items.code == Some(NOT_ACTIVE) => one.seen = "disconnected".to_owned(),
                Some(items) => one.end = Some(Outcome::Failed(Refusal::from(items))),
                None => {}
            }
        }
    }
    Ok(())
}

/// Takes in how the last upgrade of an agent is now.
fn see(one: &mut Followed<'_, AgentTarget>, result: &Value) {
    let text = |name: &str| result.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let task = |value: &Value| value.get("task_id").and_then(Value::as_u64);
    // The last upgrade but one: the book has not been told of this one yet.
    if task(result) < task(&one.item) {
        return;
    }
    let status = text("status").unwrap_or_default();
    status.clone_into(&mut one.seen);
    if status == UPDATED {
        let item = json!({ "agent": one.target.id, "task_id": result.get("task_id"), "status": status });
        one.end = Some(Outcome::Done(item));
    } else if !status.is_empty() && !UNDER_WAY.contains(&status) {
        let reason = text("error_msg").map_or_else(|| status.to_owned(), |why| format!("{status}: {why}"));
        one.end = Some(Outcome::Failed(Refusal::without_code(reason)));
    }
}
