//! What `/security` shows and changes.

pub mod catalogue;
pub mod me;
