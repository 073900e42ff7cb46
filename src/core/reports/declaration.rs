//! [`Report`]: how a list of what agents told is declared.

use crate::query::{ListRequest, Table};
use crate::result::Messages;

/// A list that every agent's database has.
///
/// ```
/// use wazuhctl_core::query::{Column, Table};
/// use wazuhctl_core::reports::Report;
/// use wazuhctl_core::result::Messages;
///
/// const COLUMNS: &[Column] = &[Column::integer("scan.id", "scan_id"), Column::text("hotfix", "hotfix")];
/// const HOTFIXES: Table = Table::new("sys_hotfixes", COLUMNS).sorted_by("scan_id").nesting(&["scan"]);
/// pub static REPORT: Report = Report::new(&HOTFIXES, Messages::new("all", "some", "none"));
/// ```
#[derive(Debug)]
pub struct Report {
    pub(super) table: &'static Table,
    pub(super) windows: Option<&'static Table>,
    pub(super) messages: Messages,
    pub(super) merged_as_text: bool,
    pub(super) counted_by_page: bool,
}

impl Report {
    /// A list from a table.
    pub const fn new(table: &'static Table, messages: Messages) -> Self {
        Self { table, windows: None, messages, merged_as_text: false, counted_by_page: false }
    }

    /// The table that it is from.
    pub const fn table(&self) -> &'static Table {
        self.table
    }

    /// The table, or the fields of it, that agents on Windows have.
    #[must_use]
    pub const fn on_windows(mut self, table: &'static Table) -> Self {
        self.windows = Some(table);
        self
    }

    /// Values are compared as text when the items of several agents are merged, numbers too.
    #[must_use]
    pub const fn merged_as_text(mut self) -> Self {
        self.merged_as_text = true;
        self
    }

    /// An agent's items count for the total only where there are some on the page that is asked for.
    #[must_use]
    pub const fn counted_by_page(mut self) -> Self {
        self.counted_by_page = true;
        self
    }
}

/// What is asked of a report.
#[derive(Debug, Clone, Default)]
pub struct ReportRequest {
    /// Page, order, search, selection of fields and query. Each agent's items are paged by themselves: a limit of 10
    /// gives up to 10 items of each agent, as in Wazuh.
    pub list: ListRequest,
    /// Fields with the values of which they have one.
    pub filters: Vec<(&'static str, Vec<String>)>,
}
