//! What is wrong with a ruleset: everything that analysisd would report or pass over in silence when it loads it, and
//! what it takes as it stands although nobody can have meant it.
//!
//! The [`catalogue`] is the one table of what is looked for. A [`Finding`] names an entry of it, a place and a sentence;
//! the checks are loops over the [model](super::model), one file a subject.

mod allowances;
pub mod catalogue;
mod decoder_checks;
mod decoder_patterns;
mod file_checks;
mod finding;
mod group_checks;
mod list_checks;
mod list_files;
mod mitre_checks;
mod option_checks;
mod overwrite_checks;
mod pattern_checks;
mod report;
mod rule_checks;
mod shadow_checks;
#[cfg(test)]
mod tests;
mod tie_checks;
mod value_checks;

pub use catalogue::{Check, Effect, Severity};
pub use finding::Finding;
pub use list_checks::{ListFile, check_list};
pub use list_files::{ListError, Lists, check_lists, lists_at, lists_of_home};
pub use report::{Report, check, check_within};
