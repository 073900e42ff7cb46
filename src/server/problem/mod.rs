//! Error documents: what a client is told when a call fails (`application/problem+json`).

mod document;

pub use document::Problem;
