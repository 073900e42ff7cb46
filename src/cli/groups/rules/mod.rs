//! `wazuhctl groups rules`: groups whose agents follow from what the agents are.

mod apply;
mod verbs;

pub(crate) use verbs::RulesCommand;
