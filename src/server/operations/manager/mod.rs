//! `/manager`: this node.

pub(super) mod configuration;
pub(super) mod control;
pub(super) mod logs;
pub(super) mod statistics;
pub(super) mod status;

pub(crate) use configuration::*;
pub(crate) use control::*;
pub(crate) use logs::*;
pub(crate) use statistics::*;
