//! `wazuhctl rootcheck`: what rootcheck found on agents.

mod clear;
mod last_scan;
mod list;
mod run;
mod verbs;

pub(crate) use verbs::RootcheckCommand;
