//! Bringing the database and the disk in line with `client.keys`, after whatever came between them.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::database::Registered;
use super::leftovers;
use super::registry::{Registry, blocking};
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::AgentKey;
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
        self.add_rows(&rows).await?;
        let gone = |id: &AgentId| self.keys.get(*id).is_none() && !meant.contains(id);
        let gone: Vec<(AgentId, String)> =
            rows.into_iter().filter(|(id, _)| gone(id)).map(|(id, row)| (id, row.name)).collect();
        self.delete_rows(gone).await?;
        self.sweep_files(&meant).await
    }

    /// Adds and corrects the rows of agents that have a key.
    async fn add_rows(&self, rows: &HashMap<AgentId, Registered>) -> Result<(), Error> {
        for agent in self.keys.agents() {
            match rows.get(&agent.id()) {
                None => self.add_row(agent).await?,
                Some(row) => self.correct_row(agent, row).await?,
            }
        }
        Ok(())
    }

    async fn add_row(&self, agent: &AgentKey) -> Result<(), Error> {
        let id = agent.id();
        tracing::info!(agent = %id, name = agent.name(), "an agent with a key is added to the database");
        let added = self.times.get(id, &self.zone).unwrap_or_else(Timestamp::now);
        self.agents.insert(agent, &agent.address().to_string(), &[], added).await
    }

    async fn correct_row(&self, agent: &AgentKey, row: &Registered) -> Result<(), Error> {
        let same_name = row.name == agent.name();
        // A row without a key was made by an old version, and says nothing against the agent.
        let same_key = row.key.is_empty() || row.key == agent.key().reveal();
        match (same_name, same_key) {
            (true, true) => Ok(()),
            (true, false) => self.agents.set_key(agent).await,
            (false, true) => self.agents.rename(agent).await,
            // Another agent has taken the id, and has nothing to do with what the old one left.
            (false, false) => {
                self.delete_rows(vec![(agent.id(), row.name.clone())]).await?;
                self.add_row(agent).await
            }
        }
    }

    /// Removes agents, known by id and name, with all that belongs to them.
    async fn delete_rows(&self, agents: Vec<(AgentId, String)>) -> Result<(), Error> {
        let ids: Vec<AgentId> = agents.iter().map(|(id, _)| *id).collect();
        for (id, name) in &agents {
            tracing::info!(agent = %id, name, "an agent without a key is removed from the database");
        }
        // The files go first: once the row is gone, nobody knows the name any more that one of them has.
        let home = self.home.clone();
        sweep(move || agents.iter().for_each(|(id, name)| leftovers::remove(&home, *id, name))).await;
        self.agents.delete(&ids).await
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
        self.save().await.map_err(|error| Error::Malformed(format!("client.keys cannot be written: {error}")))
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
