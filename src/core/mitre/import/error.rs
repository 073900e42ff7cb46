//! [`ImportError`]: why no database could be made of a bundle.

use std::io;

/// Why no database could be made of a bundle. The old database is untouched.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The bundle cannot be read, or the database's file not be made.
    #[error("{0}")]
    File(#[from] io::Error),
    /// The bundle is no JSON, no bundle, too large, or an object in it is not as STIX says.
    #[error("it is no ATT&CK bundle: {0}")]
    Bundle(#[from] serde_json::Error),
    /// It is a bundle, and of something else.
    #[error("there is neither a technique nor a tactic in it: an ATT&CK bundle has both")]
    NotAttack,
    /// It is ATT&CK of another domain, such as mobile devices: Wazuh's rules name techniques of Enterprise.
    #[error(
        "its techniques are of {0}, and those that rules name are of mitre-attack, the kill chain of Enterprise"
    )]
    OtherDomain(String),
    /// Another import is at work.
    #[error("another import is under way")]
    Busy,
    /// SQLite refuses.
    #[error("the database cannot be written: {0}")]
    Database(#[from] rusqlite::Error),
}
