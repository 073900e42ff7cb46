//! The commands on an agent's database (`agent NNN …`), a file for each subject.

mod rootcheck;
mod run;

pub(super) use run::run;
