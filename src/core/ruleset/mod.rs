//! The ruleset: rules, decoders and lists, as they stand in files and as analysisd puts them together.

pub mod lint;
pub mod model;
