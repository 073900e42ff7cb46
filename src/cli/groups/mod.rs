//! `wazuhctl groups`: groups of agents, what they hold, and the configuration they share.

mod agents;
mod assign;
mod assign_file;
mod changes;
mod config;
mod create;
mod delete;
mod files;
mod list;
mod placing;
mod remove;
mod rules;
mod verbs;

pub(crate) use verbs::GroupsCommand;
