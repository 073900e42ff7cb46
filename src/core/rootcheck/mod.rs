//! Rootcheck: what its policies and its search for rootkits found on agents.

mod clear;
mod findings;
mod last_scan;
mod run;
#[cfg(test)]
mod tests;

pub use clear::clear;
pub use findings::{ListFindings, Status, findings};
pub use last_scan::last_scan;
pub use run::run;
