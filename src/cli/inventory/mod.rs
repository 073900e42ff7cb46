//! `wazuhctl inventory`: what agents found of themselves, over all of them. Of one agent it is `agents inventory`, which
//! shares the parts, their filters and their columns.

mod agents;
mod asked;
mod columns;
mod filters;
mod found;
mod part;
mod search;
mod sieve;
mod verbs;
mod wanted;

pub(crate) use columns::of as columns;
pub(crate) use part::{OnAgent, Part};
pub(crate) use verbs::InventoryCommand;
