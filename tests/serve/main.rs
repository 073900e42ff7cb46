//! `wazuhctl serve` from outside: what an operator sees when it starts, ends, is killed, and when the machine or the
//! home is not as it should be.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test ends by panicking, and its helpers are part of it"
)]

mod bulk;
mod chance;
mod client;
mod daemons;
mod disk;
mod ends;
mod first_start;
mod home;
mod kills;
mod restarts;
mod server;
mod starts;
