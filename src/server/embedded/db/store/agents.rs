//! The agents' databases: a few threads, each with the agents whose numbers fall to it and the files it used last.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Instant;

use wazuhctl_core::home::Home;

use super::super::connection::Database;
use super::super::paths;
use super::super::statistics::Statistics;
use super::lane::{Keeper, Lane};
use super::opening::{OpenError, open_agent};

/// Wazuh keeps 64 files open (`wazuh_db.open_db_limit`); so do these threads together.
const OPEN_FILES: usize = 64;
const THREADS: usize = 4;

/// The open files of one thread, the one used last at the end.
pub(in super::super) struct AgentFiles {
    home: Home,
    open: Vec<(i64, Database)>,
    /// What went wrong when a file was closed to make room, until the commit reports it.
    lost: Option<String>,
    statistics: Arc<Statistics>,
}

impl AgentFiles {
    fn new(home: &Home, statistics: &Arc<Statistics>) -> Self {
        Self { home: home.clone(), open: Vec::new(), lost: None, statistics: Arc::clone(statistics) }
    }

    /// The agent's database, made when it does not exist yet.
    pub(in super::super) fn get(&mut self, agent: i64) -> Result<&mut Database, OpenError> {
        let database = match self.take(agent) {
            Some(database) => database,
            None => {
                let started = Instant::now();
                let database = open_agent(&self.home, agent)?;
                self.statistics.opened("agent", started.elapsed());
                database
            }
        };
        while self.open.len() >= OPEN_FILES / THREADS {
            let Some((oldest, _)) = self.open.first() else { break };
            self.close(*oldest);
        }
        self.open.push((agent, database));
        self.open.last_mut().map(|(_, database)| database).ok_or_else(|| OpenError::Unusable {
            path: paths::agent_database(&self.home, agent),
            reason: "no room for it".to_owned(),
        })
    }

    /// Commits and closes the agent's file, if it is open.
    pub(in super::super) fn close(&mut self, agent: i64) {
        if let Some(mut database) = self.take(agent)
            && let Err(error) = database.commit()
        {
            self.lost = Some(error.to_string());
        }
    }

    /// Closes and deletes the agent's file; `false` when there is none or it cannot be deleted.
    pub(in super::super) fn remove(&mut self, agent: i64) -> bool {
        drop(self.take(agent));
        std::fs::remove_file(paths::agent_database(&self.home, agent)).is_ok()
    }

    fn take(&mut self, agent: i64) -> Option<Database> {
        let index = self.open.iter().position(|(open, _)| *open == agent)?;
        Some(self.open.remove(index).1)
    }
}

impl Keeper for AgentFiles {
    fn commit(&mut self) -> Result<(), String> {
        let mut lost = self.lost.take();
        for (_, database) in &mut self.open {
            if let Err(error) = database.commit() {
                lost = Some(super::super::answer::message(&error));
            }
        }
        lost.map_or(Ok(()), Err)
    }
}

/// The threads of all agents' databases.
pub(in super::super) struct AgentStore {
    lanes: Vec<Lane<AgentFiles>>,
}

impl AgentStore {
    /// Starts the threads. No file is opened yet.
    pub(in super::super) fn start(
        home: &Home,
        statistics: &Arc<Statistics>,
    ) -> std::io::Result<(Self, Vec<JoinHandle<()>>)> {
        let (lanes, threads) = (0..THREADS)
            .map(|number| Lane::start(&format!("agents-{number}"), AgentFiles::new(home, statistics)))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .unzip();
        Ok((Self { lanes }, threads))
    }

    /// The thread the agent falls to.
    pub(in super::super) fn lane(&self, agent: i64) -> Option<&Lane<AgentFiles>> {
        let index = usize::try_from(agent).unwrap_or(0) % self.lanes.len().max(1);
        self.lanes.get(index)
    }
}
