//! `wazuhctl manager stats`: what the manager counts.

mod averages;
mod counters;
mod day;
mod verb;

pub(crate) use verb::Stats;
