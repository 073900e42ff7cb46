//! [`OnAgents`]: any operation of the API that takes `agents_list`, as bulk work.

use std::path::Path;

use serde_json::{Value, json};

use super::again::{self, Again};
use super::agent_id::{AgentId, joined};
use super::answers;
use super::selection::{BATCH, Selection};
use super::target::AgentTarget;
use super::wait::{self, Wait};
use crate::bulk::{self, BulkArgs, Follow, Followed, Operation, Outcome, Report, Sent, Words};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind};
use crate::world::World;

/// The setting with the highest number of a task before the run.
pub(super) const AFTER: &str = "after";

/// What is shown of agents of which the manager says no more than their ids.
pub(crate) const IDS: Shown =
    Shown { columns: &[Column::new("ID", "id", Kind::Text)], named_by: "id", has_news: false };

/// What is shown of the agents that it is done to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown {
    /// The columns of what the manager says of each.
    pub(crate) columns: &'static [Column],
    /// The field with the id of each.
    pub(crate) named_by: &'static str,
    /// Whether that is news for people.
    pub(crate) has_news: bool,
}

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
    /// Codes of refusals that mean that an agent is so already, whoever has seen to it: nothing changes.
    pub(crate) so_before: &'static [u64],
    /// What is done about agents that were sent before, where no answer came.
    pub(crate) again: Again,
    /// What is shown of the agents that it is done to.
    pub(crate) shown: Shown,
    /// Whether it is done only when the agents have done it.
    pub(crate) wait: Option<Wait>,
}

impl OnAgents {
    /// Does it to the agents of a selection, or finishes the run of a report that did the same.
    pub(crate) async fn run(self, world: &World, selection: &Selection, bulk: &BulkArgs) -> Result<Exit> {
        let Some(path) = bulk.resume()? else { return self.begin(world, selection, bulk).await };
        let report = Self::report(path, self.words.command, selection)?;
        if *report.settings() != self.settings {
            return Err(Failure::usage(format!("that report is of a run with {}", report.settings())));
        }
        self.resume(world, bulk, report).await
    }

    /// Opens the report of a run that is to be finished.
    ///
    /// # Errors
    /// Other agents are selected, or it is no such report.
    pub(crate) fn report(path: &Path, command: &str, selection: &Selection) -> Result<Report<AgentTarget>> {
        if !selection.is_empty() {
            return Err(Failure::usage("--resume does what the report says: it takes no other agents"));
        }
        Report::open(path, command)
    }

    /// Finishes the run of a report.
    pub(crate) async fn resume(
        self,
        world: &World,
        bulk: &BulkArgs,
        report: Report<AgentTarget>,
    ) -> Result<Exit> {
        self.explain(world, report.targets())?;
        bulk::resume(world, bulk, &self, report).await
    }

    /// Does it to the agents of a selection.
    pub(super) async fn begin(
        mut self,
        world: &World,
        selection: &Selection,
        bulk: &BulkArgs,
    ) -> Result<Exit> {
        let Words { verb, done, .. } = self.words;
        if selection.is_empty() {
            return Err(nobody_is_named(verb));
        }
        let ids = if self.with_manager { selection.ids_with_manager()? } else { selection.ids()? };
        let nobody_is = || {
            let sentence = format!("no agent is selected: nothing to {verb}");
            world.done(&sentence, &json!({ "changed": false }))
        };
        if ids.is_empty() && selection.names_agents() {
            return nobody_is();
        }
        let mut targets: Vec<AgentTarget> = ids.iter().cloned().map(AgentTarget::named).collect();
        let has_filters = selection.has_filters();
        self.asks |= has_filters || ids.len() > bulk::MANY;
        if has_filters {
            let first = [selection.request(), self.request(&targets)];
            world.explain_rights(&first.iter().chain(&self.look_at(&targets)).collect::<Vec<_>>())?;
        } else {
            self.explain(world, &targets)?;
        }
        let connection = world.connect().await?;
        if bulk.dry_run {
            return selection.show(world, connection, &ids, done).await;
        }
        if has_filters || (self.asks && !bulk.yes) {
            targets = selection.selected(connection, &ids).await?.with_unknown()?;
        }
        if targets.is_empty() {
            return nobody_is();
        }
        self.explain(world, &targets)?;
        if let Again::AskForTasks { after } = &mut self.again {
            *after = again::last_task(connection).await?;
            if let Some(settings) = self.settings.as_object_mut() {
                settings.insert(AFTER.to_owned(), json!(after));
            }
        }
        bulk::run(world, bulk, &self, targets).await
    }

