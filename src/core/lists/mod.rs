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
