//! Bulk work: one operation on many targets, in blocks, with a report from which a run that was cut goes on.
//!
//! A verb brings an [`Operation`] (`OnAgents` of the agents is one for every operation that takes `agents_list`),
//! flattens [`BulkArgs`] into its flags, and hands its targets to [`run`], or the [`Report`] of an earlier run to
//! [`resume`].

mod args;
mod confirm;
mod follow;
mod journal;
mod limit;
mod operation;
mod outcome;
mod pace;
mod progress;
mod report;
mod results;
mod rows;
mod run;
mod tally;
mod work;

pub(crate) use args::BulkArgs;
pub(crate) use confirm::MANY;
pub(crate) use follow::{Follow, Followed};
pub(crate) use operation::{Operation, Target, Words};
pub(crate) use outcome::{Outcome, Refusal, Sent};
pub(crate) use pace::send;
pub(crate) use report::{Report, settings_of};
pub(crate) use rows::{Row, each_row, each_row_if_any, each_row_of};
pub(crate) use run::{resume, run};
