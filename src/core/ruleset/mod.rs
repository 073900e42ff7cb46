//! The ruleset: which folders and files of rules, decoders and lists `etc/ossec.conf` names, and what rules and decoders
//! have in common.

mod files;
mod pattern;
mod settings;

pub use files::{FileStatus, RulesetFile, files};
pub use settings::{Folder, Kind, Settings, Sources};
