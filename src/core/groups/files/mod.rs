//! The files that a group's agents get: the list of them, and what is in one.

mod content;
mod formats;
mod list;
mod name;
mod read;

pub use content::{Content, Format, file};
pub use list::{ListFiles, list_files};
pub use name::FileName;

pub(super) use read::{not_understood, text};
