//! `wazuhctl lists`: CDB lists of a manager, and looking at lists as they stand in files.

mod change;
mod check;
mod delete;
mod export;
mod get;
mod import;
mod list;
mod place;
mod set;
mod unset;
mod upload;
mod verbs;

pub(crate) use verbs::ListsCommand;
