//! The inventory: what agents found of their systems, their software, their networks and their users.
//!
//! The lists, their fields and their order are those of Wazuh 4.14 (`framework/wazuh/core/syscollector.py`). They are
//! read with [`reports::list`](crate::reports::list).

mod category;
mod tables;
#[cfg(test)]
mod tests;
mod version;

pub use category::{Category, UnknownCategory};
#[cfg(test)]
pub(crate) use tables::SYSTEM_ON_WINDOWS;
pub use version::{InvalidRequirement, PackageVersion, Requirement};
