//! MITRE ATT&CK: what `var/db/mitre.db` knows of techniques, tactics, groups, software, mitigations and references,
//! how such a file is made from MITRE's own publication, and how its texts read.
//!
//! The contract of the lists is Wazuh 4.14's `framework/wazuh/core/mitre.py`; that of the file is what its
//! `tools/mitre` makes.

mod import;
mod kind;
mod library;
mod list;
mod metadata;
mod prose;
mod read;

#[cfg(test)]
mod tests;

pub use import::fuzzing;
pub use import::{ImportError, Imported, Limits, import};
pub use kind::Kind;
pub use library::Library;
pub use list::{ListMitre, list};
pub use metadata::metadata;
pub use prose::{Block, parse as parse_prose};
