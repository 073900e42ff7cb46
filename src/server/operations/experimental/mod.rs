//! `/experimental`: lists over many agents, which answer where the configuration allows them.

pub(super) mod inventory;
