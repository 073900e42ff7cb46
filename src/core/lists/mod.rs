//! CDB lists: the files of keys and values below `etc/lists` that rules look things up in.
//!
//! The Server API reads and writes their text. It writes no compiled `.cdb` file: analysisd makes those when it starts.
//! Removing a list removes its compiled file, too, and so does replacing it.

mod change;
mod files;
mod line;
mod name;
mod read;
#[cfg(test)]
mod tests;

pub use change::{delete, upload};
pub use files::{ListLists, list, list_files};
pub use line::{Entry, check, entries, write};
pub use name::ListName;
pub use read::{Content, content};

/// The largest list that is read, in bytes.
pub(crate) const LARGEST: u64 = 256 << 20;

/// What analysisd compiles a list into, beside it.
pub(crate) const COMPILED: &str = ".cdb";

/// The file of a list by the name that a configuration or a rule gives it: that of its text or, as analysisd takes it too,
/// of what it was compiled into.
pub(crate) fn text_of(named: &str) -> &str {
    named.split(COMPILED).next().unwrap_or(named)
}
