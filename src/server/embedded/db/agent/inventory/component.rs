//! [`Component`]: a table of the inventory, and what agents send for its columns.

use super::components::{
    BROWSER_EXTENSIONS, GROUPS, HOTFIXES, HWINFO, NETWORK_ADDRESS, NETWORK_IFACE, NETWORK_PROTOCOL, OSINFO,
    PACKAGES, PORTS, PROCESSES, SERVICES, USERS,
};
use crate::embedded::db::agent::integrity::Checked;

/// A component of the inventory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Component {
    /// Its name in `dbsync NAME …` and `syscollector_NAME …`.
    pub(super) name: &'static str,
    /// What is compared with the agent.
    pub(super) checked: Checked,
    /// The columns, in the order of the table.
    pub(super) columns: &'static [Column],
    /// Whether an agent has one of it, so that a new one takes the place of whatever is there.
    pub(super) single: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Real,
}

/// Which numbers mean something. Others are kept as NULL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    Any,
    FromZero,
    AboveZero,
    Percentage,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// The name of the field that agents send for it.
    pub(super) source: &'static str,
    pub(super) kind: Kind,
    pub(super) range: Range,
    /// Whether it tells rows apart.
    pub(super) key: bool,
    /// Whether the empty text is kept, which elsewhere stands for nothing.
    pub(super) keeps_empty: bool,
    /// Whether agents send it at all.
    pub(super) sent: bool,
}

impl Component {
    pub(super) const fn new(
        name: &'static str,
        sync: &'static str,
        table: &'static str,
        columns: &'static [Column],
    ) -> Self {
        Self {
            name,
            checked: Checked { name: sync, table, key: "item_id", only: None, has_legacy: true },
            columns,
            single: false,
        }
    }

    /// Rows are compared with the agent's in the order of this column.
    pub(super) const fn sorted_by(mut self, key: &'static str) -> Self {
        self.checked.key = key;
        self
    }

    pub(super) const fn single(mut self) -> Self {
        self.single = true;
        self
    }

    /// The component of this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        const ALL: &[Component] = &[
            NETWORK_IFACE,
            NETWORK_PROTOCOL,
            NETWORK_ADDRESS,
            OSINFO,
            HWINFO,
            PORTS,
            PACKAGES,
            HOTFIXES,
            PROCESSES,
            USERS,
            GROUPS,
            BROWSER_EXTENSIONS,
            SERVICES,
        ];
        ALL.iter().find(|component| component.name == name)
    }

    /// `INSERT INTO table (…) VALUES (?, …)`, of the first so many parameters, with what stands for `INSERT`.
    pub(super) fn insertion(&self, insert: &str) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| column.name).collect();
        let marks: Vec<_> = (1..=names.len()).map(|place| format!("?{place}")).collect();
        format!("{insert} INTO {} ({}) VALUES ({})", self.checked.table, names.join(","), marks.join(","))
    }
}

impl Column {
    const fn of(name: &'static str, kind: Kind) -> Self {
        let (range, key, keeps_empty, sent) = (Range::Any, false, false, true);
        Self { name, source: name, kind, range, key, keeps_empty, sent }
    }

    pub(super) const fn text(name: &'static str) -> Self {
        Self::of(name, Kind::Text)
    }

    pub(super) const fn integer(name: &'static str) -> Self {
        Self::of(name, Kind::Integer)
    }

    pub(super) const fn real(name: &'static str) -> Self {
        Self::of(name, Kind::Real)
    }

    pub(super) const fn sent_as(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }

    pub(super) const fn key(mut self) -> Self {
        self.key = true;
        self
    }

    pub(super) const fn kept_empty(mut self) -> Self {
        self.keeps_empty = true;
        self
    }

    pub(super) const fn never_sent(mut self) -> Self {
        self.sent = false;
        self
    }

    pub(super) const fn zero_or_more(mut self) -> Self {
        self.range = Range::FromZero;
        self
    }

    pub(super) const fn above_zero(mut self) -> Self {
        self.range = Range::AboveZero;
        self
    }

    pub(super) const fn percentage(mut self) -> Self {
        self.range = Range::Percentage;
        self
    }
}
