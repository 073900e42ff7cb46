//! `/security`: who may do what.

pub(super) mod authentication;
pub(super) mod policies;
pub(super) mod roles;
pub(super) mod rules;
pub(super) mod users;

pub(super) use authentication::AUTHENTICATE;
pub(crate) use authentication::RAW;
pub(crate) use policies::POLICY_ID;
pub(crate) use roles::ROLE_ID;
pub(crate) use rules::SECURITY_RULE_ID;
pub(crate) use users::{ALLOW_RUN_AS, POSITION, USER_ID};
