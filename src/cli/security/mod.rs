//! `wazuhctl security`: who may do what, and who did.

mod audit;
mod verbs;

pub(crate) use verbs::SecurityCommand;
