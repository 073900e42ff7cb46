//! [`OnAgents`]: any operation of the API that takes `agents_list`, as bulk work.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::agent_id::joined;
use super::selection::{BATCH, Selection};
use super::target::AgentTarget;
use crate::bulk::{self, BulkArgs, Operation, Outcome, Refusal, Report, Sent, Words};
use crate::connect::{ApiReply, ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, affected_items};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] = &[Column::new("ID", "id", Kind::Text)];

/// How requests name agents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// A block of them in `agents_list`.
    List,
    /// One at the end of the path.
    Path,
}

/// One request for a block of agents.
pub(crate) struct OnAgents {
    /// How it is called.
    pub(crate) words: Words,
    /// The request without the agents.
    pub(crate) request: ApiRequest,
    /// How it names them.
    pub(crate) naming: Naming,
    /// What a run that is resumed must do in the same way.
    pub(crate) settings: Value,
    /// Whether it asks first also about agents that were named one by one.
    pub(crate) asks: bool,
    /// Whether the manager itself may be named among them: it is an agent of its own.
    pub(crate) with_manager: bool,
    /// Codes of refusals that mean that it is done, where it was sent before: an agent that is to be deleted and is
    /// not there.
    pub(crate) done_before: &'static [u64],
}

impl OnAgents {
    /// Does it to the agents of a selection, or finishes the run of a report that did the same.
    pub(crate) async fn run(mut self, world: &World, selection: &Selection, bulk: &BulkArgs) -> Result<Exit> {
        let Words { command, verb, done, .. } = self.words;
        if let Some(path) = bulk.resume()? {
            if !selection.is_empty() {
                return Err(Failure::usage("--resume does what the report says: it takes no other agents"));
            }
            let report = Report::open(path, command)?;
            if *report.settings() != self.settings {
                return Err(Failure::usage(format!("that report is of a run with {}", report.settings())));
            }
            world.explain_all(&self.requests(report.targets()))?;
            return bulk::resume(world, bulk, &self, report).await;
        }
        if selection.is_empty() {
            return Err(nobody(verb));
        }
        let ids = if self.with_manager { selection.ids_with_manager()? } else { selection.ids()? };
        let mut targets: Vec<AgentTarget> = ids.iter().cloned().map(AgentTarget::named).collect();
        let has_filters = selection.has_filters();
        self.asks |= has_filters;
        if has_filters {
            world.explain_rights(&[&selection.request(), &self.request(&targets)])?;
        } else {
            world.explain_all(&self.requests(&targets))?;
        }
        let connection = world.connect().await?;
        if bulk.dry_run {
            return selection.show(world, connection, &ids, done).await;
        }
        if has_filters || (self.asks && !bulk.yes) {
            targets = selection.selected(connection, &ids).await?.with_unknown()?;
        }
        if targets.is_empty() {
            let sentence = format!("no agent is selected: nothing to {verb}");
            return world.done(&sentence, &json!({ "changed": false }));
        }
        world.explain_all(&self.requests(&targets))?;
        bulk::run(world, bulk, &self, targets).await
    }

    /// The request for a block.
    pub(super) fn request<'a>(&self, block: impl IntoIterator<Item = &'a AgentTarget>) -> ApiRequest {
        let mut request = self.request.clone();
        let ids = joined(block.into_iter().map(|target| &target.id));
        match self.naming {
            Naming::List => request.query.insert(0, ("agents_list".to_owned(), ids)),
            Naming::Path => request.path = format!("{}/{ids}", request.path),
        }
        request
    }

    /// The requests for agents, as many as there are to be when nothing more is said.
    fn requests<'a>(&self, targets: impl IntoIterator<Item = &'a AgentTarget>) -> Vec<ApiRequest> {
        match self.naming {
            Naming::List => vec![self.request(targets)],
            Naming::Path => targets.into_iter().map(|target| self.request([target])).collect(),
        }
    }

    /// What the manager's answer says of each agent of a block.
    fn outcomes(&self, block: &[&AgentTarget], document: &Value, again: bool) -> Vec<Outcome> {
        let failed = reply::failed_items(document);
        let mut outcomes: HashMap<&str, Outcome> = HashMap::with_capacity(block.len());
        for items in &failed {
            let done = again && items.code.is_some_and(|code| self.done_before.contains(&code));
            for id in &items.ids {
                let outcome =
                    if done { Outcome::Done(json!(id)) } else { Outcome::Failed(Refusal::from(items)) };
                outcomes.insert(id, outcome);
            }
        }
        for item in affected_items(document) {
            // Some operations answer with ids, others with what came of them: `{"agent": "001", "task_id": 7}`.
            let id =
                item.as_str().or_else(|| item.get("agent")?.as_str()).or_else(|| item.get("id")?.as_str());
            if let Some(id) = id {
                outcomes.insert(id, Outcome::Done(item.clone()));
            }
        }
        let silent = || {
            Outcome::Failed(Refusal {
                code: None,
                message: "the manager's answer says nothing about it".into(),
                remediation: None,
            })
        };
        let outcome =
            |target: &&AgentTarget| outcomes.remove(target.id.to_string().as_str()).unwrap_or_else(silent);
        block.iter().map(outcome).collect()
    }
}

impl Operation for OnAgents {
    type Target = AgentTarget;

    fn words(&self) -> Words {
        self.words
    }

    fn settings(&self) -> Value {
        self.settings.clone()
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn has_news(&self) -> bool {
        false
    }

    fn asks(&self) -> bool {
        self.asks
    }

    fn batch(&self) -> usize {
        BATCH
    }

    fn most(&self) -> usize {
        match self.naming {
            Naming::List => usize::MAX,
            Naming::Path => 1,
        }
    }

    async fn send<'a>(
        &'a self,
        connection: &'a dyn Connection,
        block: &'a [&'a AgentTarget],
        again: bool,
    ) -> Sent {
        let request = self.request(block.iter().copied());
        let answered = bulk::send(connection, &request).await;
        let outcome = unanswered(&answered);
        match answered.and_then(|reply| reply::answer(&request, &reply)) {
            Ok(document) => Sent {
                outcomes: self.outcomes(block, &document, again),
                message: document.get("message").and_then(Value::as_str).map(str::to_owned),
                stop: None,
            },
            Err(failure) => Sent::nothing(block.len(), &outcome, failure),
        }
    }
}

/// What has become of a block whose answer is a failure: a refusal did nothing; a manager that did not answer, or broke
/// down over it, may have done it.
pub(super) fn unanswered(answered: &Result<ApiReply>) -> Outcome {
    let in_doubt = match answered {
        Ok(reply) => reply.is_success() || reply.status >= 500,
        Err(failure) => !matches!(failure.exit(), Exit::Usage | Exit::NotAuthenticated | Exit::Forbidden),
    };
    if in_doubt { Outcome::InDoubt } else { Outcome::NotTried }
}

/// The failure of a verb that is not told which agents it is about.
fn nobody(verb: &str) -> Failure {
    Failure::usage(format!("it is not said which agents to {verb}"))
        .hint("name their ids, or select them with --query, --status, --older-than and so on")
}
