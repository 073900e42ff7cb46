//! The manager's `etc/ossec.conf`: shown, checked and replaced, and what its daemons run with.
//!
//! Contract: `framework/wazuh/manager.py` and `framework/wazuh/core/{configuration,manager,utils}.py` of Wazuh 4.14.
//! Answers name the node they are of, so that the cluster's operations can have the same ones.

mod active;
mod api;
mod node;
mod protection;
mod replace;
mod secrets;
mod show;
#[cfg(test)]
mod tests;
mod validate;

pub use active::active_configuration;
pub use api::api_configuration;
pub use protection::{Commands, Protection};
pub use replace::replace_configuration;
pub(crate) use secrets::{MASK, sees_secrets};
pub use show::{ConfigurationRequest, configuration, configuration_text};
pub use validate::{check_configuration, validate_configuration};
