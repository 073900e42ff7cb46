//! `wazuhctl mitre`: MITRE ATT&CK, as the manager's database has it.

mod columns;
mod groups;
mod import;
mod metadata;
mod mitigations;
mod references;
mod sheet;
mod show;
mod software;
mod tactics;
mod techniques;
mod thing;
mod verbs;

pub(crate) use verbs::MitreCommand;
