//! [`import`]: `mitre.db` from an ATT&CK bundle, as MITRE publishes it in STIX 2 (`enterprise-attack.json`).
//!
//! The bundle is read object by object (`bundle`), with limits on each (`budget`); each object becomes rows (`writer`)
//! of the tables that Wazuh has (`schema`). What is made replaces the old file as a whole, or not at all.

mod budget;
mod bundle;
mod error;
pub mod fuzzing;
mod object;
mod run;
mod schema;
mod summary;
mod writer;

#[cfg(test)]
mod tests;

pub use budget::Limits;
pub use error::ImportError;
pub use run::import;
pub use summary::Imported;
