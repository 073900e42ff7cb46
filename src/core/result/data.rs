//! [`Data`]: the answer of an operation that is not about a set of items.

use std::borrow::Cow;

use serde_json::Value;

/// Plain data, a message, or both.
///
/// Written as `{"data": …, "message": "…", "error": 0}`, without the members that are not there.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// What `data` holds.
    pub data: Option<Value>,
    /// What to say.
    pub message: Option<Cow<'static, str>>,
}

impl Data {
    /// Data alone.
    pub fn new(data: impl Into<Value>) -> Self {
        Self { data: Some(data.into()), message: None }
    }

    /// A message alone.
    pub fn message(message: impl Into<Cow<'static, str>>) -> Self {
        Self { data: None, message: Some(message.into()) }
    }

    /// The data with a message beside it.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }
}
