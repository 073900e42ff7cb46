//! Tasks: what the manager was asked to do to agents and reports on later, so far upgrades.

mod list;
#[cfg(test)]
mod tests;

pub use list::{ListTasks, list};
