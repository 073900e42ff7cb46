//! `wazuhctl security roles`: lists of policies that users have.

mod attach;
mod create;
mod delete;
mod detach;
mod get;
mod list;
mod update;
mod verbs;

pub(crate) use verbs::RolesCommand;
