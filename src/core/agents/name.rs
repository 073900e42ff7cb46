//! [`AgentName`]: the name an agent is registered under.

use std::fmt;

use serde::Serialize;

use crate::error::{Fault, Result};

/// The name of an agent: at most [`AgentName::LONGEST`] characters.
///
/// Which characters it may have is checked where the parameter comes in; the registration daemon checks once more.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct AgentName(String);

impl AgentName {
    /// The most characters a name may have.
    pub const LONGEST: u64 = 128;

    /// The name, unless it is too long.
    ///
    /// # Errors
    /// 1738 for a name of more than [`AgentName::LONGEST`] characters.
    pub fn new(name: impl Into<String>) -> Result<Self> {
        let name = name.into();
        if u64::try_from(name.chars().count()).is_ok_and(|length| length > Self::LONGEST) {
            return Err(Fault::AgentNameTooLong { maximum: Self::LONGEST }.into());
        }
        Ok(Self(name))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AgentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_characters() {
        assert_eq!(AgentName::new("n".repeat(128)).map(|name| name.as_str().len()).ok(), Some(128));
        assert_eq!(AgentName::new("n".repeat(129)).map_err(|error| error.code()), Err(1738));
        assert!(AgentName::new("é".repeat(128)).is_ok());
    }
}
