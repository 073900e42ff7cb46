//! Bringing the database and the disk in line with `client.keys`, after whatever came between them.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::database::{InTheWay, NewRow, Registered};
use super::leftovers;
use super::registry::{Registry, blocking};
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::{AgentKey, KeysFile};
use wazuhctl_core::wdb::Error;

impl Registry {
    /// Makes the database agree with `client.keys`, as far as it can now; what is left is tried again later.
    ///
    /// `client.keys` is right: agents without a row get one, rows without an agent go with all that belongs to them,
    /// and names and keys are corrected. Only where the file itself is gone is it made again from the database.
    pub(super) async fn settle(&mut self) {
        match self.settle_all().await {
            Ok(()) => self.unsettled = false,
            Err(error) => {
                self.unsettled = true;
                tracing::warn!(%error, "the database cannot be brought in line with client.keys yet");
            }
        }
    }

    async fn settle_all(&mut self) -> Result<(), Error> {
        let rows = self.agents.all().await?;
        if self.keys_missing {
            return self.restore_keys(rows).await;
        }
        // An agent whose line cannot be read was meant to be there all the same.
        let meant: HashSet<AgentId> = self.keys.unreadable_ids().collect();
        let differences = Differences::between(&self.keys, rows, &meant);
        differences.tell();
        let Differences { gone, missing, renamed, rekeyed } = differences;
        self.delete_rows(gone).await?;
        self.add_rows(&missing).await?;
        self.agents.rename(&renamed).await?;
        self.agents.set_keys(&rekeyed).await?;
        self.sweep_files(&meant).await
    }

    /// Adds the rows of agents that have a key.
    async fn add_rows(&self, agents: &[&AgentKey]) -> Result<(), Error> {
        let now = Timestamp::now();
        let row = |agent: &&AgentKey| NewRow {
            agent: (*agent).clone(),
            address: agent.address().to_string(),
            added: self.times.get(agent.id(), &self.zone).unwrap_or(now),
        };
        let rows: Vec<NewRow> = agents.iter().map(row).collect();
        self.agents.insert_all(&rows, InTheWay::Rows).await
    }

    /// Removes agents, known by id and name, with all that belongs to them.
    async fn delete_rows(&self, agents: Vec<(AgentId, String)>) -> Result<(), Error> {
        if agents.is_empty() {
            return Ok(());
        }
        let ids: HashSet<AgentId> = agents.iter().map(|(id, _)| *id).collect();
        let home = self.home.clone();
        // The files go first: once the row is gone, nobody knows the name any more that one of them has.
        let swept = blocking(move || {
            agents.iter().for_each(|(id, name)| leftovers::remove(&home, *id, name));
            Ok(leftovers::with_database(&home))
        });
        let mut databases = swept.await.map_err(|error| Error::Malformed(error.to_string()))?;
        databases.retain(|id| ids.contains(id));
        self.agents.delete_rows(&ids.into_iter().collect::<Vec<_>>()).await?;
        self.agents.delete_databases(&databases).await
    }

    /// Removes the databases and message counters of agents that are gone.
    async fn sweep_files(&self, meant: &HashSet<AgentId>) -> Result<(), Error> {
        let home = self.home.clone();
        let found = blocking(move || Ok((leftovers::with_database(&home), leftovers::with_counter(&home))));
        let Ok((databases, counters)) = found.await else { return Ok(()) };
        let gone = |id: &AgentId| self.keys.get(*id).is_none() && !meant.contains(id);
        let databases: Vec<AgentId> = databases.into_iter().filter(gone).collect();
        let counters: Vec<AgentId> = counters.into_iter().filter(gone).collect();
        let home = self.home.clone();
        sweep(move || counters.into_iter().for_each(|id| leftovers::remove_counter(&home, id))).await;
        self.agents.delete_databases(&databases).await
    }

    /// Makes `client.keys` again from what the database knows, and removes nothing.
    async fn restore_keys(&mut self, rows: HashMap<AgentId, Registered>) -> Result<(), Error> {
        let mut agents: Vec<AgentKey> = rows
            .into_iter()
            .filter_map(|(id, row)| AgentKey::new(id, row.name, row.address.parse().ok()?, row.key).ok())
            .collect();
        if agents.is_empty() {
            self.keys_missing = false;
            return Ok(());
        }
        agents.sort_unstable_by_key(AgentKey::id);
        tracing::warn!(agents = agents.len(), "client.keys is missing; it is made again from the database");
        for agent in agents {
            // Each id is there once, so none is refused.
            let _ = self.keys.add(agent);
        }
        self.save(Vec::new())
            .await
            .map_err(|error| Error::Malformed(format!("client.keys cannot be written: {error}")))
    }
}

/// What has to change in the database for it to agree with `client.keys`.
#[derive(Default)]
struct Differences<'a> {
    /// Agents without a key, or whose id is another agent's now: id and name.
    gone: Vec<(AgentId, String)>,
    /// Agents without a row, once those that are gone are.
    missing: Vec<&'a AgentKey>,
    /// Agents whose row has another name.
    renamed: Vec<&'a AgentKey>,
    /// Agents whose row has another key.
    rekeyed: Vec<&'a AgentKey>,
}

impl<'a> Differences<'a> {
    fn between(keys: &'a KeysFile, mut rows: HashMap<AgentId, Registered>, meant: &HashSet<AgentId>) -> Self {
        let mut differences = Self::default();
        for agent in keys.agents() {
            let Some(row) = rows.remove(&agent.id()) else {
                differences.missing.push(agent);
                continue;
            };
            let same_name = row.name == agent.name();
            // A row without a key was made by an old version, and says nothing against the agent.
            let same_key = row.key.is_empty() || row.key == agent.key().reveal();
            match (same_name, same_key) {
                (true, true) => {}
                (true, false) => differences.rekeyed.push(agent),
                (false, true) => differences.renamed.push(agent),
                // Another agent has taken the id, and has nothing to do with what the old one left.
                (false, false) => {
                    differences.gone.push((agent.id(), row.name));
                    differences.missing.push(agent);
                }
            }
        }
        let others = rows.into_iter().filter(|(id, _)| !meant.contains(id));
        differences.gone.extend(others.map(|(id, row)| (id, row.name)));
        differences
    }

    /// Tells the operator, who may wonder.
    fn tell(&self) {
        let (removed, added) = (self.gone.len(), self.missing.len());
        let (renamed, rekeyed) = (self.renamed.len(), self.rekeyed.len());
        if removed + added + renamed + rekeyed > 0 {
            tracing::info!(
                removed,
                added,
                renamed,
                rekeyed,
                "the database is brought in line with client.keys"
            );
        }
        for (id, name) in &self.gone {
            tracing::debug!(agent = %id, name, "an agent without a key is removed from the database");
        }
    }
}

/// Does work on the disk whose failures are logged where they happen.
async fn sweep(work: impl FnOnce() + Send + 'static) {
    let done = blocking(move || {
        work();
        Ok(())
    });
    if let Err(error) = done.await {
        tracing::error!(%error, "the files of removed agents could not be removed");
    }
}
