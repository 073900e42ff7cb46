//! Handlers of `/manager`.

mod configuration;
mod control;
mod logs;
mod statistics;
mod status;

pub(crate) use configuration::*;
pub(crate) use control::*;
pub(crate) use logs::*;
pub(crate) use statistics::*;
pub(crate) use status::*;
