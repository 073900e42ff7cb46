//! [`AgentId`]: the number of an agent, written with at least three digits as everywhere in Wazuh's interfaces.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The number of an agent. The manager itself is [`AgentId::MANAGER`].
///
/// Its text form has at least three digits (`001`, `1024`); files, the Server API and the registration daemon use the
/// text, the databases the number. Ids order by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentId(u32);

/// The text is not a positive number of at least three digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an agent id is a number of at least three digits")]
pub struct InvalidAgentId;

impl AgentId {
    /// The manager, which is an agent of itself.
    pub const MANAGER: Self = Self(0);

    /// The agent of this number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// The number, as the databases keep it.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Whether this is the manager itself.
    pub const fn is_manager(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for AgentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

impl FromStr for AgentId {
    type Err = InvalidAgentId;

    /// Accepts what the Server API accepts: three digits or more, leading zeros included.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() < 3 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidAgentId);
        }
        text.parse().map(Self).map_err(|_| InvalidAgentId)
    }
}

impl Serialize for AgentId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AgentId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_form() {
        assert_eq!(AgentId::new(7).to_string(), "007");
        assert_eq!(AgentId::new(12_345).to_string(), "12345");
        assert_eq!("0007".parse(), Ok(AgentId::new(7)));
        assert_eq!("000".parse(), Ok(AgentId::MANAGER));
        for text in ["", "1", "12", "-01", "+12", "1 2", "abc", "99999999999999"] {
            assert_eq!(text.parse::<AgentId>(), Err(InvalidAgentId), "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_round_trip(number: u32) {
            let id = AgentId::new(number);
            prop_assert_eq!(id.to_string().parse::<AgentId>(), Ok(id));
        }
    }
}
