//! Statistics: what agents count themselves, and what the manager's daemons count of agents.

mod component;
mod daemons;
mod spans;
#[cfg(test)]
mod tests;

pub use component::{Reporter, UnknownReporter, component_statistics};
pub use daemons::{StatisticsDaemon, UnknownStatisticsDaemon, daemon_statistics};
