//! `wazuhctl rules`: rules of a manager, and looking at rules as they stand in files.

mod cat;
mod coverage;
mod delete;
mod edit;
mod files;
mod get;
mod lint;
mod list;
mod tree;
mod upload;
mod verbs;
mod why;

pub(crate) use verbs::RulesCommand;
