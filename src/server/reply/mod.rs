//! Answers of operations, before they are HTTP.

mod answer;

pub(crate) use answer::PROBLEM;
pub use answer::Reply;
