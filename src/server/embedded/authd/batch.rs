//! [`Batch`]: requests that are done together, each as if it came after the one before.
//!
//! Requests first change the keys in memory; then the file is written once, or, where agents come and none goes, added to;
//! then the database follows; then the clients are told. Nobody is told of what is not stored.

use futures_util::StreamExt;
use futures_util::stream;
use jiff::Timestamp;
use tokio::sync::oneshot;

use super::database::{Agents, InTheWay, NewRow};
use super::refusal::Refusal;
use super::registry::{Job, Outcome, Registry, blocking};
use super::request::{Add, Request};
use super::{key, leftovers};
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::{AgentKey, InvalidField, Removal};
use wazuhctl_core::wdb;

/// How many agents are written to the database at the same time.
const INSERTS: usize = 8;

type Answer = oneshot::Sender<Result<Outcome, Refusal>>;

/// An agent that is on its way into the database.
struct Newcomer {
    agent: AgentKey,
    /// The address as the client wrote it, in the one form that addresses have.
    address: String,
    groups: Vec<String>,
    added: Timestamp,
    answer: Answer,
}

impl Newcomer {
    fn row(&self) -> NewRow {
        NewRow { agent: self.agent.clone(), address: self.agent.address().host_text(), added: self.added }
    }
}

/// Requests that are being done together.
pub(super) struct Batch<'a> {
    registry: &'a mut Registry,
    /// Agents that were there before this batch and are not after it.
    removed: Vec<AgentKey>,
    added: Vec<Newcomer>,
    /// Clients that are told of a success as soon as the file is written.
    done: Vec<(Answer, Outcome)>,
    changed: bool,
    /// Lines have gone or changed: adding some is not enough.
    rewritten: bool,
}

impl<'a> Batch<'a> {
    pub(super) fn new(registry: &'a mut Registry) -> Self {
        Self {
            registry,
            removed: Vec::new(),
            added: Vec::new(),
            done: Vec::new(),
            changed: false,
            rewritten: false,
        }
    }

    /// Takes in one more request: it is refused here and now, or done with the rest.
    pub(super) async fn take(&mut self, job: Job) {
        let Job { request, answer } = job;
        let refusal = match request {
            Request::Get { id } => match self.registry.keys.get(id) {
                Some(agent) => {
                    let outcome =
                        Outcome::Agent { agent: agent.clone(), address: agent.address().host_text() };
                    let _ = answer.send(Ok(outcome));
                    return;
                }
                None => Refusal::NoAgent,
            },
            Request::Remove { id, purge } => {
                if self.remove(id, self.registry.removal(purge)) {
                    self.done.push((answer, Outcome::Removed));
                    return;
                }
                Refusal::NoAgent
            }
            Request::Add(add) => match self.add(&add).await {
                Ok((agent, added)) => {
                    let address = if add.shared { written(&agent) } else { agent.address().host_text() };
                    self.added.push(Newcomer { agent, address, groups: add.groups, added, answer });
                    return;
                }
                Err(refusal) => refusal,
            },
        };
        let _ = answer.send(Err(refusal));
    }

    /// Removes an agent from the keys; says whether it was there.
    fn remove(&mut self, id: AgentId, removal: Removal) -> bool {
        let Some(agent) = self.registry.keys.remove(id, removal) else { return false };
        self.registry.leave_time(id);
        (self.changed, self.rewritten) = (true, true);
        match self.added.iter().position(|newcomer| newcomer.agent.id() == id) {
            // It comes and goes within this batch, and the database never hears of it.
            Some(place) => {
                let Newcomer { agent, address, answer, .. } = self.added.remove(place);
                self.done.push((answer, Outcome::Agent { agent, address }));
            }
            None => self.removed.push(agent),
        }
        true
    }

    /// Checks an agent and adds it to the keys. Agents that are in its way go only when nothing else stands against it.
    async fn add(&mut self, add: &Add) -> Result<(AgentKey, Timestamp), Refusal> {
        self.check_groups(&add.groups).await?;
        let in_the_way = self.in_the_way(add).await?;
        let raw_key = add.key.clone().map_or_else(key::generate, Ok)?;
        let id = match add.id {
            Some(id) => id,
            None => self.registry.keys.next_id().ok_or(Refusal::Full)?,
        };
        let agent = AgentKey::new(id, &add.name, add.address, raw_key).map_err(|error| match error {
            InvalidField::Id => Refusal::IdTaken,
            InvalidField::Name => Refusal::Name,
            InvalidField::Key => Refusal::Key,
        })?;
        for id in in_the_way {
            tracing::info!(agent = %id, name = add.name, "an agent gives way to a new one");
            self.remove(id, self.registry.removal(false));
        }
        let added = Timestamp::now();
        self.registry.keys.add(agent.clone()).map_err(|_| Refusal::IdTaken)?;
        self.registry.times.insert(id, added, &self.registry.zone);
        self.changed = true;
        Ok((agent, added))
    }

    /// Whether every group has its folder.
    async fn check_groups(&self, groups: &[String]) -> Result<(), Refusal> {
        for group in groups {
            let folder = self.registry.home.group(group);
            if !tokio::fs::metadata(folder).await.is_ok_and(|found| found.is_dir()) {
                return Err(Refusal::Groups);
            }
        }
        Ok(())
    }

