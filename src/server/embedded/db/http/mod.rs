//! The HTTP side of the daemon: `queue/sockets/wdb-http.sock`.
//!
//! Paths and JSON are those of `src/shared_modules/router/src/wazuh-db` of Wazuh 4.14.7, of which the client is
//! `framework/wazuh/core/wdb_http.py`. A path or method that is not served gives 404; a request that cannot be
//! done gives 500 with the reason as text, as every failure there does.

mod agents;
mod object;
mod routes;
mod server;
mod summary;
mod sync;

pub(super) use routes::is_served;
pub(super) use server::serve;
pub(super) use summary::numbers;
