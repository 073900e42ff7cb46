//! [`TaskError`]: the task manager's numbers for what can go wrong.

use serde_json::{Value, json};
use wazuhctl_core::wdb;

/// The number and words for success.
pub(super) const SUCCESS: (u8, &str) = (0, "Success");

/// What can go wrong. The words are part of the interface: clients show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum TaskError {
    #[error("Invalid message")]
    Message,
    #[error("Invalid command")]
    Command,
    #[error("No task in DB")]
    NoTask,
    #[error("Database error")]
    Database,
    #[error("Parse DB response error")]
    DatabaseAnswer,
    #[error("Error in DB request")]
    DatabaseRefusal,
}

impl TaskError {
    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Message => 1,
            Self::Command => 2,
            Self::NoTask => 3,
            Self::Database => 4,
            Self::DatabaseAnswer => 5,
            Self::DatabaseRefusal => 6,
        }
    }

    /// The answer to a request that failed as a whole.
    pub(super) fn to_answer(self) -> Value {
        let words = self.to_string();
        json!({
            "error": self.number(),
            "data": [{ "error": self.number(), "message": words }],
            "message": words,
        })
    }
}

impl From<wdb::Error> for TaskError {
    fn from(error: wdb::Error) -> Self {
        tracing::error!(%error, "the tasks' database did not answer the task manager");
        match error {
            wdb::Error::Refused(_) => Self::DatabaseRefusal,
            wdb::Error::Malformed(_) => Self::DatabaseAnswer,
            _ => Self::Database,
        }
    }
}
