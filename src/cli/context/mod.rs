//! Contexts: named managers with everything needed to talk to them, and the verbs that keep them.

mod add;
mod file;
mod list;
mod remove;
mod show;
mod switch;
mod verbs;

pub(crate) use add::check_name;
pub(crate) use file::{Context, ContextFile};
pub(crate) use verbs::ContextCommand;
