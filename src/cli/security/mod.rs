//! `wazuhctl security`: who may do what, and who did.

mod actions;
mod audit;
mod can_i;
mod change;
mod config;
mod definition;
mod directory;
mod entity;
mod explain;
mod factory_reset;
mod found;
mod link;
mod new_password;
mod policies;
mod removal;
mod reset_password;
mod resources;
mod revoke;
mod roles;
mod rules;
mod run_as;
mod show;
mod target;
mod update;
mod users;
mod verbs;
mod who_can;
mod whoami;

pub(crate) use verbs::SecurityCommand;
