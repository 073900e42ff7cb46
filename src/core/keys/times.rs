//! [`RegistrationTimes`]: `queue/agents-timestamp`, when each agent was registered.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::append::append_lines;
use super::{AgentKey, KeysFile};
use crate::agents::AgentId;
use crate::home::replace_file;

/// How a time is written.
const FORMAT: &str = "%Y-%m-%d %H:%M:%S";

/// When agents were registered, in the manager's local time, which is how the file has it.
///
/// A line is `ID NAME ADDRESS YYYY-MM-DD HH:MM:SS`. Name and address are there for people: when the file is written,
/// they are taken from the keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegistrationTimes {
    times: HashMap<AgentId, DateTime>,
}

impl RegistrationTimes {
    /// Reads the file's contents; lines that are not understood are left out.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let times = text.lines().filter_map(|line| {
            let mut fields = line.splitn(4, ' ');
            let (id, time) = (fields.next()?, fields.nth(2)?);
            Some((AgentId::new(id.parse().ok()?), DateTime::strptime(FORMAT, time.trim_end()).ok()?))
        });
        Self { times: times.collect() }
    }

    /// Reads the file at `path`, which may be missing. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's.
    pub fn read(path: &Path) -> io::Result<Self> {
        match std::fs::read(path) {
            Ok(bytes) => Ok(Self::parse(&bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// Notes when an agent was registered.
    pub fn insert(&mut self, id: AgentId, time: Timestamp, zone: &TimeZone) {
        self.times.insert(id, zone.to_datetime(time));
    }

    /// Forgets an agent; says whether its time was known.
    pub fn remove(&mut self, id: AgentId) -> bool {
        self.times.remove(&id).is_some()
    }

    /// Those of these agents alone.
    #[must_use]
    pub fn of(&self, agents: &[AgentKey]) -> Self {
        let time = |agent: &AgentKey| Some((agent.id(), *self.times.get(&agent.id())?));
        Self { times: agents.iter().filter_map(time).collect() }
    }

    /// When an agent was registered, as far as it is known.
    pub fn get(&self, id: AgentId, zone: &TimeZone) -> Option<Timestamp> {
        zone.to_ambiguous_timestamp(*self.times.get(&id)?).compatible().ok()
    }

    /// The file's contents: a line for each agent of `keys` whose time is known, in the order of `keys`.
    pub fn to_bytes(&self, keys: &KeysFile) -> Vec<u8> {
        self.lines(keys.agents()).into_bytes()
    }

    /// Adds the lines of agents at the end of the file at `path`, which is made where there is none. They are on their way
    /// to the disk when this returns: the database has the times as well, before anybody is told of an agent. Blocks.
    ///
    /// # Errors
    /// The operating system's.
    pub fn append(&self, path: &Path, agents: &[AgentKey]) -> io::Result<()> {
        let lines = self.lines(agents.iter());
        match append_lines(path, &lines) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                replace_file(path, lines.as_bytes(), None)
            }
            end => end,
        }
    }

    fn lines<'a>(&self, agents: impl Iterator<Item = &'a AgentKey>) -> String {
        let mut text = String::new();
        for agent in agents {
            if let Some(time) = self.times.get(&agent.id()) {
                let line = [&agent.id().to_string(), agent.name(), &agent.address().to_string()].join(" ");
                text.push_str(&line);
                text.push(' ');
                text.push_str(&time.strftime(FORMAT).to_string());
                text.push('\n');
            }
        }
        text
    }

    /// Puts the contents in the place of the file at `path`. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's, with the old file untouched.
    pub fn write(&self, keys: &KeysFile, path: &Path) -> io::Result<()> {
        replace_file(path, &self.to_bytes(keys), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_and_written_in_local_time() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let text = "001 web any 2026-11-23 01:21:34\n0014 mac 2001:0DB8::/32 2026-01-02 03:04:05\nrubbish\n";
        let mut times = RegistrationTimes::parse(text.as_bytes());
        assert_eq!(times.get(AgentId::new(1), &zone).unwrap().to_string(), "2026-11-22T23:21:34Z");
        times.insert(AgentId::new(2), "2026-01-01T00:00:00Z".parse().unwrap(), &zone);
        times.insert(AgentId::new(3), "2026-01-01T00:00:00Z".parse().unwrap(), &zone);
        times.remove(AgentId::new(14));
        let keys = KeysFile::parse(b"001 web any k\n002 db 192.0.2.0/24 k\n014 mac any k\n");
        let expected = "001 web any 2026-11-23 01:21:34\n002 db 192.0.2.0/24 2026-01-01 02:00:00\n";
        assert_eq!(times.to_bytes(&keys), expected.as_bytes());
    }

    #[test]
    fn a_missing_file_knows_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agents-timestamp");
        assert_eq!(RegistrationTimes::read(&path).unwrap(), RegistrationTimes::default());
        let mut times = RegistrationTimes::default();
        times.insert(AgentId::new(1), Timestamp::UNIX_EPOCH, &TimeZone::UTC);
        times.write(&KeysFile::parse(b"001 a any k\n"), &path).unwrap();
        assert_eq!(RegistrationTimes::read(&path).unwrap(), times);
    }
}
