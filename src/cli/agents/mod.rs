//! `wazuhctl agents`: the endpoints that report to a manager.

mod add;
mod agent_id;
mod columns;
mod delete;
mod filters;
mod get;
mod ids;
mod key;
mod list;
mod outdated;
mod summary;
mod verbs;

pub(crate) use verbs::AgentsCommand;
