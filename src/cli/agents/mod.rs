//! `wazuhctl agents`: the endpoints that report to a manager.

mod add;
mod agent_id;
pub(crate) mod columns;
mod config;
mod delete;
mod filters;
mod get;
mod ids;
mod key;
mod list;
mod outdated;
mod reconnect;
mod restart;
mod stats;
mod summary;
mod told;
mod upgrade;
mod upgrade_status;
mod verbs;

pub(crate) use agent_id::{AgentId, joined};
pub(crate) use ids::read as read_ids;
pub(crate) use verbs::AgentsCommand;
