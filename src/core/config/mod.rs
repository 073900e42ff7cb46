//! Configurations: the manager's `etc/ossec.conf` and the groups' `agent.conf`; their sections as they stand, as JSON,
//! what they say of the cluster, and whether agents would take them.

/// The largest configuration that is read from a home, in bytes.
pub(crate) const LARGEST: u64 = 64 << 20;

mod agent_check;
mod agent_conf;
mod agent_filters;
mod agent_system;
mod cluster;
mod document;
mod internal_options;
mod json;
mod manager_check;
mod options;
mod refusal;
mod section;
mod value;

pub use agent_check::{check, storable};
pub use agent_conf::{agent_configuration_blocks, agent_configurations};
pub use agent_filters::{Described, applies};
pub use agent_system::AgentSystem;
pub use cluster::{Cluster, NodeRole};
pub use document::tidied;
pub use internal_options::internal_option;
pub use json::{is_shown, manager_configuration};
pub use manager_check::check_manager;
pub use section::{ConfigError, Section, parse, read};
pub use value::{NoValuePath, ValueChange, ValueError, ValuePath, set_value};
