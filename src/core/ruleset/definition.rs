//! [`Definition`]: what rules and decoders have in common.

use std::cmp::Ordering;
use std::io;

use bytes::Bytes;
use serde_json::Value;

use super::{Kind, RulesetFile};
use crate::error::{Error, Result};
use crate::query::Listed;

/// A rule or a decoder as the Server API shows it: as a value to search and choose from, and written.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The item.
    pub value: Value,
    /// The item as JSON, without any space.
    pub json: Bytes,
}

impl Shown {
    pub(crate) fn new(value: Value) -> Self {
        Self { json: Bytes::from(value.to_string()), value }
    }
}

/// A thing of which files of the ruleset hold many.
pub trait Definition: Listed + Send + Sync + Sized + 'static {
    /// The kind of the files it stands in.
    const KIND: Kind;

    /// What all of them say together.
    type Summary: std::fmt::Debug + Send + Sync;

    /// Reads all of them that stand in a file.
    ///
    /// # Errors
    /// That of a file that is not well-formed or holds something that is none, with the place.
    fn read(file: &RulesetFile, text: &str) -> Result<Vec<Self>>;

    /// The order in which they are shown where no other is asked for.
    fn order(&self, other: &Self) -> Ordering;

    /// How it is shown.
    fn shown(&self) -> &Shown;

    /// The name of the file it stands in.
    fn filename(&self) -> &str;

    /// What all of them say together: made when it is first asked for, once for each state of the ruleset.
    fn summary<'d>(all: impl Iterator<Item = &'d Self>) -> Self::Summary;

    /// Why a file cannot be read.
    fn unreadable(path: String, cause: io::Error) -> Error;
}
