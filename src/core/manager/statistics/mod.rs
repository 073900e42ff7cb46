//! Statistics of the manager: what analysisd has counted by hour, and what its daemons count at the moment.

mod averages;
mod daemons;
mod state_file;
#[cfg(test)]
mod tests;
mod totals;

pub use averages::{hourly_averages, weekly_averages};
pub use daemons::daemon_counters;
pub use state_file::{StateFile, parse_state, state};
pub use totals::{parse_totals, totals};
