//! `wazuhctl syscheck`: file integrity monitoring.

mod clear;
mod last_scan;
mod list;
mod run;
mod verbs;

pub(crate) use verbs::SyscheckCommand;
