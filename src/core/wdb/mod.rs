//! Clients of the database daemon (wazuh-db), on its Unix socket and on its HTTP socket.

mod answer;
mod client;
mod database;
mod error;
mod http;
mod paging;
mod rows;
pub mod schema_versions;
mod statement;

pub use answer::{Answer, AnswerError, Status};
pub use client::Client;
pub use database::Database;
pub use error::Error;
pub use http::{AgentsSummary, HttpClient, RestartInfo};
pub use paging::{Order, Paging};
pub use rows::{Cells, Row};
