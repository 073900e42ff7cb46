//! `/experimental`: what is asked of many agents at once, where the configuration allows it.

pub(super) mod findings;
pub(super) mod inventory;
