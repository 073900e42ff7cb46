//! The commands on an agent's database (`agent NNN …`), a file for each subject.

mod ciscat;
mod fim;
mod fim_entry;
mod fim_sum;
mod integrity;
mod inventory;
mod piped;
mod rootcheck;
mod run;
mod sca;
mod sca_check;
mod scan_info;
mod windows_permissions;

pub(super) use run::{report, run};

/// Reads a text in every way in which arguments of these commands are read, for the fuzz target.
pub(super) fn read_arguments(text: &str) {
    let _ = fim_entry::Message::parse(text);
    let _ = fim_sum::Sum::parse(text);
    let _ = integrity::Range::parse(text);
    let _ = sca_check::Check::parse(text);
    let _ = ciscat::Results::parse(text);
    let _ = (fim::split_at_unescaped(text, ' '), windows_permissions::in_words(text));
}
