//! `/agents`: agents and what is done with them.

pub(super) mod registry;

pub(crate) use registry::*;
