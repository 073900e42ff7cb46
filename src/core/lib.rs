//! The logic of wazuhctl: what the Server API, the command line and the embedded manager have in common.
//!
//! Nothing here speaks HTTP to the outside, prints, or reads the environment: the layers above resolve those and
//! hand their findings in as arguments. One folder is one subject.

pub mod agents;
pub mod archived;
pub mod backwards;
mod blocking;
pub mod ciscat;
pub mod components;
pub mod config;
pub mod context;
mod count_of;
pub mod decoders;
pub mod doctor;
pub mod error;
pub mod groups;
pub mod home;
pub mod keys;
mod line_ends;
pub mod lists;
pub mod logtest;
pub mod manager;
pub mod mitre;
mod noted;
mod os_match;
pub mod python_json;
pub mod query;
pub mod queue;
pub mod rbac;
pub mod redaction;
pub mod reports;
pub mod result;
pub mod rootcheck;
pub mod rules;
pub mod ruleset;
pub mod sca;
pub mod security;
pub mod similar;
pub mod socket;
pub mod support;
pub mod syscheck;
pub mod syscollector;
pub mod tasks;
mod to_the_end;
pub mod trail;
pub mod wdb;
pub mod wql;
pub mod xml;

pub use count_of::count_of;
