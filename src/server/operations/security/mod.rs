//! `/security`: who may do what.

pub(super) mod authentication;

pub(super) use authentication::AUTHENTICATE;
pub(crate) use authentication::RAW;
