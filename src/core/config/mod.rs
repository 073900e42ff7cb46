//! The manager's configuration, `etc/ossec.conf`: its sections as they stand, and what they say of the cluster.

mod cluster;
mod section;

pub use cluster::{Cluster, NodeRole};
pub use section::{ConfigError, Section, parse, read};
