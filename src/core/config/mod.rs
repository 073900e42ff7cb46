//! Configurations: the manager's `etc/ossec.conf` and the groups' `agent.conf`; their sections as they stand, as JSON,
//! what they say of the cluster, and whether agents would take them.

mod agent_check;
mod agent_conf;
mod agent_filters;
mod cluster;
mod document;
mod json;
mod options;
mod section;

pub use agent_check::check;
pub use agent_conf::agent_configurations;
pub use agent_filters::{Described, applies};
pub use cluster::{Cluster, NodeRole};
pub use document::tidied;
pub use section::{ConfigError, Section, parse, read};
