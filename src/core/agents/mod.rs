//! Agents: who they are, lists and numbers of them, how they are registered and removed, and what is said to them and
//! asked of them.

mod cell;
mod chosen;
mod configuration;
mod databases;
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
mod reconnect;
mod register;
mod registered;
mod registrar;
mod rescan;
mod restart;
mod row;
mod scope;
mod selection;
mod statistics;
mod status;
mod summary;
mod targets;
mod tell;
#[cfg(test)]
mod tests;
mod upgrades;
mod version_of;
mod versions;
mod wazuh_version;
#[cfg(test)]
pub(crate) mod world;

pub(crate) use chosen::{chosen, on_windows};
pub use configuration::configuration;
pub(crate) use databases::on_each;
pub use delete::{DeleteAgents, delete};
pub use distinct::{DistinctAgents, distinct};
pub use filters::Filters;
pub use id::{AgentId, InvalidAgentId};
pub use key::keys;
pub use list::{ListAgents, in_group, list, outdated, without_group};
pub use membership::{
    assign, groups_checksum, groups_of, remove_from_group, remove_from_groups, remove_one, synchronised,
};
pub use name::AgentName;
pub use overview::overview;
pub use reconnect::reconnect;
pub use register::{NewAgent, register};
pub(crate) use registrar::Turns;
pub use registrar::{DisconnectedTime, Force};
pub(crate) use rescan::rescan;
pub use restart::{restart, restart_group, restart_node};
pub use selection::Selection;
pub use statistics::{
    Reporter, StatisticsDaemon, UnknownReporter, UnknownStatisticsDaemon, component_statistics,
    daemon_statistics,
};
pub use status::{AgentStatus, InvalidAgentStatus};
pub use summary::{platforms, status_summary, summary};
pub use upgrades::{Package, UpgradeAgents, UpgradeResults, upgrade, upgrade_results};
pub(crate) use version_of::{version_of, versions_of};
pub use wazuh_version::{InvalidWazuhVersion, WazuhVersion};

use query::AgentQuery;
use register::shared_key;
