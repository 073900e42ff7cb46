//! `wazuhctl manager`: the manager itself.

mod info;
mod status;
mod verbs;

pub(crate) use verbs::ManagerCommand;
