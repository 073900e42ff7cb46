//! `wazuhctl decoders`: looking at decoders as they stand in files.

mod lint;
mod tree;
mod verbs;

pub(crate) use verbs::DecodersCommand;
