//! Handlers of `/agents`.

mod control;
mod groups;
mod registry;
mod reports;
mod upgrades;

pub(crate) use control::*;
pub(crate) use groups::*;
pub(crate) use registry::*;
pub(crate) use reports::*;
pub(crate) use upgrades::*;
