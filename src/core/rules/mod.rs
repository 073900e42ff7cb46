//! Rules: what makes an alert of an event, as the Server API lists them.

mod groups;
mod list;
mod read;
mod rule;
#[cfg(test)]
mod tests;

pub use groups::{groups, requirements};
pub use list::{Levels, ListRules, list};
pub use rule::{Requirement, Rule, Summary};
