//! The only door to the operations.
//!
//! A request passes, in this order: its path and method (404, 405), the limits (429, 403), its caller (401), its
//! parameters (400), its media type and body (415, 406, 400) and the caller's rights (403). Only then is there a
//! [`Call`], and a handler takes nothing else. What changes something is recorded in the audit log, also where a known
//! caller gets no further than that.

mod body;
mod call;
mod caller;
mod coalescing;
mod entrance;
mod request;
mod rights;
#[cfg(test)]
mod tests;

pub use call::Call;
pub use caller::Caller;
pub(crate) use coalescing::Coalescing;
pub use entrance::Answer;
pub use request::{Origin, Request};
