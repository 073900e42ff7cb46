//! The ruleset: which folders and files of rules, decoders and lists `etc/ossec.conf` names, what rules and decoders
//! have in common, what they say ([`model`]), and what is wrong with them ([`lint`]).

mod files;
pub mod lint;
pub mod model;
mod pattern;
mod settings;

pub use files::{FileStatus, RulesetFile, files};
pub use settings::{Folder, Kind, Settings, Sources};
