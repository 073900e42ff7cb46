//! `wazuhctl agents`: the endpoints that report to a manager.

mod add;
mod addition;
mod agent_id;
mod columns;
mod delete;
mod duplicates;
mod filters;
mod get;
mod key;
mod list;
mod new_agent;
mod on_agents;
mod outdated;
mod prune;
mod selection;
mod summary;
mod target;
mod verbs;

pub(crate) use verbs::AgentsCommand;
