//! Security configuration assessment (SCA): the policies that agents are checked against, and how the checks went.

mod checks;
mod details;
mod policies;
mod selection;
mod tables;
#[cfg(test)]
mod tests;

pub use checks::{ListChecks, checks};
pub use policies::{ListPolicies, policies};
#[cfg(test)]
pub(crate) use tables::{JOINED_CHECKS, POLICIES};
