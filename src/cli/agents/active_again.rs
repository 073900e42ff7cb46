//! Waiting until agents are there again that were told to restart or to reconnect.
//!
//! The API does not say when an agent began or connected, only whether it is active and when it was heard from last. So
//! an agent counts as back when it is active and has been heard from since it was seen to be away; or, where it was too
//! quick to be seen away, when it is active and has been heard from twice since it was told: once may have been just
//! before it did what it was told.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::agent_id::{AgentId, joined};
use super::selection::BATCH;
use super::target::AgentTarget;
use crate::bulk::{self, Followed, Outcome, Refusal};
use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;

/// How an agent is when it is there.
const ACTIVE: &str = "active";

/// What has been seen of an agent, kept in the item of one that is followed.
const BEFORE: &str = "before";
const AWAY: &str = "away";
const ONCE: &str = "once";

/// The order that an agent took, with what is needed to tell when it is back: when it was heard from before.
pub(super) fn taken(id: &AgentId, before: &HashMap<String, Value>) -> Value {
    json!({ "id": id, BEFORE: before.get(&id.to_string()).and_then(|agent| agent.get("lastKeepAlive")) })
}

/// What the manager knows of these agents now, by their ids.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn now(
    connection: &dyn Connection,
    ids: impl IntoIterator<Item = &AgentId>,
) -> Result<HashMap<String, Value>> {
    let document = ask(connection, ids).await?;
    Ok(by_id(&document))
}

/// Looks which agents are back.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn look(
    connection: &dyn Connection,
    followed: &mut [Followed<'_, AgentTarget>],
) -> Result<()> {
    for block in followed.chunks_mut(BATCH) {
        let document = ask(connection, block.iter().map(|one| &one.target.id)).await?;
        let mut agents = by_id(&document);
        let failed = reply::failed_items(&document);
        for one in block {
            let id = one.target.id.to_string();
            if let Some(agent) = agents.remove(&id) {
                see(one, &agent);
            } else if let Some(items) = failed.iter().find(|items| items.ids.contains(&id)) {
                one.end = Some(Outcome::Failed(Refusal::from(items)));
            }
        }
    }
    Ok(())
}

/// Takes in how an agent is now.
fn see(one: &mut Followed<'_, AgentTarget>, agent: &Value) {
    let text = |name: &str| agent.get(name).and_then(Value::as_str).unwrap_or_default();
    let (status, heard) = (text("status"), text("lastKeepAlive"));
    one.seen = status.to_owned();
    let news = if status != ACTIVE {
        (AWAY, Value::Bool(true))
    } else if one.text(BEFORE).unwrap_or_default() == heard {
        return;
    } else if one.item.get(AWAY).is_some() || one.text(ONCE).is_some_and(|once| once != heard) {
        one.end = Some(Outcome::Done(agent.clone()));
        return;
    } else {
        (ONCE, heard.into())
    };
    if let Some(fields) = one.item.as_object_mut() {
        fields.insert(news.0.to_owned(), news.1);
    }
}

async fn ask(connection: &dyn Connection, ids: impl IntoIterator<Item = &AgentId>) -> Result<Value> {
    let request = ApiRequest::get("/agents")
        .with("agents_list", joined(ids))
        .with("select", "id,name,status,lastKeepAlive")
        .with("limit", BATCH.to_string());
    reply::answer(&request, &bulk::send(connection, &request).await?)
}

fn by_id(document: &Value) -> HashMap<String, Value> {
    let agent = |item: &Value| Some((item.get("id")?.as_str()?.to_owned(), item.clone()));
    affected_items(document).iter().filter_map(agent).collect()
}
