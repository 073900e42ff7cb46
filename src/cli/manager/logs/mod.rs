//! `wazuhctl manager logs`: what the manager's daemons log.

mod entries;
mod follow;
mod history;
mod newest;
mod show;
mod summary;
mod verb;
mod window;

pub(crate) use verb::Logs;
