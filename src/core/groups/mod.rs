//! Groups of agents: their names, and the lists and checksums of them.

mod checksum;
mod list;
mod name;
#[cfg(test)]
mod tests;

pub use checksum::{HashAlgorithm, UnknownHashAlgorithm};
pub use list::{ListGroups, list};
pub use name::GroupName;
