//! The door to the network: addresses, connections, TLS handshakes, HTTP/1.1 and HTTP/2, request targets as
//! clients write them, and the headers that every answer carries whatever it says.

mod bind;
mod connection;
mod cors;
mod headers;
mod serve;
mod targets;

#[cfg(test)]
mod tests;

pub use bind::{ListenError, Listeners};
pub use cors::{CorsError, cors_layer};
pub use headers::{SECURITY_HEADERS, apply_security_headers};
pub use serve::{Limits, Running};
pub use targets::RequestTargets;
