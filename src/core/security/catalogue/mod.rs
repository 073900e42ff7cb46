//! The catalogue of rights: which actions there are, on which resources, and what they are needed for.

mod action;
mod actions;
mod describe;
mod endpoints;

pub use describe::{actions, resources};
