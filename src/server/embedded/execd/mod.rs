//! What wazuh-execd does for restarts: it takes the order from its queue, `queue/alerts/execq`, and has the embedded
//! manager's parts end and start again.
//!
//! The contract is that of Wazuh 4.14 (`src/os_execd/execd.c`): datagrams of JSON without an answer. Nothing is executed
//! here: active responses on the manager itself are not served, and any other order is left aside with a warning.

mod orders;
#[cfg(test)]
mod tests;

pub use orders::{Orders, StartError};
