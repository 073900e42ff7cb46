//! `/agents`: agents and what is done with them.

pub(super) mod control;
pub(super) mod groups;
pub(super) mod registry;
pub(super) mod reports;
pub(super) mod upgrades;

pub(crate) use control::*;
pub(crate) use groups::*;
pub(crate) use registry::*;
pub(crate) use reports::*;
pub(crate) use upgrades::*;
