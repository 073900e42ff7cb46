//! The commands on an agent's database (`agent NNN …`), a file for each subject.

mod ciscat;
mod fim;
mod fim_entry;
mod fim_sum;
mod integrity;
mod piped;
mod rootcheck;
mod run;
mod sca;
mod sca_check;
mod scan_info;
mod windows_permissions;

pub(super) use run::run;
