//! [`KeysFile`]: `client.keys` in memory.

use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::path::Path;

use super::AgentKey;
use super::line::Line;
use crate::agents::AgentId;
use crate::home::replace_file;

/// What becomes of the line of an agent that is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It stays with a `!` before the name.
    Marked,
    /// It goes.
    Purged,
}

/// How many places of lines that are gone are left in memory before the others move together.
const SPARE: usize = if cfg!(test) { 4 } else { 1024 };

/// The contents of `client.keys`.
///
/// Nothing in the file is lost by reading and writing it: comments and lines that nobody understands stay where they
/// are. Of several lines with one id, the first counts.
#[derive(Debug, Clone, Default)]
pub struct KeysFile {
    /// The lines in order; those that were purged have left their places.
    lines: Vec<Option<Line>>,
    /// How many have.
    gone: usize,
    by_id: HashMap<AgentId, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_host: HashMap<IpAddr, Vec<usize>>,
    /// The highest id of any line, whoever it belongs or belonged to.
    last_id: u32,
}

impl KeysFile {
    /// Reads the file's contents. Every text is one: what is not understood is kept as it is.
    pub fn parse(bytes: &[u8]) -> Self {
        let mut file = Self::default();
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if bytes.is_empty() {
            return file;
        }
        for line in bytes.split(|byte| *byte == b'\n') {
            file.push(Line::read(line));
        }
        file
    }

    /// Reads the file at `path`; `None` where there is none. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        match std::fs::read(path) {
            Ok(bytes) => Ok(Some(Self::parse(&bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts the contents in the place of the file at `path`: all of it or nothing, on the disk when this returns.
    /// Mode and owner stay; a new file is readable for its group. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's, with the old file untouched.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        replace_file(path, &self.to_bytes(), None)
    }

    /// The file's contents.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.lines.len() * 100);
        for line in self.lines.iter().flatten() {
            line.write(&mut bytes);
        }
        bytes
    }

    /// How many bytes the file's contents are.
    pub fn length(&self) -> u64 {
        let mut line = Vec::new();
        let mut length = 0;
        for one in self.lines.iter().flatten() {
            line.clear();
            one.write(&mut line);
            length += line.len();
        }
        u64::try_from(length).unwrap_or(u64::MAX)
    }

    /// The lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().flatten()
    }

    /// The agents that may connect, in the order of the file.
    pub fn agents(&self) -> impl Iterator<Item = &AgentKey> {
        self.lines().filter_map(|line| match line {
            Line::Agent { agent, .. } => Some(agent),
            _ => None,
        })
    }

    /// The agent of this id.
    pub fn get(&self, id: AgentId) -> Option<&AgentKey> {
        self.agent_at(*self.by_id.get(&id)?)
    }

    /// The first agent of this name.
    pub fn by_name(&self, name: &str) -> Option<&AgentKey> {
        self.agent_at(*self.by_name.get(name)?.first()?)
    }

    /// The first agent bound to this address, or to a network written with this address.
    pub fn by_host(&self, host: IpAddr) -> Option<&AgentKey> {
        self.agent_at(*self.by_host.get(&host)?.first()?)
    }

    /// The ids of lines that begin with an id and are not understood: agents that somebody meant to be there.
    pub fn unreadable_ids(&self) -> impl Iterator<Item = AgentId> {
        self.lines().filter_map(|line| match line {
            Line::Unreadable(line) => line.id,
            _ => None,
        })
    }

    /// The id for the next agent: one above every other that the file names or has named; `None` where there are no
    /// more.
    pub fn next_id(&self) -> Option<AgentId> {
        self.last_id.checked_add(1).map(AgentId::new)
    }

    /// Sees to it that ids up to this one are not handed out.
    pub fn reserve_ids(&mut self, last: u32) {
        self.last_id = self.last_id.max(last);
    }

    /// The highest id of any line, there or gone.
    pub fn last_id(&self) -> u32 {
        self.last_id
    }

    /// Adds an agent at the end; returns it back where its id is another agent's.
    pub fn add(&mut self, agent: AgentKey) -> Result<(), AgentKey> {
        if self.by_id.contains_key(&agent.id()) {
            return Err(agent);
        }
        self.push(Line::of(agent));
        Ok(())
    }

    /// Removes an agent.
    pub fn remove(&mut self, id: AgentId, removal: Removal) -> Option<AgentKey> {
        let place = self.by_id.remove(&id)?;
        let slot = self.lines.get_mut(place)?;
        let Some(Line::Agent { agent, .. }) = slot.take() else {
            return None;
        };
        match removal {
            Removal::Marked => *slot = Some(Line::removed(&agent)),
            Removal::Purged => self.gone += 1,
        }
        forget(&mut self.by_name, agent.name(), place);
        if let Some(host) = agent.address().host() {
            forget(&mut self.by_host, &host, place);
        }
        self.close_up();
        Some(agent)
    }

    /// Drops the lines of all agents that were removed; says whether there were any.
    pub fn purge_removed(&mut self) -> bool {
        let before = self.gone;
        for line in &mut self.lines {
            if matches!(line, Some(Line::Removed { .. })) {
                *line = None;
                self.gone += 1;
            }
        }
        let any = self.gone > before;
        self.close_up();
        any
    }

    /// Moves the lines together where more than half of their places are empty, so that memory does not grow with the
    /// number of agents that have come and gone.
    fn close_up(&mut self) {
        if self.gone <= SPARE || self.gone <= self.lines.len() / 2 {
            return;
        }
        let closed = Self { last_id: self.last_id, ..Self::default() };
        let lines = std::mem::replace(self, closed).lines;
        lines.into_iter().flatten().for_each(|line| self.push(line));
    }

    fn agent_at(&self, place: usize) -> Option<&AgentKey> {
        match self.lines.get(place)? {
            Some(Line::Agent { agent, .. }) => Some(agent),
            _ => None,
        }
    }

    fn push(&mut self, line: Line) {
        let place = self.lines.len();
        if let Some(id) = line.id() {
            self.last_id = self.last_id.max(id.number());
        }
        let line = match &line {
            Line::Agent { agent, .. } if self.by_id.contains_key(&agent.id()) => line.shadowed(),
            Line::Agent { agent, .. } => {
                self.by_id.insert(agent.id(), place);
                self.by_name.entry(agent.name().to_owned()).or_default().push(place);
                if let Some(host) = agent.address().host() {
                    self.by_host.entry(host).or_default().push(place);
                }
                line
            }
            _ => line,
        };
        self.lines.push(Some(line));
    }
}

/// Takes a place out of an index, and the entry with its last one.
fn forget<K, Q>(index: &mut HashMap<K, Vec<usize>>, key: &Q, place: usize)
where
    K: std::borrow::Borrow<Q> + std::hash::Hash + Eq,
    Q: std::hash::Hash + Eq + ?Sized,
{
    if let Some(places) = index.get_mut(key) {
        places.retain(|other| *other != place);
        if places.is_empty() {
            index.remove(key);
        }
    }
}

#[cfg(test)]
mod tests;
