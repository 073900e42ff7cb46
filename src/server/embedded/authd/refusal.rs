//! [`Refusal`]: why the daemon does not do what it was asked for, by Wazuh's numbers.

use serde_json::{Value, json};

/// A refusal. Clients go by its number; the words are for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    #[error("the change could not be stored")]
    Internal,
    #[error("the request is not valid JSON of the expected shape")]
    Json,
    #[error("no such function")]
    Function,
    #[error("the function's arguments are missing")]
    Arguments,
    #[error("the agent's name is missing or not valid")]
    Name,
    #[error("the agent's address is missing or not valid")]
    Address,
    #[error("another agent has this address")]
    AddressTaken,
    #[error("another agent has this name")]
    NameTaken,
    #[error("the agent's key is not valid or could not be made")]
    Key,
    #[error("the agent's id is missing or not valid")]
    Id,
    #[error("no agent has this id")]
    NoAgent,
    #[error("another agent has this id")]
    IdTaken,
    #[error("there are no more ids for agents")]
    Full,
    #[error("a group is missing or its name is not valid")]
    Groups,
    #[error("agents are registered at the master node")]
    Worker,
}

impl Refusal {
    /// The number that goes out.
    pub(super) const fn code(self) -> u16 {
        match self {
            Self::Internal => 9001,
            Self::Json => 9002,
            Self::Function => 9003,
            Self::Arguments => 9004,
            Self::Name => 9005,
            Self::Address => 9006,
            Self::AddressTaken => 9007,
            Self::NameTaken => 9008,
            Self::Key => 9009,
            Self::Id => 9010,
            Self::NoAgent => 9011,
            Self::IdTaken => 9012,
            Self::Full => 9013,
            Self::Groups => 9014,
            Self::Worker => 9015,
        }
    }

    /// The answer.
    pub(super) fn to_json(self) -> Value {
        json!({ "error": self.code(), "message": self.to_string() })
    }
}
