//! [`Addition`]: adding many agents, each with a request of its own and several of them at a time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream;
use serde_json::{Value, json};

use super::agent_id::AgentId;
use super::answers::unanswered;
use super::new_agent::{Force, NewAgent};
use super::there_before::{self, ThereBefore};
use crate::bulk::{self, Operation, Outcome, Refusal, Sent, Words};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, affected_items};
use crate::reply;

/// Agents per block: so many may be in doubt where a run is cut.
const BATCH: usize = 100;

/// How often an agent is looked for that should be there, before it counts as another one's name.
const LOOKS: usize = 5;

/// How long to wait until it is looked for again.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// Wazuh's codes for a name, an address or an id that another agent has.
const TAKEN: [u64; 3] = [1705, 1706, 1708];

/// What is shown of agents that are added.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::wide("KEY", "key", Kind::Exact),
];

/// How additions are called.
pub(super) const WORDS: Words = Words {
    command: "agents add",
    one: "agent",
    many: "agents",
    verb: "add",
    done: "added",
    next: Some(
        "next: wazuhctl agents list --status never_connected shows which have not come yet; \
           -o csv --columns name,key prints the keys with the next ones",
    ),
};

/// Adding agents.
pub(super) struct Addition {
    /// How it is called.
    pub(super) words: Words,
    /// What is shown of the agents.
    pub(super) columns: &'static [Column],
    /// Which agents in the way are replaced by those that may.
    pub(super) force: Force,
    /// Whether some may.
    pub(super) replaces: bool,
    /// How many requests are under way at the same time.
    pub(super) parallel: usize,
}

impl Addition {
    async fn add(
        &self,
        connection: &dyn Connection,
        agent: &NewAgent,
        there_before: &ThereBefore,
        again: bool,
    ) -> (Outcome, Option<Failure>) {
        match there_before.has(connection, agent).await {
            // It may be this run that has added it.
            Ok(true) if again => return (Outcome::Done(item(agent, &Value::Null, true)), None),
            Ok(true) => return (Outcome::Unchanged(item(agent, &Value::Null, false)), None),
            Ok(false) => {}
            Err(failure) => return (if again { Outcome::InDoubt } else { Outcome::NotTried }, Some(failure)),
        }
        let request = agent.request(&self.force);
        let answered = bulk::send(connection, &request).await;
        let outcome = unanswered(&answered);
        let refused = match answered.and_then(|reply| reply::answer(&request, &reply)) {
            Ok(document) => return (Outcome::Done(item(agent, &document, true)), None),
            Err(failure) => failure,
        };
        if again && refused.code().is_some_and(|code| TAKEN.contains(&code)) {
            return match find_soon(connection, agent).await {
                Ok(Some(found)) => (Outcome::Done(found), None),
                Ok(None) => (Outcome::Failed(Refusal::from(&refused)), None),
                Err(failure) => (Outcome::InDoubt, Some(failure)),
            };
        }
        if is_about_the_agent(&refused) {
            return (Outcome::Failed(Refusal::from(&refused)), None);
        }
        (outcome, Some(refused))
    }
}

/// Whether a refusal is about this agent, so that the next one may have better luck: the daemon that registers agents
/// answers in numbers from 9000 on, and everything else that comes with a code and is no matter of rights, of limits or
/// of daemons that are down is about what was asked for.
fn is_about_the_agent(refused: &Failure) -> bool {
    const TOO_MANY_REQUESTS: u64 = 6001;
    let general = matches!(refused.exit(), Exit::Unreachable | Exit::Forbidden | Exit::NotAuthenticated);
    !general && refused.code().is_some_and(|code| code != TOO_MANY_REQUESTS)
}

/// What is printed of an agent that is there, with its key where that is news.
fn item(agent: &NewAgent, document: &Value, changed: bool) -> Value {
    let field = |name: &str| document.get("data").and_then(|data| data.get(name));
    let id = field("id").cloned().or_else(|| agent.id.as_ref().map(|id| json!(id)));
    shown(id, agent, field("key").cloned(), changed)
}

fn shown(id: Option<Value>, agent: &NewAgent, key: Option<Value>, changed: bool) -> Value {
    let mut item = json!({ "id": id.unwrap_or_default(), "name": agent.name });
    if let Some(fields) = item.as_object_mut() {
        fields.extend(key.map(|key| ("key".to_owned(), key)));
        fields.insert("changed".to_owned(), changed.into());
    }
    item
}

/// [`find`], with some patience: the manager refuses a name as soon as it is registered, and lists it a moment later.
async fn find_soon(connection: &dyn Connection, agent: &NewAgent) -> Result<Option<Value>> {
    for _ in 0..LOOKS {
        let found = find(connection, agent).await?;
        if found.is_some() {
            return Ok(found);
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    find(connection, agent).await
}

/// An agent that is there, of this name and, where it was to have one of its own, this id.
async fn find(connection: &dyn Connection, agent: &NewAgent) -> Result<Option<Value>> {
    let request = ApiRequest::get("/agents").with("select", "id,name").with("name", &*agent.name);
    let document = reply::answer(&request, &bulk::send(connection, &request).await?)?;
    let text = |item: &Value, name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    let found =
        affected_items(&document).iter().find(|item| text(item, "name").as_deref() == Some(&*agent.name));
    let is_it = |id: &AgentId| agent.id.as_ref().is_none_or(|own| own == id);
    let id = found.and_then(|item| text(item, "id")?.parse().ok()).filter(is_it);
    let Some(id) = id else { return Ok(None) };
    // The answer that had its key never came.
    let key = there_before::carried_key(connection, &id).await?;
    let key = key.map(|key| json!(key.as_str()));
    Ok(Some(shown(Some(json!(id)), agent, key, true)))
}

impl Operation for Addition {
    type Target = NewAgent;

    fn words(&self) -> Words {
        self.words
    }

    fn settings(&self) -> Value {
        json!(self.force)
    }

    fn columns(&self) -> &'static [Column] {
        self.columns
    }

    fn has_news(&self) -> bool {
        true
    }

    fn asks(&self) -> bool {
        self.replaces
    }

    fn batch(&self) -> usize {
        BATCH
    }

    async fn send<'a>(
        &'a self,
        connection: &'a dyn Connection,
        block: &'a [&'a NewAgent],
        again: bool,
    ) -> Sent {
        let there_before = match there_before::look(connection, block).await {
            Ok(found) => found,
            Err(failure) => {
                let outcome = if again { Outcome::InDoubt } else { Outcome::NotTried };
                return Sent::nothing(block.len(), &outcome, failure);
            }
        };
        let (stopped, stop) = (AtomicBool::new(false), Mutex::new(None));
        let added = stream::iter(block.iter().copied()).map(|agent| {
            let (stopped, stop, there_before) = (&stopped, &stop, &there_before);
            async move {
                if stopped.load(Ordering::SeqCst) {
                    return if again { Outcome::InDoubt } else { Outcome::NotTried };
                }
                let (outcome, failure) = self.add(connection, agent, there_before, again).await;
                if let Some(failure) = failure {
                    stopped.store(true, Ordering::SeqCst);
                    stop.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_or_insert(failure);
                }
                outcome
            }
        });
        let outcomes = added.buffered(self.parallel).collect().await;
        let stop = stop.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        Sent { outcomes, message: None, stop }
    }
}
