//! The components of managers and agents that tell the configuration they run with, and what they count.

mod component;
mod configuration;
mod counters;

pub use component::{Component, Section, UnknownComponent};
pub use configuration::configuration;
pub use counters::{CountingDaemon, UnknownCountingDaemon, read_counters};
