//! The ruleset: which folders and files of rules, decoders and lists `etc/ossec.conf` names, what rules and decoders
//! have in common (how they are kept, listed, shown and changed), what they say ([`model`]), and what is wrong with them
//! ([`lint`]).

mod below;
mod catalogue;
mod change;
mod content;
mod definition;
pub(crate) mod details;
mod files;
mod formula;
mod freshness;
mod json;
pub mod lint;
mod listing;
pub mod model;
mod name;
mod page;
mod pattern;
mod settings;
mod snapshot;
#[cfg(test)]
mod tests;

pub use catalogue::Catalogue;
pub use change::{check, delete, upload};
pub use content::{Content, content};
pub use definition::Definition;
pub use files::{FileStatus, RulesetFile, files};
pub use listing::{ListRulesetFiles, list_files};
pub use name::FileName;
pub(crate) use page::{missing, page};
pub use settings::{Folder, Kind, Settings, Sources};
pub use snapshot::{Snapshot, Store};

/// The largest file of rules or decoders that is read, in bytes.
const LARGEST: u64 = crate::xml::MAX_LENGTH as u64;
