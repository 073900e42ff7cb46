//! Clients of the database daemon (wazuh-db), on its Unix socket and on its HTTP socket.

mod client;

pub use client::Client;
