//! The manager itself: which of its daemons run, what installation it is, what it logs and counts, what it is told to
//! do, and what answers for it.

mod about;
mod configuration;
mod control;
mod info;
mod logs;
mod node;
mod release;
mod statistics;
mod status;
#[cfg(test)]
mod tests;
mod updates;

pub use about::about;
pub use configuration::{
    Commands, ConfigurationRequest, Protection, active_configuration, api_configuration, check_configuration,
    configuration, configuration_text, replace_configuration, validate_configuration,
};
pub(crate) use configuration::{MASK, sees_secrets};
pub use control::{asks_for_restart, parse_reload, reload_ruleset, restart};
pub use info::info;
pub use logs::{
    Entry, History, ListLogs, LogFormats, MOST_LINES, configured_formats, logs, logs_summary, recent_entries,
};
pub use release::Release;
pub use statistics::{
    StateFile, daemon_counters, hourly_averages, parse_state, parse_totals, state, totals, weekly_averages,
};
pub use status::status;
pub use updates::{Answer, Ask, UpdateCheck, UpdateSettings, parse_releases};

use info::installation;
