//! Handlers of `/security`.

mod authentication;

pub(crate) use authentication::*;
