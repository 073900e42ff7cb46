//! What the manager's daemons log: the newest entries, and how many there are of each daemon.

mod entry;
mod format;
mod history;
mod list;
mod recent;
mod summary;
#[cfg(test)]
mod tests;

pub use entry::Entry;
pub use format::{LogFormats, configured_formats};
pub use history::History;
pub use list::{ListLogs, logs};
pub use recent::{MOST_LINES, recent_entries};
pub use summary::logs_summary;

use entry::LEVELS;
use format::active_format;
