//! [`Definition`]: what rules and decoders have in common.

use std::cmp::Ordering;
use std::io;

use super::{Kind, RulesetFile};
use crate::error::{Error, Result};
use crate::query::Shown;

/// A thing of which files of the ruleset hold many.
pub trait Definition: Send + Sync + Sized + 'static {
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
