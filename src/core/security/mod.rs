//! The operations of `/security`: users, roles, policies, security rules and their links, the caller, and the catalogue
//! of rights.
//!
//! What they do is Wazuh's `framework/wazuh/security.py` (4.14). The content and its rules are [`crate::rbac`]'s; here
//! requests become changes of it, and their outcomes answers.

mod answer;
pub mod catalogue;
mod change;
mod links;
mod listed;
pub mod me;
mod object_id;
mod password;
mod policies;
mod policy_body;
mod roles;
mod rules;
mod users;

pub use change::Change;
pub use links::{link, unlink};
pub use object_id::ObjectId;
pub use policies::{PolicyChange, add_policy, list_policies, remove_policies, update_policy};
pub use roles::{add_role, list_roles, remove_roles, update_role};
pub use rules::{RuleChange, add_rule, list_rules, remove_rules, update_rule};
pub use users::{Asker, add_user, allow_run_as, change_password, list_users, remove_users};

#[cfg(test)]
mod tests;
