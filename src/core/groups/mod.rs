//! Groups of agents: their names, which agents belong into them, how they are made and removed, their files and configurations, lists and checksums.

mod checksum;
mod configuration;
mod create;
mod database;
mod delete;
mod files;
mod folders;
mod list;
mod memberships;
mod name;
mod rules;
#[cfg(test)]
mod tests;
mod verifier;

pub use checksum::{HashAlgorithm, UnknownHashAlgorithm};
pub use configuration::{checked, configuration, set_configuration};
pub use create::create;
pub use database::{Noticed, mend, notice};
pub use delete::delete;
pub use files::{Content, FileName, Format, ListFiles, file, list_files};
pub use list::{ListGroups, list};
pub use memberships::{Belonging, Membership, Others, memberships};
pub use name::GroupName;
pub use rules::{GroupRule, GroupRules, RulesError};

pub(crate) use folders::{existing, must_exist};

/// The file that agents get all their group's files in.
pub(crate) const MERGED_FILE: &str = "merged.mg";

/// The file that configures a group's agents.
const CONFIGURATION_FILE: &str = "agent.conf";
