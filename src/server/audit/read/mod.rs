//! Reading the audit log: its records, the newest first, however many there are.

mod files;
mod records;

pub use files::Span;
pub use records::Records;
