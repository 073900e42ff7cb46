//! Handlers of `/security`.

mod authentication;
mod catalogue;
mod config;
mod me;
mod tokens;

pub(crate) use authentication::*;
pub(crate) use catalogue::*;
pub(crate) use config::*;
pub(crate) use me::*;
pub(crate) use tokens::*;
