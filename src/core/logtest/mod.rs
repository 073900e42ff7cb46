//! Logtest: what analysisd makes of a line of a log, asked on its socket.

mod request;
mod session;
#[cfg(test)]
mod tests;

pub use request::{Answer, Event, end_session, run};
pub(crate) use session::accepts_ruleset;
