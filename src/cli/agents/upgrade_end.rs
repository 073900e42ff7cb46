//! Waiting for the end of upgrades.

use serde_json::{Value, json};

use super::agent_id::{AgentId, joined};
use super::target::AgentTarget;
use super::wait::Standing;
use crate::bulk::{self, Followed, Outcome, Refusal};
use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::reply;

/// Wazuh's code for an agent that is not connected: while it is upgraded, it goes and comes back.
pub(super) const NOT_ACTIVE: u64 = 1707;

/// States of upgrades that have not come to their end, in Wazuh's words.
const UNDER_WAY: [&str; 2] = ["In queue", "Updating"];

/// The state of an upgrade that went well.
const UPDATED: &str = "Updated";

/// The request that says how the last upgrades of agents are.
pub(super) fn request(ids: &[&AgentId]) -> ApiRequest {
    ApiRequest::get("/agents/upgrade_result").with("agents_list", joined(ids.iter().copied()))
}

/// Asks how the last upgrades of agents are.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn ask(connection: &dyn Connection, ids: &[&AgentId]) -> Result<Standing> {
    let request = request(ids);
    let document = reply::answer(&request, &bulk::send(connection, &request).await?)?;
    Ok(Standing::of(&document, "agent"))
}

/// Takes in how the last upgrade of an agent is now.
pub(super) fn see(one: &mut Followed<'_, AgentTarget>, result: &Value) {
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
