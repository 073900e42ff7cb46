//! The inventory in an agent's database: what the agent found (`dbsync`, `syscollector_… save2`), whether it is the same
//! as what the agent has (`syscollector_… integrity_…`), and the commands of agents before 4.2 (`osinfo`, `hardware`,
//! `package`, …).

mod component;
mod components;
mod delta;
mod legacy;
mod synchronised;
mod value;

pub(super) use delta::run as delta;
pub(super) use legacy::of_verb as legacy;
pub(super) use synchronised::run as synchronised;
