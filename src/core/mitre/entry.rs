//! [`Entry`]: a thing of ATT&CK as the lists show it, made once and lent to every request.

use std::borrow::Borrow;

use bytes::Bytes;
use serde_json::Value;

/// A thing, for looking at and ready to be sent.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its fields.
    pub(super) value: Value,
    /// The same as JSON, so that it is not written anew for each answer.
    pub(super) text: Bytes,
}

impl Entry {
    /// Writes the value. What came as JSON can be written as JSON.
    pub(super) fn new(value: Value) -> Self {
        Self { text: Bytes::from(value.to_string()), value }
    }
}

/// What a request makes of an entry: the entry itself, or some of its fields.
#[derive(Debug)]
pub(super) enum Shown<'e> {
    /// All of it.
    Whole(&'e Entry),
    /// What was selected.
    Part(Value),
}

impl Shown<'_> {
    /// As JSON.
    pub(super) fn into_text(self) -> Bytes {
        match self {
            Self::Whole(entry) => entry.text.clone(),
            Self::Part(value) => Bytes::from(value.to_string()),
        }
    }
}

impl Borrow<Value> for Shown<'_> {
    fn borrow(&self) -> &Value {
        match self {
            Self::Whole(entry) => &entry.value,
            Self::Part(value) => value,
        }
    }
}

impl From<Value> for Shown<'_> {
    fn from(value: Value) -> Self {
        Self::Part(value)
    }
}
