//! Agents: who they are, lists and numbers of them, and how they are registered and removed.

mod cell;
mod delete;
mod distinct;
mod fields;
mod filters;
mod id;
mod key;
mod list;
mod membership;
mod name;
mod overview;
mod pages;
mod query;
mod register;
mod registered;
mod registrar;
mod row;
mod scope;
mod selection;
mod status;
mod summary;
#[cfg(test)]
mod tests;
mod versions;
#[cfg(test)]
pub(crate) mod world;

pub use delete::{DeleteAgents, delete};
pub use distinct::{DistinctAgents, distinct};
pub use filters::Filters;
pub use id::{AgentId, InvalidAgentId};
pub use key::keys;
pub use list::{ListAgents, in_group, list, outdated, without_group};
pub use membership::{assign, groups_of, remove_from_group, remove_from_groups, remove_one, synchronised};
pub use name::AgentName;
pub use overview::overview;
pub use register::{NewAgent, register};
pub use registrar::{DisconnectedTime, Force};
pub use selection::Selection;
pub use status::{AgentStatus, InvalidAgentStatus};
pub use summary::{platforms, status_summary, summary};

use query::AgentQuery;
use register::shared_key;
