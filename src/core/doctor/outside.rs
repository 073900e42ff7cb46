//! [`Outside`]: what the checks ask the layers above, which read settings and certificates.

use std::path::PathBuf;

use jiff::Timestamp;
use serde_json::Value;

/// The settings of the Server API.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// All options with their values, as `GET /manager/api/config` shows them.
    pub options: Value,
    /// Whether there is a file at all, or everything is at its default.
    pub from_file: bool,
    /// Options that are accepted and have no effect.
    pub warnings: Vec<String>,
}

/// A certificate with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Whose it is, such as `the Server API`.
    pub whose: String,
    /// The file.
    pub path: PathBuf,
    /// From when on it holds.
    pub not_before: Timestamp,
    /// Until when.
    pub not_after: Timestamp,
    /// The names and addresses of hosts that it is for (its subjectAltName).
    pub names: Vec<String>,
    /// The name of its subject, which is for people: clients do not look at it.
    pub subject: Option<String>,
    /// Whether nobody but its owner vouches for it.
    pub is_self_signed: bool,
    /// The names and addresses by which clients are known to reach whom it stands for.
    pub hosts: Vec<String>,
    /// What is wrong with its key, where something is.
    pub key_fault: Option<String>,
}

/// What the layers above find out about a home. All of it may block.
pub trait Outside: Send + Sync {
    /// The settings of the Server API, or why they cannot be used.
    ///
    /// # Errors
    /// A sentence for people.
    fn settings(&self) -> Result<Settings, String>;

    /// The certificates of the home that are there, each with what is known of it or why nothing is.
    fn certificates(&self) -> Vec<Result<CertificateFacts, String>>;

    /// The version of wazuhctl.
    fn program_version(&self) -> String;
}
