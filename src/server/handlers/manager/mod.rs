//! Handlers of `/manager`.

mod configuration;
mod status;

pub(crate) use configuration::*;
pub(crate) use status::*;
