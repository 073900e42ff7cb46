//! Talking to the daemons over their Unix sockets: frames, connections, pools.

mod ask;
#[cfg(test)]
pub(crate) mod double;
mod endpoint;
mod error;
pub mod frame;
mod pool;

pub use ask::ask;
pub use endpoint::{connect, connect_datagram, listen, listen_datagram};
pub use error::SocketError;
pub use pool::{Conversation, Limits, Pool, Repeat};
