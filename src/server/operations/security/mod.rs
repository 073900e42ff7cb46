//! `/security`: who may do what.

pub(super) mod authentication;
pub(super) mod catalogue;
pub(super) mod config;
pub(super) mod me;
pub(super) mod policies;
pub(super) mod roles;
pub(super) mod rules;
pub(super) mod tokens;
pub(super) mod users;

pub(crate) use authentication::RAW;
pub(super) use authentication::{AUTHENTICATE, RUN_AS};
pub(super) use catalogue::{ACTIONS, RESOURCES};
pub(crate) use catalogue::{ENDPOINT, RESOURCE};
pub(super) use me::MY_POLICIES;
pub(crate) use policies::POLICY_ID;
pub(crate) use roles::ROLE_ID;
pub(crate) use rules::SECURITY_RULE_ID;
pub(super) use tokens::REVOKE;
pub(crate) use users::{ALLOW_RUN_AS, POSITION, USER_ID};
