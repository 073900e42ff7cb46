//! `wazuhctl manager`: the manager itself.

mod api_config;
mod config;
mod info;
mod logs;
mod restart;
mod stats;
mod status;
mod verbs;
mod version_check;

pub(crate) use verbs::ManagerCommand;
