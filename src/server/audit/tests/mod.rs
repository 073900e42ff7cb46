//! Tests of the audit log: what a record shows, how it is bounded, and reading it back.

mod reading;
mod records;
