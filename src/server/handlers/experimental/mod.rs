//! Handlers of `/experimental`.

pub(crate) mod inventory;
