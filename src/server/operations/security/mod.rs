//! `/security`: who may do what.

pub(super) mod authentication;
pub(super) mod catalogue;
pub(super) mod config;
pub(super) mod me;
pub(super) mod tokens;

pub(crate) use authentication::RAW;
pub(super) use authentication::{AUTHENTICATE, RUN_AS};
pub(super) use catalogue::{ACTIONS, RESOURCES};
pub(crate) use catalogue::{ENDPOINT, RESOURCE};
pub(super) use me::MY_POLICIES;
pub(super) use tokens::REVOKE;
