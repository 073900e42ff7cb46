//! `wazuhctl lists`: looking at CDB lists as they stand in files.

mod check;
mod verbs;

pub(crate) use verbs::ListsCommand;
