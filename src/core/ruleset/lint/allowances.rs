//! [`Allowed`]: findings that comments in the files let be, and comments that let nothing be.

use std::collections::HashSet;

use super::catalogue::{self as c, Check};
use super::report::Report;
use crate::ruleset::model::SourceFile;

/// Which comments have let a finding be: the file's number, the comment's, and that of the check in it.
#[derive(Debug, Default)]
pub(super) struct Allowed(HashSet<(usize, usize, usize)>);

impl Allowed {
    /// Whether a finding of this check at a byte of a file is allowed.
    pub(super) fn covers(&mut self, file: usize, source: &SourceFile, check: &Check, at: usize) -> bool {
        let mut covers = false;
        for (number, allowance) in source.allowances.iter().enumerate() {
            if allowance.within.as_ref().is_some_and(|within| !within.contains(&at)) {
                continue;
            }
            for (place, (name, _)) in allowance.checks.iter().enumerate() {
                if is_called(check, name) {
                    self.0.insert((file, number, place));
                    covers = true;
                }
            }
        }
        covers
    }
}

fn is_called(check: &Check, name: &str) -> bool {
    check.code.eq_ignore_ascii_case(name) || check.name.eq_ignore_ascii_case(name)
}

/// Notes comments that name checks that there are not, or that let nothing be.
pub(super) fn run(report: &mut Report<'_>) {
    let set = report.set;
    // Without the rest of the ruleset, what they are for may just not be found.
    let is_whole = set.complete && set.decoders_complete;
    for (file, source) in set.files.iter().enumerate() {
        for (number, allowance) in source.allowances.iter().enumerate() {
            for (place, (name, span)) in allowance.checks.iter().enumerate() {
                if c::find(name).is_none() {
                    let message = format!("there is no check {name:?} that could be allowed");
                    report.add(&c::ALLOWANCE_UNCLEAR, file, span.clone(), None, message);
                } else if is_whole && !report.allowed.0.contains(&(file, number, place)) {
                    let message = format!("nothing is found here that {name} would let be");
                    report.add(&c::ALLOWANCE_UNUSED, file, span.clone(), None, message);
                }
            }
        }
    }
}
