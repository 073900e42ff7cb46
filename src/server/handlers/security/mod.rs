//! Handlers of `/security`.

mod authentication;
mod catalogue;
mod config;
mod me;
mod policies;
mod roles;
mod rules;
mod tokens;
mod users;

pub(crate) use authentication::*;
pub(crate) use catalogue::*;
pub(crate) use config::*;
pub(crate) use me::*;
pub(crate) use policies::*;
pub(crate) use roles::*;
pub(crate) use rules::*;
pub(crate) use tokens::*;
pub(crate) use users::*;
