//! Handlers of `/experimental`: what they do is what the operations for one agent do.

pub(crate) mod findings;
pub(crate) mod inventory;
