//! `wazuhctl groups`: groups of agents, what they hold, and the configuration they share.

mod agents;
mod assign;
mod config;
mod create;
mod delete;
mod files;
mod list;
mod remove;
mod verbs;

pub(crate) use verbs::GroupsCommand;
