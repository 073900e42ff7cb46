//! Handlers of `/security`.

mod authentication;
mod policies;
mod roles;
mod rules;
mod users;

pub(crate) use authentication::*;
pub(crate) use policies::*;
pub(crate) use roles::*;
pub(crate) use rules::*;
pub(crate) use users::*;
