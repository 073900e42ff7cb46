//! What the verbs that look at rules, decoders and lists on this machine's disk have in common: which files they look
//! at, and how findings are reported.

mod explain;
mod junit;
mod lint;
mod reporting;
mod sarif;
mod sources;

pub(crate) use lint::{LintArgs, run};
pub(crate) use reporting::{Checked, ReportArgs, report};
pub(crate) use sources::{SourceArgs, local_home, read};
