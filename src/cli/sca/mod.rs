//! `wazuhctl sca`: the policies that agents are checked against, and how the checks went.

mod checks;
mod policies;
mod report;
mod verbs;

pub(crate) use verbs::ScaCommand;

/// Stands for all policies of an agent where one is asked for.
const ALL_POLICIES: &str = "all";
