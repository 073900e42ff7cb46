//! `/manager`: this node.

pub(super) mod status;
