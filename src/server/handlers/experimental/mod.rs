//! Handlers of `/experimental`: what they do is what the operations for one agent do.

mod findings;

pub(crate) use findings::*;
