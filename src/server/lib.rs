//! What listens: the Server API and the embedded manager's daemons.

/// The version of Wazuh whose API this is.
pub const API_VERSION: &str = "4.14.7";

pub mod access_log;
mod api;
pub mod audit;
pub mod auth;
pub mod config;
mod daemon_log;
mod doctor;
pub mod embedded;
pub mod gate;
mod handlers;
mod lifecycle;
pub mod limits;
pub mod listen;
pub mod local;
mod logs;
pub mod openapi;
pub mod operation;
pub mod operations;
pub mod params;
pub mod problem;
pub mod reply;
pub mod router;
pub mod tls;
mod updates;
mod web;

pub use api::Api;
pub use doctor::Examiner;
pub use lifecycle::{Event, FactoryReset, ServeError, ServeOptions, factory_reset, serve};
