//! The agents' databases: a few threads, each with the agents whose numbers fall to it and the files it used last.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Instant;

use nix::sys::resource::{Resource, getrlimit};
use wazuhctl_core::home::Home;

use super::super::connection::Database;
use super::super::paths;
use super::super::statistics::Statistics;
use super::lane::{Keeper, Lane};
use super::open_files::OpenFiles;
use super::opening::{OpenError, open_agent};

/// How many files these threads keep open together, unless the process may not have so many.
const OPEN_FILES: usize = 1024;

const THREADS: usize = 4;

/// How many agents' databases are kept open: as many as may be, with half of what the process may open left for others.
/// (Wazuh keeps 64: `wazuh_db.open_db_limit`.)
pub(in super::super) fn most_open_files() -> usize {
    let allowed = getrlimit(Resource::RLIMIT_NOFILE).map_or(0, |(soft, _)| soft / 2);
    usize::try_from(allowed).unwrap_or(usize::MAX).clamp(THREADS, OPEN_FILES)
}

/// The open files of one thread.
pub(in super::super) struct AgentFiles {
    home: Home,
    open: OpenFiles,
    /// What went wrong when a file was closed to make room, until the commit reports it.
    lost: Option<String>,
    statistics: Arc<Statistics>,
}

impl AgentFiles {
    fn new(home: &Home, statistics: &Arc<Statistics>) -> Self {
        Self {
            home: home.clone(),
            open: OpenFiles::with_room_for(most_open_files() / THREADS),
            lost: None,
            statistics: Arc::clone(statistics),
        }
    }

    /// The agent's database, made when it does not exist yet.
    pub(in super::super) fn get(&mut self, agent: i64) -> Result<&mut Database, OpenError> {
        if self.open.get(agent).is_none() {
            let started = Instant::now();
            let database = open_agent(&self.home, agent)?;
            self.statistics.opened("agent", started.elapsed());
            if let Some(surplus) = self.open.take_surplus() {
                self.end(surplus);
            }
            self.open.keep(agent, database);
        }
        self.open.get(agent).ok_or_else(|| OpenError::Unusable {
            path: paths::agent_database(&self.home, agent),
            reason: "no room for it".to_owned(),
        })
    }

    /// Commits and closes the agent's file, if it is open.
    pub(in super::super) fn close(&mut self, agent: i64) {
        if let Some(database) = self.open.take(agent) {
            self.end(database);
        }
    }

    /// Closes and deletes the agent's file; `false` when there is none or it cannot be deleted.
    pub(in super::super) fn remove(&mut self, agent: i64) -> bool {
        drop(self.open.take(agent));
        std::fs::remove_file(paths::agent_database(&self.home, agent)).is_ok()
    }

    fn end(&mut self, mut database: Database) {
        if let Err(error) = database.commit() {
            self.lost = Some(error.to_string());
        }
    }
}

impl Keeper for AgentFiles {
    fn commit(&mut self) -> Result<(), String> {
        let mut lost = self.lost.take();
        for database in self.open.each() {
            if let Err(error) = database.commit() {
                lost = Some(super::super::answer::message(&error));
            }
        }
        self.open.cool_down();
        lost.map_or(Ok(()), Err)
    }

    /// Closes the files that were not used since the last rest.
    fn rest(&mut self) {
        drop(self.open.take_unused());
    }

    fn can_rest(&self) -> bool {
        !self.open.is_empty()
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
