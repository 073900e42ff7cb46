//! [`AgentKey`]: an agent that may connect, with its key.

use std::fmt;

use sha1::{Digest, Sha1};

use super::Address;
use crate::agents::AgentId;

/// The key of an agent: 64 hexadecimal digits where Wazuh made it, any text without spaces where somebody gave it.
#[derive(Clone, PartialEq, Eq)]
pub struct RawKey(String);

impl RawKey {
    /// The key as text, for those it is meant for: its file, its database, its agent.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RawKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawKey(…)")
    }
}

/// An agent that may connect: one line of `client.keys`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentKey {
    id: AgentId,
    name: String,
    address: Address,
    key: RawKey,
}

/// A field that would not survive in `client.keys`, whose fields end at spaces and whose lines end at line feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidField {
    /// The manager has no line of its own.
    #[error("the id 000 is the manager's own")]
    Id,
    /// The name.
    #[error(
        "a name has 1 to {} characters, none of them a space, and does not begin with `!` or `#`",
        AgentKey::LONGEST_NAME
    )]
    Name,
    /// The key.
    #[error("a key has 1 to {} characters, none of them a space", AgentKey::LONGEST_KEY)]
    Key,
}

impl AgentKey {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 128;

    /// The longest key, in characters.
    pub const LONGEST_KEY: usize = 1024;

    /// An agent, if its line can be read back.
    ///
    /// # Errors
    /// The first field that does not fit into a line.
    pub fn new(
        id: AgentId,
        name: impl Into<String>,
        address: Address,
        key: impl Into<String>,
    ) -> Result<Self, InvalidField> {
        let (name, key) = (name.into(), key.into());
        if id.is_manager() {
            return Err(InvalidField::Id);
        }
        if !fits(&name, Self::LONGEST_NAME) || name.starts_with(['!', '#']) {
            return Err(InvalidField::Name);
        }
        if !fits(&key, Self::LONGEST_KEY) {
            return Err(InvalidField::Key);
        }
        Ok(Self { id, name, address, key: RawKey(key) })
    }

    /// Its id.
    pub fn id(&self) -> AgentId {
        self.id
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// From where it may connect.
    pub fn address(&self) -> Address {
        self.address
    }

    /// Its key.
    pub fn key(&self) -> &RawKey {
        &self.key
    }

    /// What an agent sends to say which key it already has: the SHA-1 of id, name and key, in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha1::new();
        hash.update(self.id.to_string());
        hash.update(&self.name);
        hash.update(&self.key.0);
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn fits(text: &str, longest: usize) -> bool {
    !text.is_empty()
        && text.chars().count() <= longest
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_would_break_a_line_are_refused() {
        let new = |id, name: &str, key: &str| AgentKey::new(AgentId::new(id), name, Address::Any, key).err();
        assert_eq!(new(1, "a", "k"), None);
        assert_eq!(new(1, "a%b.c-d_e", "k"), None);
        assert_eq!(new(0, "a", "k"), Some(InvalidField::Id));
        for name in ["", "a b", "a\nb", "a\tb", "!a", "#a", &"n".repeat(129)] {
            assert_eq!(new(1, name, "k"), Some(InvalidField::Name), "{name:?}");
        }
        for key in ["", "k k", "k\n002 b any k", &"k".repeat(1025)] {
            assert_eq!(new(1, "a", key), Some(InvalidField::Key), "{key:?}");
        }
    }

    #[test]
    fn keys_do_not_show_up_in_logs() {
        let agent = AgentKey::new(AgentId::new(1), "a", Address::Any, "s3cret").unwrap();
        assert!(!format!("{agent:?}").contains("s3cret"));
    }

    #[test]
    fn the_fingerprint_is_the_hash_of_id_name_and_key() {
        let agent = AgentKey::new(
            AgentId::new(1),
            "agent1",
            Address::Any,
            "6dd186d1740f6c80d4d380ebe72c8061db175881e07e809eb44404c836a7ef96",
        )
        .unwrap();
        let expected: String =
            Sha1::digest(b"001agent16dd186d1740f6c80d4d380ebe72c8061db175881e07e809eb44404c836a7ef96")
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
        assert_eq!(agent.fingerprint(), expected);
        assert_eq!(agent.fingerprint().len(), 40);
    }
}
