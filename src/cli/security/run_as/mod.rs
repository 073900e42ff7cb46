//! `wazuhctl security run-as`: what authorisation contexts give.

mod test;
mod verbs;

pub(crate) use verbs::RunAsCommand;