    /// The agents that have this one's id, address or name, all of which may be replaced.
    async fn in_the_way(&self, add: &Add) -> Result<Vec<AgentId>, Refusal> {
        let keys = &self.registry.keys;
        let mut in_the_way: Vec<AgentId> = Vec::new();
        let host = add.address.host().filter(|_| !add.shared);
        for (old, refusal) in [
            (add.id.and_then(|id| keys.get(id)), Refusal::IdTaken),
            (host.and_then(|host| keys.by_host(host)), Refusal::AddressTaken),
            (keys.by_name(&add.name), Refusal::NameTaken),
        ] {
            if refusal == Refusal::NameTaken && add.name == self.registry.manager {
                return Err(Refusal::NameTaken);
            }
            let Some(old) = old else { continue };
            if in_the_way.contains(&old.id()) {
                continue;
            }
            self.may_replace(old, add, refusal).await?;
            in_the_way.push(old.id());
        }
        Ok(in_the_way)
    }

    async fn may_replace(&self, old: &AgentKey, add: &Add, refusal: Refusal) -> Result<(), Refusal> {
        let force = add.force.as_ref().unwrap_or(&self.registry.settings.force);
        let state = if force.enabled {
            self.registry.agents.state(old.id()).await.unwrap_or_else(|error| {
                tracing::error!(agent = %old.id(), %error, "the database cannot tell whether an agent may be replaced");
                None
            })
        } else {
            None
        };
        let now = Timestamp::now().as_second();
        force.replaces(old, state.as_ref(), add.fingerprint.as_deref(), now).map_err(|kept| {
            tracing::info!(agent = %old.id(), name = add.name, reason = %kept, "an agent is not replaced");
            refusal
        })
    }

    /// Stores what was asked for and tells the clients.
    pub(super) async fn finish(mut self) {
        if !self.changed {
            return;
        }
        let added = self.added.iter().map(|newcomer| newcomer.agent.clone()).collect();
        let saved = if self.rewritten {
            self.registry.save(added).await
        } else {
            self.registry.save_added(added).await
        };
        if let Err(error) = saved {
            tracing::error!(%error, "client.keys cannot be written, so nothing is changed");
            self.registry.reload().await;
            let waiting = self.done.into_iter().map(|(answer, _)| answer);
            for answer in waiting.chain(self.added.into_iter().map(|newcomer| newcomer.answer)) {
                let _ = answer.send(Err(Refusal::Internal));
            }
            return;
        }
        self.forget_removed().await;
        self.store_added().await;
        for (answer, outcome) in self.done {
            let _ = answer.send(Ok(outcome));
        }
    }

    /// Has the database and the disk forget the agents that went. Their keys are gone for good already, so what fails
    /// here is made up for later.
    async fn forget_removed(&mut self) {
        let removed = std::mem::take(&mut self.removed);
        if removed.is_empty() {
            return;
        }
        let ids: Vec<AgentId> = removed.iter().map(AgentKey::id).collect();
        let home = self.registry.home.clone();
        let swept = blocking(move || {
            for agent in &removed {
                leftovers::remove(&home, agent.id(), agent.name());
            }
            Ok(())
        });
        if let Err(error) = swept.await {
            tracing::error!(%error, "the files of removed agents could not be removed");
        }
        if let Err(error) = self.registry.agents.delete(&ids).await {
            tracing::error!(agents = ids.len(), %error, "removed agents are still in the database");
            self.registry.unsettled = true;
        }
    }

    /// Adds the new agents to the database. One that the database does not take is taken back.
    async fn store_added(&mut self) {
        let stored = store(&self.registry.agents, std::mem::take(&mut self.added)).await;
        let mut taken_back = Vec::new();
        for (newcomer, result) in stored {
            let Newcomer { agent, address, answer, .. } = newcomer;
            match result {
                Ok(()) => self.done.push((answer, Outcome::Agent { agent, address })),
                Err(error) => {
                    tracing::error!(agent = %agent.id(), %error, "the database does not take a new agent");
                    self.registry.keys.remove(agent.id(), Removal::Purged);
                    self.registry.leave_time(agent.id());
                    taken_back.push(answer);
                }
            }
        }
        if taken_back.is_empty() {
            return;
        }
        self.registry.unsettled = true;
        if let Err(error) = self.registry.save(Vec::new()).await {
            tracing::error!(%error, "agents that nobody was told of stay in client.keys");
        }
        for answer in taken_back {
            let _ = answer.send(Err(Refusal::Internal));
        }
    }
}

/// Adds agents to the database, and says of each how it went. Those in no group, which is most of them, are added with one
/// command for many; where that fails, each is tried by itself, so that one that is in the way of the database is in
/// nobody else's.
async fn store(agents: &Agents, newcomers: Vec<Newcomer>) -> Vec<(Newcomer, Result<(), wdb::Error>)> {
    let (plain, mut others): (Vec<_>, Vec<_>) =
        newcomers.into_iter().partition(|newcomer| newcomer.groups.is_empty());
    let rows: Vec<NewRow> = plain.iter().map(Newcomer::row).collect();
    let mut stored = Vec::with_capacity(plain.len() + others.len());
    match agents.insert_all(&rows, InTheWay::Everything).await {
        Ok(()) => stored.extend(plain.into_iter().map(|newcomer| (newcomer, Ok(())))),
        Err(error) => {
            tracing::warn!(agents = plain.len(), %error, "new agents are added to the database one by one");
            others.extend(plain);
        }
    }
    let one_by_one = stream::iter(others).map(|newcomer| async move {
        let result = agents.insert(&newcomer.row(), &newcomer.groups).await;
        (newcomer, result)
    });
    stored.extend(one_by_one.buffer_unordered(INSERTS).collect::<Vec<_>>().await);
    stored
}

/// The address with its prefix, also where that is a whole address.
fn written(agent: &AgentKey) -> String {
    use std::net::IpAddr;
    let address = agent.address();
    match address.host() {
        Some(IpAddr::V4(_)) if !address.to_string().contains('/') => format!("{address}/32"),
        Some(IpAddr::V6(_)) if !address.to_string().contains('/') => format!("{address}/128"),
        _ => address.to_string(),
    }
}
