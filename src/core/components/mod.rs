//! The components of managers and agents that tell the configuration they run with.

mod component;
mod configuration;

pub use component::{Component, Section, UnknownComponent};
pub use configuration::configuration;
