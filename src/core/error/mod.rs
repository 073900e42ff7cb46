//! The catalogue of error codes and the one error type that leaves this crate.
//!
//! The numbers, and the HTTP status that each of them is answered with, are Wazuh's (`framework/wazuh/core/
//! exception.py` of 4.14); the words are ours.

mod catalogue;
mod failure;
mod table;

pub use catalogue::Fault;
pub use failure::{Class, Error, Result};
