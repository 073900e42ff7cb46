//! The threads that own the databases.
//!
//! SQLite blocks; the sockets must not. Every file therefore has threads of its own and is reached by jobs sent to
//! them: one writer for `global.db` with a few readers beside it, and single threads ("lanes") that read and write
//! in turn for the rest. A writer takes all jobs that wait, runs them in one transaction, commits, and only then
//! lets their answers go.

mod agents;
mod global;
mod lane;
mod open_files;
mod opening;
mod readers;
mod single;

pub(super) use agents::{AgentFiles, AgentStore, most_open_files};
pub(super) use global::{GlobalStore, GlobalWriter};
pub(super) use lane::LaneError;
pub(super) use opening::OpenError;
pub(super) use single::{SingleFile, SingleStore};
