//! [`AgentStatus`]: how an agent's connection stands.

use std::fmt;
use std::str::FromStr;

/// The state of an agent's connection, as `connection_status` of the global database names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgentStatus {
    /// Connected and keeping alive.
    Active,
    /// Was connected, and has been silent for too long.
    Disconnected,
    /// Registered, and never seen.
    NeverConnected,
    /// Connected, but its first exchange with the manager is not done.
    Pending,
}

/// The text names no state of an agent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an agent is active, pending, never_connected or disconnected")]
pub struct InvalidAgentStatus;

impl AgentStatus {
    /// Every state, in the order summaries list them.
    pub const ALL: [Self; 4] = [Self::Active, Self::Disconnected, Self::NeverConnected, Self::Pending];

    /// The name that the database and the Server API use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disconnected => "disconnected",
            Self::NeverConnected => "never_connected",
            Self::Pending => "pending",
        }
    }
}

impl fmt::Display for AgentStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for AgentStatus {
    type Err = InvalidAgentStatus;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or(InvalidAgentStatus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for status in AgentStatus::ALL {
            assert_eq!(status.to_string().parse(), Ok(status));
        }
        assert_eq!("all".parse::<AgentStatus>(), Err(InvalidAgentStatus));
    }
}
