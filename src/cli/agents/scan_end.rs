//! Waiting for the end of scans: that agents have checked their files, or that rootcheck has looked through them.
//!
//! The API says of one agent at a time when its last scan began and ended, by the agent's own clock, which may be wrong.
//! So a scan is that of the order when it began at another time than the last one that was known before. A scan that was
//! under way then is another: agents finish it, and begin anew.

use std::collections::HashMap;
use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};

use super::active_again;
use super::agent_id::AgentId;
use super::last_scan::{BEGAN, ENDED, request};
use super::target::AgentTarget;
use super::wait::{BEFORE, Standing};
use crate::bulk::{self, Followed, Outcome};
use crate::connect::Connection;
use crate::exit::Exit;
use crate::failure::{FailedItems, Result};
use crate::output::affected_items;
use crate::reply;

/// Agents that are asked for at the same time.
const AT_ONCE: usize = 8;

/// How long to wait between two looks for each agent: the Server API takes 300 requests a minute where nobody has set
/// another limit, and others ask it, too.
pub(super) const PAUSE_FOR_EACH: Duration = Duration::from_millis(400);

/// Wazuh's code for an agent that has no database, since it has told nothing yet.
const NO_DATABASE: u64 = 2007;

/// When the last scans of agents began, by their ids; nothing of those that were never scanned or that nobody knows.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn before(
    connection: &dyn Connection,
    path: &str,
    ids: &[&AgentId],
) -> Result<HashMap<String, Value>> {
    Ok(scans(connection, path, ids).await?.each(BEGAN))
}

/// Asks how the last scans of agents are, and how the agents are themselves, where the user may see that.
///
/// # Errors
/// The manager does not answer, or refuses to.
pub(super) async fn ask(connection: &dyn Connection, path: &str, ids: &[&AgentId]) -> Result<Standing> {
    let mut scans = scans(connection, path, ids).await?;
    let states = match active_again::ask(connection, ids).await {
        Ok(standing) => standing.each("status"),
        Err(failure) if failure.exit() == Exit::Forbidden => HashMap::new(),
        Err(failure) => return Err(failure),
    };
    for (id, state) in states {
        if let Some(Value::Object(scan)) = scans.agents.get_mut(&id) {
            scan.insert("status".to_owned(), state);
        }
    }
    Ok(scans)
}

/// The last scans of agents, each with the agent's id; several are asked for at once.
async fn scans(connection: &dyn Connection, path: &str, ids: &[&AgentId]) -> Result<Standing> {
    let answers = stream::iter(ids).map(|id| scan(connection, path, id)).buffered(AT_ONCE);
    let mut answers = std::pin::pin!(answers);
    let mut all = Standing::default();
    while let Some(one) = answers.try_next().await? {
        all.agents.extend(one.agents);
        all.failed.extend(one.failed);
    }
    Ok(all)
}

async fn scan(connection: &dyn Connection, path: &str, id: &AgentId) -> Result<Standing> {
    let request = request(path, id);
    let answered = reply::answer(&request, &bulk::send(connection, &request).await?);
    let mut scan = match answered {
        Ok(document) => affected_items(&document).first().cloned().unwrap_or_default(),
        Err(failure) if failure.code() == Some(NO_DATABASE) && failure.exit() == Exit::NotFound => json!({}),
        Err(failure) if failure.exit() == Exit::NotFound => {
            return Ok(Standing { failed: vec![FailedItems::of([id], &failure)], ..Standing::default() });
        }
        Err(failure) => return Err(failure),
    };
    if let Some(fields) = scan.as_object_mut() {
        fields.insert("id".to_owned(), json!(id));
    }
    Ok(Standing { agents: HashMap::from([(id.to_string(), scan)]), failed: Vec::new() })
}

/// Takes in how the last scan of an agent is now.
pub(super) fn see(one: &mut Followed<'_, AgentTarget>, scan: &Value) {
    let text = |name: &str| scan.get(name).and_then(Value::as_str);
    let began = text(BEGAN).filter(|began| one.text(BEFORE) != Some(*began));
    let doing = match (began, text(ENDED)) {
        (Some(began), Some(ended)) => {
            let item = json!({ "id": one.target.id, BEGAN: began, ENDED: ended });
            one.end = Some(Outcome::Done(item));
            return;
        }
        (Some(began), None) => format!("scanning since {began}"),
        (None, _) => "not scanning yet".to_owned(),
    };
    one.seen = match text("status") {
        Some(status) => format!("{status} and {doing}"),
        None => doing,
    };
}
