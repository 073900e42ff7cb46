//! `/experimental`: what is asked of many agents at once, where `api.yaml` allows it.

pub(super) mod findings;
