//! Users, roles, policies and rules, and what they permit.
//!
//! The contract is Wazuh's: the RBAC database (`api/configuration/security/rbac.db`) is used in place, with its
//! tables, ids and password hashes, and permissions come out as Wazuh's own evaluation has them. [`Store`] owns the
//! database, [`Snapshot`] is its content at one moment, [`Permissions`] is what a set of roles may do.

mod changes;
mod context_rules;
mod database;
mod decision;
mod defaults;
mod documented;
mod draft;
mod explain;
mod migration;
mod object;
mod opening;
mod password;
mod permissions;
mod policy;
mod processed;
mod reset;
mod schema;
mod scope;
mod snapshot;
mod store;
mod tokens;

pub use changes::{Changed, Chosen, Link, LinkRefused, Linked, NewBody, Refused, Removed, WithBody};
pub use context_rules::{ContextRoles, RoleByRule, RuleError, UnusableRule, roles_of_context};
pub use decision::{Access, Decision, Denied, Grant, Requested, Resource};
pub use defaults::DefaultPasswords;
pub use documented::users_with_documented_passwords;
pub use explain::{Explanation, Says, Target, Word, allows, depends_on_groups, explain};
pub use object::{LAST_RESERVED_ID, Object};
pub use password::MAX_PASSWORD_BYTES;
pub use permissions::Permissions;
pub use policy::{Mode, PolicyBody, PolicyError};
pub use reset::factory_reset;
pub use schema::VERSION as DATABASE_VERSION;
pub use scope::{Exception, Scope, Selector};
pub use snapshot::{Policy, Role, Rule, Snapshot, User};
pub use store::{Store, StoreError};
pub use tokens::{Moment, Revocation, Revoked, TokenClaims};

#[cfg(test)]
mod tests;
