//! `wazuhctl manager`: the manager itself.

mod api_config;
mod config;
mod info;
mod status;
mod verbs;

pub(crate) use verbs::ManagerCommand;
