//! Handlers of `/manager`.

mod status;

pub(crate) use status::*;
