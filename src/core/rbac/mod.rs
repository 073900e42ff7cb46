//! Users, roles, policies and rules, and what they permit.

mod permissions;

pub use permissions::Permissions;
