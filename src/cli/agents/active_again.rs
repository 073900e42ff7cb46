//! Waiting until agents are there again that were told to restart or to reconnect.
//!
//! The API does not say when an agent began or connected, only whether it is active and when it was heard from last. So
//! an agent counts as back when it is active and has been heard from since it was seen to be away; or, where it was too
//! quick to be seen away, when it is active and has been heard from twice since it was told: once may have been just
//! before it did what it was told.

use std::collections::HashMap;

use serde_json::Value;

use super::agent_id::{AgentId, joined};
use super::selection::BATCH;
use super::target::AgentTarget;
use super::wait::{BEFORE, Standing};
use crate::bulk::{self, Followed, Outcome};
use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::reply;

/// How an agent is when it is there.
const ACTIVE: &str = "active";

/// What has been seen of an agent, kept in the item of one that is followed.
const AWAY: &str = "away";
const ONCE: &str = "once";

/// The request that says how agents are.
pub(super) fn request(ids: &[&AgentId]) -> ApiRequest {
    ApiRequest::get("/agents")
        .with("agents_list", joined(ids.iter().copied()))
        .with("select", "id,name,status,lastKeepAlive")
        .with("limit", BATCH.to_string())
}

/// When agents were heard from last, by their ids.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn before(connection: &dyn Connection, ids: &[&AgentId]) -> Result<HashMap<String, Value>> {
    Ok(ask(connection, ids).await?.each("lastKeepAlive"))
}

/// Asks how agents are: their names, states, and when they were heard from last.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn ask(connection: &dyn Connection, ids: &[&AgentId]) -> Result<Standing> {
    let request = request(ids);
    let document = reply::answer(&request, &bulk::send(connection, &request).await?)?;
    Ok(Standing::of(&document, "id"))
}

/// Takes in how an agent is now.
pub(super) fn see(one: &mut Followed<'_, AgentTarget>, agent: &Value) {
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
