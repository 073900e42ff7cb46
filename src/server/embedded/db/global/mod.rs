//! The commands on `global.db`.
//!
//! Each is a function over its arguments and a database session; [`find`] knows them by name. Names, arguments and
//! answers are those of `src/wazuh_db/wdb_parser.c` and `wdb_global.c` of Wazuh 4.14.7.

mod agents;
pub(super) mod backup;
pub(super) mod group_hash;
mod group_sync;
pub(super) mod groups;
mod info_sync;
pub(super) mod labels;
mod listing;
mod status;
mod verbs;

pub(super) use verbs::{Verb, find};
