//! `wazuhctl agents`: the endpoints that report to a manager.

mod active_again;
mod add;
mod addition;
mod again;
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
mod orders;
mod outdated;
mod prune;
mod reconnect;
mod restart;
mod selection;
mod stats;
mod summary;
mod target;
mod upgrade;
mod upgrade_end;
mod upgrade_status;
mod verbs;
mod wait;

pub(crate) use again::Again;
pub(crate) use on_agents::{IDS, OnAgents};
pub(crate) use selection::Selection;
pub(crate) use verbs::AgentsCommand;
