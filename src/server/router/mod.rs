//! From a method and a path to an operation of the table.

mod route;

pub use route::{Route, Routes};