    /// With `--rbac`: prints the rights that it needs, also to wait. With `--curl`: prints the requests that do it. Both
    /// end the call.
    fn explain(&self, world: &World, targets: &[AgentTarget]) -> Result<()> {
        let requests = self.requests(targets);
        let look = self.look_at(targets);
        world.explain_rights(&requests.iter().take(1).chain(&look).collect::<Vec<_>>())?;
        world.explain_all(&requests)
    }

    /// The request by which it waits for agents, where it does.
    fn look_at(&self, targets: &[AgentTarget]) -> Option<ApiRequest> {
        let ids: Vec<&AgentId> = targets.iter().map(|target| &target.id).collect();
        self.wait.map(|wait| wait.example(&ids))
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
}

impl OnAgents {
    /// Sends a block.
    async fn order(&self, connection: &dyn Connection, block: &[&AgentTarget], again: bool) -> Sent {
        let ids: Vec<&AgentId> = block.iter().map(|target| &target.id).collect();
        let before = match self.wait {
            Some(wait) => wait.before(connection, &ids).await,
            None => Ok(None),
        };
        let before = match before {
            Ok(before) => before,
            Err(failure) => return Sent::nothing(block.len(), &Outcome::NotTried, failure),
        };
        let done_before = if again { self.again.done_before() } else { &[] };
        let request = self.request(block.iter().copied());
        let mut sent = answers::order(connection, &request, &ids, done_before, self.so_before).await;
        if let Some(before) = before {
            for (id, outcome) in ids.iter().zip(&mut sent.outcomes) {
                if let Outcome::Done(item) = outcome {
                    *item = wait::taken(id, &before);
                }
            }
        }
        sent
    }

    /// Sends those of a block again whose upgrade was not begun.
    async fn order_if_not_begun(
        &self,
        connection: &dyn Connection,
        block: &[&AgentTarget],
        after: u64,
    ) -> Sent {
        let mut begun = match again::begun_since(connection, block, after).await {
            Ok(begun) => begun,
            Err(failure) => return Sent::nothing(block.len(), &Outcome::InDoubt, failure),
        };
        let mut outcomes: Vec<Option<Outcome>> =
            block.iter().map(|target| begun.remove(&target.id.to_string()).map(Outcome::Done)).collect();
        let rest: Vec<&AgentTarget> = block
            .iter()
            .zip(&outcomes)
            .filter(|(_, begun)| begun.is_none())
            .map(|(target, _)| *target)
            .collect();
        if rest.is_empty() {
            return Sent { outcomes: outcomes.into_iter().flatten().collect(), message: None, stop: None };
        }
        let sent = self.order(connection, &rest, true).await;
        let mut of_rest = sent.outcomes.into_iter();
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.is_none()) {
            *outcome = of_rest.next();
        }
        let outcomes = outcomes.into_iter().map(|outcome| outcome.unwrap_or(Outcome::InDoubt)).collect();
        Sent { outcomes, ..sent }
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
        self.shown.columns
    }

    fn named_by(&self) -> &'static str {
        self.shown.named_by
    }

    fn has_news(&self) -> bool {
        self.shown.has_news
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
        match &self.again {
            Again::AskForTasks { after: Some(after) } if again => {
                self.order_if_not_begun(connection, block, *after).await
            }
            Again::Leave | Again::AskForTasks { after: None } if again => {
                Sent { outcomes: vec![Outcome::InDoubt; block.len()], message: None, stop: None }
            }
            _ => self.order(connection, block, again).await,
        }
    }

    fn follow(&self) -> Option<Follow> {
        self.wait.map(Wait::follow)
    }

    async fn look<'a>(
        &'a self,
        connection: &'a dyn Connection,
        followed: &'a mut [Followed<'_, AgentTarget>],
    ) -> Result<()> {
        match self.wait {
            Some(wait) => wait.look(connection, followed).await,
            None => Ok(()),
        }
    }

    fn doubt(&self) -> Option<&'static str> {
        Some("--retry-in-doubt sends those in doubt once more")
    }
}

/// The failure of a verb that is not told which agents it is about.
fn nobody_is_named(verb: &str) -> Failure {
    Failure::usage(format!("it is not said which agents to {verb}"))
        .hint("name their ids, or select them with --query, --status, --older-than and so on")
}
