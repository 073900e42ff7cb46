//! The OpenAPI 3 document, made from the operation table.

mod document;

pub use document::{describe, document};
