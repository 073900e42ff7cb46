//! The audit log, `logs/api-audit.json`: one line of JSON for every change that is made or tried through the API or
//! the command line.
//!
//! A line says who, from where, which operation on what, how it was before and is after, and how it ended. It is made
//! in the gate from the operation's declaration, which also says what is secret; what only the operation knows, it
//! notes in its [`Trail`](wazuhctl_core::trail::Trail). Log-ins change nothing and stand in the access log, as do the
//! requests of those whom nobody knows (401).
//!
//! **A change that cannot be recorded is not made.** Before it begins, the log must be open and have room for a line;
//! else the call is refused with 500. A disk without room would take most changes neither, and a log that who can fill
//! a disk can escape is none. Should the line still not get into the file once the change was made, the change stays,
//! the line goes to the server's error log, and the next line says in `unrecorded` how many are missing before it.

mod log;
mod read;
mod record;
mod shown;
mod who;

#[cfg(test)]
mod tests;

pub(crate) use log::AuditLog;
pub use read::{Records, Span};
pub(crate) use record::Attempt;
