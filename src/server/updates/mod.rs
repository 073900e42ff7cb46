//! The way to the service that knows of new versions of Wazuh: the only request that a server makes to the outside, and
//! only where its configuration allows it.

mod service;
#[cfg(test)]
mod tests;

pub(crate) use service::update_check;
