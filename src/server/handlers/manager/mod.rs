//! Handlers of `/manager`.

mod control;
mod logs;
mod statistics;
mod status;

pub(crate) use control::*;
pub(crate) use logs::*;
pub(crate) use statistics::*;
pub(crate) use status::*;
