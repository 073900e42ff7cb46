//! `wazuhctl doctor`: what is wrong with a manager, found by looking at its home, and how to mend it.
//!
//! A check is a file of `checks`, and a line of the one [table](CHECKS) from which running, help and documentation
//! derive. Checks change nothing, need no running server, and each has a deadline. What only the layers above can read
//! (the settings of the API, certificates) comes in by [`Outside`].

mod certificate;
mod checks;
mod examination;
mod finding;
mod lookup;
mod outside;
mod patient;
mod remote;
mod report;

#[cfg(test)]
mod tests;

pub use checks::{CHECKS, Check};
pub use examination::examine;
pub use finding::{Finding, Status};
pub(crate) use lookup::{ask, open_database, within};
pub use outside::{CertificateFacts, Outside, Settings};
pub use patient::Patient;
pub use remote::{REMOTE_CHECKS, RemoteFacts, Step, judge_remote};
pub use report::{Examined, Report};
