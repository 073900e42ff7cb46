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
mod inventory;
mod key;
mod last_scan;
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

pub(crate) use agent_id::AgentId;
pub(crate) use last_scan::show_last_scan;
pub(crate) use on_agents::{Naming, OnAgents};
pub(crate) use selection::Selection;
pub(crate) use verbs::AgentsCommand;
