//! [`Addition`]: adding many agents, each with a request of its own and several of them at a time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream;
use serde_json::{Value, json};

use super::answers::unanswered;
use super::new_agent::{Force, NewAgent};
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

const COLUMNS: &[Column] = &[
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
    next: "next: wazuhctl agents list --status never_connected shows which have not come yet; \
           -o csv --columns name,key prints the keys with the next ones",
};

/// Adding agents.
pub(super) struct Addition {
    /// How it is called.
    pub(super) words: Words,
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
        again: bool,
    ) -> (Outcome, Option<Failure>) {
        let request = agent.request(&self.force);
        let answered = bulk::send(connection, &request).await;
        let outcome = unanswered(&answered);
        let refused = match answered.and_then(|reply| reply::answer(&request, &reply)) {
            Ok(document) => return (Outcome::Done(item(agent, &document)), None),
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

/// What is printed of an agent that is added.
fn item(agent: &NewAgent, document: &Value) -> Value {
    let field = |name: &str| document.get("data").and_then(|data| data.get(name));
    json!({ "id": field("id"), "name": agent.name, "key": field("key") })
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
    let id = found.and_then(|item| text(item, "id"));
    let is_it = |id: &String| agent.id.as_ref().is_none_or(|own| own.to_string() == *id);
    Ok(id.filter(is_it).map(|id| json!({ "id": id, "name": agent.name })))
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
        COLUMNS
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
        let (stopped, stop) = (AtomicBool::new(false), Mutex::new(None));
        let added = stream::iter(block.iter().copied()).map(|agent| {
            let (stopped, stop) = (&stopped, &stop);
            async move {
                if stopped.load(Ordering::SeqCst) {
                    return if again { Outcome::InDoubt } else { Outcome::NotTried };
                }
                let (outcome, failure) = self.add(connection, agent, again).await;
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
