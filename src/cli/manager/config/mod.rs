//! `wazuhctl manager config`: the manager's `ossec.conf`.

mod diff;
mod edit;
mod get;
mod options;
mod part;
mod set;
mod text;
mod upload;
mod validate;
mod verbs;

pub(crate) use verbs::ConfigCommand;
