//! The settings of the Server API: `api/configuration/api.yaml` and `api/configuration/security/security.yaml`.
//!
//! Options, defaults, limits and spellings are Wazuh 4.14's (`api/api/configuration.py` and the schemas of
//! `api/api/validator.py`): every file that Wazuh accepts is accepted, with the same meaning.

mod access;
mod api;
mod cors;
mod error;
mod https;
mod logs;
mod scalar;
mod security;
mod upload;

#[cfg(test)]
mod tests;

pub use access::{Access, Intervals};
pub use api::{ApiConfig, Cache, ListenAddress, ListenHost};
pub use cors::{Cors, HeaderNames};
pub use error::ConfigError;
pub use https::{Https, SslFileName, SslProtocol};
pub use logs::{LogLevel, LogSize, Logs, MaxSize};
pub use security::{RbacMode, SecurityConfig, SecurityFile};
pub use upload::{
    AgentUploads, Allowed, CommandUploads, Integrations, LimitUploads, RemoteCommands, UploadConfiguration,
    VirusTotal, VirusTotalKey,
};
