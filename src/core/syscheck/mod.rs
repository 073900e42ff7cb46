//! File integrity monitoring (syscheck): what agents tell of their files and of the Windows registry.

mod clear;
mod files;
mod last_scan;
mod run;
#[cfg(test)]
mod tests;

pub use clear::clear;
#[cfg(test)]
pub(crate) use files::{FILES, SUMMARY};
pub use files::{ListFiles, files};
pub use last_scan::last_scan;
pub use run::run;
