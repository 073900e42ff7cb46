//! [`AgentId`]: the number of an agent, as Wazuh writes it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An agent's id: a number of at least three digits. `7` and `007` are the same agent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct AgentId(String);

impl AgentId {
    /// The manager itself, which is no agent that could be deleted.
    pub(crate) fn is_manager(&self) -> bool {
        self.0 == "000"
    }
}

impl FromStr for AgentId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits = !text.is_empty() && text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits {
            Ok(Self(format!("{text:0>3}")))
        } else {
            Err(format!("\"{text}\" is not the id of an agent, such as 001"))
        }
    }
}

impl fmt::Display for AgentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for AgentId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<AgentId> for String {
    fn from(id: AgentId) -> Self {
        id.0
    }
}

/// The ids as the API's lists have them.
pub(crate) fn joined<'a>(ids: impl IntoIterator<Item = &'a AgentId>) -> String {
    ids.into_iter().map(|id| id.0.as_str()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_three_digits_at_least() {
        for (text, id) in [("1", "001"), ("012", "012"), ("12345", "12345"), ("0", "000")] {
            assert_eq!(text.parse::<AgentId>().unwrap().to_string(), id);
        }
        for wrong in ["", "-1", "a", "1,2", "12345678901", "١"] {
            assert!(wrong.parse::<AgentId>().is_err(), "{wrong}");
        }
    }
}
