//! `wazuhctl help`: the help of a command, and the topics that belong to none.

mod environment;
mod exit_codes;
mod topic;

pub(crate) use topic::Help;
