//! The database daemon (wazuh-db): the owner of `global.db`, the agents' databases, `tasks.db` and `mitre.db`.
//!
//! It answers on the two sockets every other part of Wazuh talks to: `queue/db/wdb`, a Unix stream of commands in
//! length-prefixed frames, and `queue/sockets/wdb-http.sock`, HTTP/1.1 over a Unix socket. The files, their tables
//! and their versions are those of Wazuh 4.14, so that a home can pass between this daemon and Wazuh's own.
//!
//! A frame becomes a `command::Command`; `dispatch` hands it to the thread that owns the database it is for
//! (`store`), which runs one of the functions of `global`, `task`, `agent` or `mitre` and gives an `answer` back.
//! **A write is committed before it is answered**: writes that wait in the same queue share one commit.

mod agent;
mod answer;
mod arguments;
mod claim;
mod cluster;
mod command;
mod compression;
mod connection;
mod connection_loop;
mod control;
mod daemon;
mod dispatch;
mod frame;
#[doc(hidden)]
pub mod fuzzing;
mod global;
mod http;
mod json;
mod maintenance;
mod mitre;
mod paths;
mod rows;
mod schema;
mod sql;
mod statistics;
mod store;
mod task;
#[cfg(test)]
mod tests;

pub use daemon::{Running, StartError, start};
