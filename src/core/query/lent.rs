//! [`Shown`] and [`Lent`]: items that are kept ready, and lent to the requests that ask for them.

use std::borrow::Borrow;

use bytes::Bytes;
use serde_json::Value;

/// An item as the Server API shows it: as a value to search and choose from, and written, so that it is not written anew
/// for each answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The item.
    pub value: Value,
    /// The item as JSON, without any space.
    pub json: Bytes,
}

impl Shown {
    /// Writes the value.
    pub fn new(value: Value) -> Self {
        Self { json: Bytes::from(value.to_string()), value }
    }
}

/// What a request makes of an item that is kept: the item itself, or some of its fields.
#[derive(Debug, Clone, PartialEq)]
pub enum Lent<'i> {
    /// All of it.
    Whole(&'i Shown),
    /// The fields that were selected.
    Fields(Value),
}

impl Lent<'_> {
    /// As JSON.
    pub fn into_json(self) -> Bytes {
        match self {
            Self::Whole(item) => item.json.clone(),
            Self::Fields(value) => Bytes::from(value.to_string()),
        }
    }
}

impl Borrow<Value> for Lent<'_> {
    fn borrow(&self) -> &Value {
        match self {
            Self::Whole(item) => &item.value,
            Self::Fields(value) => value,
        }
    }
}

impl From<Value> for Lent<'_> {
    fn from(value: Value) -> Self {
        Self::Fields(value)
    }
}
