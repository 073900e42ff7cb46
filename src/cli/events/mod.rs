//! `wazuhctl events`: what the manager makes of events.

mod expectation;
mod lines;
mod phases;
mod session;
mod test;
mod verbs;

pub(crate) use verbs::EventsCommand;
