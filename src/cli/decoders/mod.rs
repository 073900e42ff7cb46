//! `wazuhctl decoders`: decoders of a manager, and looking at decoders as they stand in files.

mod cat;
mod delete;
mod edit;
mod files;
mod get;
mod lint;
mod list;
mod tree;
mod upload;
mod verbs;

pub(crate) use verbs::DecodersCommand;
