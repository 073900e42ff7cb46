//! What listens: the Server API and the embedded manager's daemons.

pub mod access_log;
pub mod auth;
pub mod config;
pub mod embedded;
pub mod limits;
pub mod listen;
pub mod tls;
