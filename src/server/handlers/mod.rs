//! What operations do: read parameters, call one function of the core, shape the reply. One file a first path
//! segment, one function an operation id.

pub(crate) mod agents;
pub(crate) mod ciscat;
pub(crate) mod decoders;
pub(crate) mod experimental;
pub(crate) mod groups;
pub(crate) mod lists;
pub(crate) mod logtest;
pub(crate) mod manager;
pub(crate) mod mitre;
pub(crate) mod overview;
pub(crate) mod root;
pub(crate) mod rootcheck;
pub(crate) mod rules;
pub(crate) mod sca;
pub(crate) mod security;
pub(crate) mod syscheck;
pub(crate) mod syscollector;
pub(crate) mod tasks;

mod parsed;
mod ruleset;

use parsed::parsed;
