//! `/manager`: this node.

pub(super) mod configuration;
pub(super) mod status;

pub(crate) use configuration::*;
