//! `wazuhctl security users`: who may log in to the Server API.

mod create;
mod delete;
mod get;
mod grant_role;
mod list;
mod revoke_role;
mod run_as;
mod update;
mod verbs;

pub(super) use update::new_password_of;
pub(crate) use verbs::UsersCommand;
