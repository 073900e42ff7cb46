//! What the manager's answer to a request with `agents_list` says of each agent.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::agent_id::AgentId;
use crate::bulk::{self, Outcome, Refusal, Sent};
use crate::connect::{ApiReply, ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;

/// Sends a request about a block of agents. Refusals with the codes of `done_before` mean that it is done, and those with
/// the codes of `so_before` that there was nothing to do.
pub(crate) async fn order(
    connection: &dyn Connection,
    request: &ApiRequest,
    block: &[&AgentId],
    done_before: &[u64],
    so_before: &[u64],
) -> Sent {
    let answered = bulk::send(connection, request).await;
    let outcome = unanswered(&answered);
    match answered.and_then(|reply| reply::answer(request, &reply)) {
        Ok(document) => Sent {
            outcomes: outcomes(block, &document, done_before, so_before),
            message: document.get("message").and_then(Value::as_str).map(str::to_owned),
            stop: None,
        },
        Err(failure) => Sent::nothing(block.len(), &outcome, failure),
    }
}

fn outcomes(block: &[&AgentId], document: &Value, done_before: &[u64], so_before: &[u64]) -> Vec<Outcome> {
    let failed = reply::failed_items(document);
    let mut outcomes: HashMap<&str, Outcome> = HashMap::with_capacity(block.len());
    for items in &failed {
        for id in &items.ids {
            let outcome = match items.code {
                Some(code) if done_before.contains(&code) => Outcome::Done(json!(id)),
                Some(code) if so_before.contains(&code) => Outcome::Unchanged(json!(id)),
                _ => Outcome::Failed(Refusal::from(items)),
            };
            outcomes.insert(id, outcome);
        }
    }
    for item in affected_items(document) {
        // Some operations answer with ids, others with what came of them: `{"agent": "001", "task_id": 7}`.
        let id = item.as_str().or_else(|| item.get("agent")?.as_str()).or_else(|| item.get("id")?.as_str());
        if let Some(id) = id {
            outcomes.insert(id, Outcome::Done(item.clone()));
        }
    }
    let silent = || Outcome::Failed(Refusal::without_code("the manager's answer says nothing about it"));
    block.iter().map(|id| outcomes.remove(id.to_string().as_str()).unwrap_or_else(silent)).collect()
}

/// Wazuh's code where the queue is not there by which agents are told. It is looked for before anybody is told.
const NO_QUEUE: u64 = 1010;

/// What has become of a block whose answer is a failure: a refusal did nothing; a manager that did not answer, or broke
/// down over it, may have done it.
pub(super) fn unanswered(answered: &Result<ApiReply>) -> Outcome {
    let in_doubt = match answered {
        Ok(reply) if reply.is_success() => true,
        Ok(reply) => reply.status >= 500 && reply::problem(reply).code() != Some(NO_QUEUE),
        Err(failure) if failure.is_unsent() || failure.code() == Some(NO_QUEUE) => false,
        Err(failure) => !matches!(failure.exit(), Exit::Usage | Exit::NotAuthenticated | Exit::Forbidden),
    };
    if in_doubt { Outcome::InDoubt } else { Outcome::NotTried }
}
