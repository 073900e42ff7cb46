//! `wazuhctl groups config`: the `agent.conf` of a group.

mod diff;
mod edit;
mod get;
mod set;
mod text;
mod verbs;

pub(crate) use verbs::ConfigCommand;
