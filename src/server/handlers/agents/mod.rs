//! Handlers of `/agents`.

mod groups;
mod registry;

pub(crate) use groups::*;
pub(crate) use registry::*;
