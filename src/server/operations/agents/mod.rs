//! `/agents`: agents and what is done with them.

pub(super) mod groups;
pub(super) mod registry;

pub(crate) use groups::*;
pub(crate) use registry::*;
