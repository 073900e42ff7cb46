//! What the manager is told to do: to restart, and to load its ruleset anew.

mod reload;
mod restart;
mod ruleset;
#[cfg(test)]
mod tests;

pub use reload::{parse_reload, reload_ruleset};
pub use restart::{asks_for_restart, restart};
