//! `wazuhctl security policies`: actions, resources, and whether they are permitted.

mod body;
mod create;
mod delete;
mod get;
mod list;
mod update;
mod verbs;

pub(crate) use verbs::PoliciesCommand;
