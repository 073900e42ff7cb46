//! `wazuhctl security rules`: what an authorisation context must say for its bearer to get a role.

mod body;
mod create;
mod delete;
mod get;
mod list;
mod update;
mod verbs;

pub(crate) use verbs::RulesCommand;
