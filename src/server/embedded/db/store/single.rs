//! `tasks.db` and `mitre.db`: one thread each, which opens its file when it is first needed.

use std::thread::JoinHandle;

use wazuhctl_core::home::{Home, Stamp};

use super::super::connection::Database;
use super::super::paths::mitre_database;
use super::lane::{Keeper, Lane};
use super::opening::{OpenError, open_mitre, open_tasks};

/// A file opened at first use; an opening that fails is tried again by the next command.
pub(in super::super) struct SingleFile {
    home: Home,
    opening: fn(&Home) -> Result<Database, OpenError>,
    database: Option<Database>,
    /// Of `mitre.db`: the file that is open.
    opened: Option<Stamp>,
}

impl SingleFile {
    /// The open database.
    pub(in super::super) fn get(&mut self) -> Result<&mut Database, OpenError> {
        match self.database.take() {
            Some(database) => Ok(self.database.insert(database)),
            None => Ok(self.database.insert((self.opening)(&self.home)?)),
        }
    }

    /// The open `mitre.db`, which `wazuhctl mitre import` puts another file in the place of: then that one.
    pub(in super::super) fn get_mitre(&mut self) -> Result<&mut Database, OpenError> {
        let now = Stamp::of(&mitre_database(&self.home));
        let is_the_same =
            matches!((&now, &self.opened), (Some(now), Some(opened)) if now.is_of_same_file(opened));
        if !is_the_same {
            // It is open for reading only: nothing is lost.
            self.database = None;
            self.opened = now;
        }
        self.get()
    }
}

impl Keeper for SingleFile {
    fn commit(&mut self) -> Result<(), String> {
        let Some(database) = &mut self.database else { return Ok(()) };
        database.commit().map_err(|error| super::super::answer::message(&error))
    }
}

/// The threads of the two files.
pub(in super::super) struct SingleStore {
    /// `queue/tasks/tasks.db`.
    pub(in super::super) tasks: Lane<SingleFile>,
    /// `var/db/mitre.db`.
    pub(in super::super) mitre: Lane<SingleFile>,
}

impl SingleStore {
    /// Starts the threads.
    pub(in super::super) fn start(home: &Home) -> std::io::Result<(Self, Vec<JoinHandle<()>>)> {
        let file = |opening| SingleFile { home: home.clone(), opening, database: None, opened: None };
        let (tasks, tasks_thread) = Lane::start("tasks", file(open_tasks))?;
        let (mitre, mitre_thread) = Lane::start("mitre", file(open_mitre))?;
        Ok((Self { tasks, mitre }, vec![tasks_thread, mitre_thread]))
    }
}
