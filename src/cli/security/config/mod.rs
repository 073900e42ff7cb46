//! `wazuhctl security config`: how long tokens live, and what holds where no policy says anything.

mod get;
mod reset;
mod set;
mod verbs;
mod write;

pub(crate) use verbs::ConfigCommand;
