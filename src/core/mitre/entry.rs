//! [`Entry`]: a thing of ATT&CK as the lists show it, made once and lent to every request.

use bytes::Bytes;
use serde_json::Value;

use crate::query::Listed;

/// A thing, for looking at and ready to be sent.
#[derive(Debug)]
pub(super) struct Entry {
    value: Value,
    text: Bytes,
}

impl Entry {
    /// Writes the value as JSON, so that it is not written anew for each answer.
    pub(super) fn new(value: Value) -> Self {
        Self { text: Bytes::from(value.to_string()), value }
    }

    /// As JSON.
    pub(super) fn text(&self) -> Bytes {
        self.text.clone()
    }
}

impl Listed for Entry {
    fn value(&self) -> &Value {
        &self.value
    }
}
