//! The registration daemon (wazuh-authd) as far as the manager itself needs it: the local socket
//! `queue/sockets/auth`, over which agents are added, removed and looked up.
//!
//! The contract is that of Wazuh 4.14 (`src/os_auth/local-server.c`, `auth.c`, `main-server.c`): frames of JSON, the
//! refusals 9001 to 9015, the rules for duplicates and for replacing agents, and what is left behind by an agent
//! that goes. The Server API, the command line and Wazuh's own tools are its clients.
//!
//! Every change goes through one task, the `registry`, which owns `client.keys` in memory. Requests that wait are
//! done together: the file is written once for all of them, and only added to where none goes. **An agent that a client was told of is in `client.keys`,
//! on the disk, and in the global database.** Where the process dies in between, `client.keys` is the truth, and
//! `settlement` brings the database in line with it at the next start.

mod batch;
mod daemon;
mod database;
mod force;
#[doc(hidden)]
pub mod fuzzing;
mod key;
mod leftovers;
mod refusal;
mod registry;
mod request;
mod settings;
mod settlement;
#[cfg(test)]
mod tests;

pub use daemon::{Running, StartError, start};
