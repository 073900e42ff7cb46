//! [`Line`]: what a line of `client.keys` can be.

use std::fmt;
use std::io::Write as _;

use super::AgentKey;
use crate::agents::AgentId;

/// One line of `client.keys`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// `ID NAME ADDRESS KEY`: an agent that may connect.
    Agent {
        /// The agent.
        agent: AgentKey,
        /// The line as it was read, where that is not how it would be written now. It is written back unchanged:
        /// the agent's encryption key is made of the very digits of its id.
        text: Option<String>,
    },
    /// `ID !NAME …`: an agent that was removed. Its id is not given again.
    Removed {
        /// Its id, where it is a number.
        id: Option<AgentId>,
        /// The whole line.
        text: String,
    },
    /// A comment, which begins with `#` or a space.
    Comment(String),
    /// A line that means nothing to anybody. It is kept, and skipped.
    Unreadable(Unreadable),
}

/// A line that is not understood.
#[derive(Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The id it begins with, where it begins with one: an agent that somebody meant.
    pub id: Option<AgentId>,
    bytes: Vec<u8>,
}

impl fmt::Debug for Unreadable {
    /// Without the bytes, which may hold a key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unreadable").field("id", &self.id).field("bytes", &self.bytes.len()).finish()
    }
}

impl Line {
    /// Reads a line without its line feed.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let unreadable = |id| Self::Unreadable(Unreadable { id, bytes: bytes.to_vec() });
        let Ok(text) = std::str::from_utf8(bytes) else {
            return unreadable(None);
        };
        if text.starts_with(['#', ' ']) {
            return Self::Comment(text.to_owned());
        }
        let Some((id, rest)) = text.split_once(' ') else {
            return unreadable(None);
        };
        let id = number(id);
        if rest.starts_with(['!', '#']) {
            return Self::Removed { id, text: text.to_owned() };
        }
        let mut fields = rest.splitn(3, ' ');
        let agent = (|| {
            let (name, address, key) = (fields.next()?, fields.next()?, fields.next()?);
            AgentKey::new(id?, name, address.parse().ok()?, key).ok()
        })();
        match agent {
            Some(agent) => {
                let text = Some(text.to_owned()).filter(|text| *text != Written(&agent).to_string());
                Self::Agent { agent, text }
            }
            None => unreadable(id),
        }
    }

    /// The line of an agent that is new.
    pub(super) fn of(agent: AgentKey) -> Self {
        Self::Agent { agent, text: None }
    }

    /// The line of an agent that is being removed.
    pub(super) fn removed(agent: &AgentKey) -> Self {
        let text = format!("{} !{} {} {}", agent.id(), agent.name(), agent.address(), agent.key().reveal());
        Self::Removed { id: Some(agent.id()), text }
    }

    /// Takes a line out of service whose id another line has already.
    pub(super) fn shadowed(self) -> Self {
        match self {
            Self::Agent { agent, text } => {
                let bytes = text.unwrap_or_else(|| Written(&agent).to_string()).into_bytes();
                Self::Unreadable(Unreadable { id: Some(agent.id()), bytes })
            }
            other => other,
        }
    }

    /// The id the line is about.
    pub(super) fn id(&self) -> Option<AgentId> {
        match self {
            Self::Agent { agent, .. } => Some(agent.id()),
            Self::Removed { id, .. } | Self::Unreadable(Unreadable { id, .. }) => *id,
            Self::Comment(_) => None,
        }
    }

    /// Appends the line with its line feed.
    pub(super) fn write(&self, into: &mut Vec<u8>) {
        match self {
            // Without a text of its own: a file of a hundred thousand agents is written anew where one goes.
            Self::Agent { agent, text: None } => {
                let _ = write!(into, "{}", Written(agent));
            }
            Self::Agent { text: Some(text), .. } | Self::Removed { text, .. } | Self::Comment(text) => {
                into.extend_from_slice(text.as_bytes());
            }
            Self::Unreadable(line) => into.extend_from_slice(&line.bytes),
        }
        into.push(b'\n');
    }
}

/// An agent as its line is written now.
struct Written<'a>(&'a AgentKey);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(agent) = self;
        write!(f, "{} {} {} {}", agent.id(), agent.name(), agent.address(), agent.key().reveal())
    }
}

/// An id as `client.keys` has it: digits, of which there may be fewer than three or zeros in front.
fn number(text: &str) -> Option<AgentId> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).map(AgentId::new)
}
