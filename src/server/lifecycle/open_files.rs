//! How many files the process may have open: every connection and every database of an agent is one.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// Raises the limit that is in force as far as the process may: by tradition it is 1,024 at the start, for the sake of
/// programs that use select(2), and only the hard limit is meant.
pub(super) fn allow_many() {
    let raised = getrlimit(Resource::RLIMIT_NOFILE)
        .and_then(|(_, hard)| setrlimit(Resource::RLIMIT_NOFILE, hard, hard));
    if let Err(error) = raised {
        tracing::warn!(%error, "the limit of open files cannot be raised");
    }
}
