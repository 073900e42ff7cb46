//! Handlers of `/agents`.

mod registry;

pub(crate) use registry::*;
