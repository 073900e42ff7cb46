//! `wazuhctl support-bundle`: what somebody needs who is to help with a manager, in one archive, without its secrets.
//!
//! [`gather`] reads the pieces (`pieces`), each with a limit, takes the secrets out of every one of them
//! ([`redaction`](crate::redaction), with those that the home itself tells: `secrets`), and [`write()`] puts them into an
//! archive beside a manifest of what is in it and what was left out.

mod archive;
mod databases;
mod files;
mod gather;
mod manifest;
mod pieces;
mod read;
mod secrets;

#[cfg(test)]
mod tests;

pub use archive::{WriteError, write};
pub use gather::{Bundle, gather};
pub use manifest::{LeftOut, Piece};
