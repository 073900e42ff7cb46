//! [`Outcome`]: how it went with one target, and [`Sent`]: with a block of them.

use serde_json::Value;

use crate::failure::{FailedItems, Failure};

/// What became of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is done, and this is what the manager says about it.
    Done(Value),
    /// It was so before: nothing was done, and this is what there is.
    Unchanged(Value),
    /// It was refused.
    Failed(Refusal),
    /// It was sent, and no answer came: it may be done or not.
    InDoubt,
    /// It was not sent.
    NotTried,
}

/// Why a target was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Wazuh's code.
    pub(crate) code: Option<u64>,
    /// What happened, in one sentence.
    pub(crate) message: String,
    /// What can be done about it.
    pub(crate) remediation: Option<String>,
}

impl Refusal {
    /// One that is not the manager's, or that it gives no code for.
    pub(crate) fn without_code(message: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), remediation: None }
    }
}

impl From<&FailedItems> for Refusal {
    fn from(items: &FailedItems) -> Self {
        Self { code: items.code, message: items.message.clone(), remediation: items.remediation.clone() }
    }
}

impl From<&Failure> for Refusal {
    fn from(failure: &Failure) -> Self {
        Self {
            code: failure.code(),
            message: failure.message().to_owned(),
            remediation: failure.first_hint().map(str::to_owned),
        }
    }
}

/// What became of a block.
#[derive(Debug)]
pub(crate) struct Sent {
    /// One for each target, in their order.
    pub(crate) outcomes: Vec<Outcome>,
    /// What the manager said about the whole.
    pub(crate) message: Option<String>,
    /// Why there is no use in going on.
    pub(crate) stop: Option<Failure>,
}

impl Sent {
    /// Nothing came of it: the same outcome for all `count`, and no use in going on.
    pub(crate) fn nothing(count: usize, outcome: &Outcome, stop: Failure) -> Self {
        Self { outcomes: vec![outcome.clone(); count], message: None, stop: Some(stop) }
    }
}
