//! [`OpenFiles`]: the agents' databases that one thread keeps open.
//!
//! To open a file costs about a millisecond, in which SQLite reads the definitions of more than sixty tables and
//! indices; an open one answers in a fraction of that. A file that rests keeps little more than these definitions, some
//! 64 KiB. Only those used last keep pages and prepared statements too.

use rand::Rng as _;

use super::super::connection::Database;

/// How many files keep what they read, until others are used.
const WARM: usize = 4;

/// Open databases by the number of their agent.
pub(super) struct OpenFiles {
    most: usize,
    /// In the order of their agents.
    files: Vec<OpenFile>,
    /// The agents of the files that keep what they read, the one used last at the end.
    warm: Vec<i64>,
}

struct OpenFile {
    agent: i64,
    database: Database,
    /// Since [`OpenFiles::take_unused`] was called last.
    used: bool,
}

impl OpenFiles {
    /// None yet, with room for `most`.
    pub(super) const fn with_room_for(most: usize) -> Self {
        Self { most, files: Vec::new(), warm: Vec::new() }
    }

    /// The agent's database, if it is open. It counts as used.
    pub(super) fn get(&mut self, agent: i64) -> Option<&mut Database> {
        let position = self.position(agent).ok()?;
        self.warm.retain(|warm| *warm != agent);
        self.warm.push(agent);
        let file = self.files.get_mut(position)?;
        file.used = true;
        Some(&mut file.database)
    }

    /// Keeps a database that was just opened.
    pub(super) fn keep(&mut self, agent: i64, database: Database) {
        let file = OpenFile { agent, database, used: true };
        match self.position(agent) {
            Ok(position) => self.files.splice(position..=position, [file]).for_each(drop),
            Err(position) => self.files.insert(position, file),
        }
    }

    /// Where there is no room for another one, a database that has to be closed.
    ///
    /// It may be any. To choose the one used longest ago would close every file just before its turn comes, where more
    /// agents than there is room for are asked one after the other.
    pub(super) fn take_surplus(&mut self) -> Option<Database> {
        if self.files.is_empty() || self.files.len() < self.most {
            return None;
        }
        let any = rand::rng().random_range(0..self.files.len());
        let agent = self.files.get(any)?.agent;
        self.take(agent)
    }

    /// The agent's database, which is then no longer among these.
    pub(super) fn take(&mut self, agent: i64) -> Option<Database> {
        let position = self.position(agent).ok()?;
        self.warm.retain(|warm| *warm != agent);
        Some(self.files.remove(position).database)
    }

    /// The databases that nobody used since this was called before, which are then no longer among these.
    pub(super) fn take_unused(&mut self) -> Vec<Database> {
        let unused: Vec<OpenFile> =
            self.files.extract_if(.., |file| !std::mem::take(&mut file.used)).collect();
        self.warm.retain(|warm| unused.iter().all(|file| file.agent != *warm));
        unused.into_iter().map(|file| file.database).collect()
    }

    /// All of them.
    pub(super) fn each(&mut self) -> impl Iterator<Item = &mut Database> {
        self.files.iter_mut().map(|file| &mut file.database)
    }

    /// Lets go of what was read from files that others were used after. Called when nothing waits to be committed.
    pub(super) fn cool_down(&mut self) {
        let cooling = self.warm.len().saturating_sub(WARM);
        for agent in self.warm.drain(..cooling).collect::<Vec<_>>() {
            if let Some(file) = self.position(agent).ok().and_then(|position| self.files.get(position)) {
                file.database.let_go();
            }
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn position(&self, agent: i64) -> Result<usize, usize> {
        self.files.binary_search_by_key(&agent, |file| file.agent)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::connection::Mode;
    use super::*;

    struct World {
        folder: tempfile::TempDir,
        files: OpenFiles,
    }

    impl World {
        fn with_room_for(most: usize) -> Self {
            Self { folder: tempfile::tempdir().unwrap(), files: OpenFiles::with_room_for(most) }
        }

        fn open(&mut self, agent: i64) {
            let path = self.folder.path().join(agent.to_string());
            rusqlite::Connection::open(&path)
                .unwrap()
                .execute_batch(&format!("CREATE TABLE agent AS SELECT {agent} AS id"))
                .unwrap();
            self.files.keep(agent, Database::open(&path, Mode::Write).unwrap());
        }

        fn ids(&mut self) -> Vec<i64> {
            self.files.each().map(|database| id(database)).collect()
        }
    }

    fn id(database: &Database) -> i64 {
        database.reading().first("SELECT id FROM agent", []).unwrap().unwrap()
    }

    #[test]
    fn each_agent_finds_its_own_file() {
        let mut world = World::with_room_for(10);
        for agent in [5, 1, 3] {
            world.open(agent);
        }
        for agent in [1, 3, 5] {
            assert_eq!(id(world.files.get(agent).unwrap()), agent);
        }
        assert!(world.files.get(2).is_none());
        assert_eq!(id(&world.files.take(3).unwrap()), 3);
        assert_eq!(world.ids(), [1, 5]);
    }

    #[test]
    fn there_is_never_more_than_there_is_room_for() {
        let mut world = World::with_room_for(3);
        for agent in 0..20 {
            let surplus = world.files.take_surplus();
            assert_eq!(surplus.is_some(), agent >= 3);
            world.open(agent);
            assert!(world.ids().contains(&agent) && world.ids().len() <= 3);
        }
    }

    #[test]
    fn what_is_not_used_is_given_away() {
        let mut world = World::with_room_for(10);
        for agent in 0..6 {
            world.open(agent);
        }
        assert!(world.files.take_unused().is_empty(), "they were just opened");
        world.files.get(2).unwrap();
        world.files.get(4).unwrap();
        let unused: Vec<i64> = world.files.take_unused().iter().map(id).collect();
        assert_eq!(unused, [0, 1, 3, 5]);
        assert_eq!(world.ids(), [2, 4]);
        assert_eq!(world.files.take_unused().len(), 2);
        assert!(world.files.is_empty() && world.files.warm.is_empty());
    }

    #[test]
    fn a_file_that_let_go_is_as_good_as_before() {
        let mut world = World::with_room_for(10);
        for agent in 0..8 {
            world.open(agent);
            world.files.get(agent).unwrap();
            world.files.cool_down();
        }
        assert_eq!(world.files.warm, [4, 5, 6, 7]);
        assert_eq!(world.ids(), [0, 1, 2, 3, 4, 5, 6, 7]);
    }
}
