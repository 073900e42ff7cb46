//! Decoders: what takes a line of a log apart, as the Server API lists them.

mod decoder;
mod list;
#[cfg(test)]
mod tests;

pub use decoder::Decoder;
pub use list::{ListDecoders, list};
