//! `wazuhctl agents`: the endpoints that report to a manager.

mod add;
mod addition;
mod agent_id;
pub(crate) mod columns;
mod config;
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
mod reconnect;
mod restart;
mod selection;
mod stats;
mod summary;
mod target;
mod told;
mod upgrade;
mod upgrade_status;
mod verbs;

pub(crate) use on_agents::OnAgents;
pub(crate) use selection::Selection;
pub(crate) use verbs::AgentsCommand;
