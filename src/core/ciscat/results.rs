//! `GET /ciscat/{agent_id}/results` and `GET /experimental/ciscat/results`.

use crate::query::{Column, Table};
use crate::reports::Report;
use crate::result::Messages;

const COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("benchmark", "benchmark"),
    Column::text("profile", "profile"),
    Column::integer("pass", "pass"),
    Column::integer("fail", "fail"),
    Column::integer("error", "error"),
    Column::integer("notchecked", "notchecked"),
    Column::integer("unknown", "unknown"),
    Column::integer("score", "score"),
];

pub(crate) const TABLE: Table = Table::new("ciscat_results", COLUMNS).sorted_by("scan_id").nesting(&["scan"]);

/// The results, one item a profile of a benchmark. Filters: `benchmark`, `profile`, `pass`, `fail`, `error`,
/// `notchecked`, `unknown`, `score`.
pub static RESULTS: Report = Report::new(
    &TABLE,
    Messages::new(
        "All results that were asked for are shown",
        "Some results that were asked for could not be shown",
        "No result is shown",
    ),
)
.merged_as_text()
.counted_by_page();
