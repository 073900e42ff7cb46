//! `wazuhctl rules`: looking at rules as they stand in files.

mod coverage;
mod lint;
mod tree;
mod verbs;
mod why;

pub(crate) use verbs::RulesCommand;
