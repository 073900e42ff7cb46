//! Completing values at a Tab: ids of agents and rules, names of groups, files, decoders, lists and contexts.
//!
//! The script of `wazuhctl completions SHELL --values` calls the program with `WAZUHCTL_COMPLETE` set; the ones without
//! `--values` know all commands and flags and never call it. A [`Source`] says where the values of an argument come
//! from; `#[arg(add = completing::values(&completing::AGENTS))]` is all that an argument needs.

mod answer;
mod cache;
mod fetch;
mod quick;
mod source;

pub(crate) use answer::{answer, registration};
pub(crate) use source::{
    AGENTS, DECODER_FILES, DECODERS, GROUPS, LISTS, RULE_FILES, RULE_GROUPS, RULES, contexts, values,
};
