//! How a table of wazuh-db is declared.

use std::borrow::Cow;

use serde_json::Value;

use super::{Fragment, NulByte, Order};
use crate::error::Result;
use crate::wql::Operator;

/// A list that comes from a database.
///
/// ```
/// use wazuhctl_core::query::{Column, Table, output};
///
/// const COLUMNS: &[Column] = &[
///     Column::integer("id", "id").shown_as(output::agent_id),
///     Column::text("name", "name"),
///     Column::text("os.name", "os_name"),
///     Column::text("os.version", "os_version")
///         .sorted_as(&["CAST(os_major AS INTEGER)", "CAST(os_minor AS INTEGER)"]),
///     Column::date("lastKeepAlive", "last_keepalive").shown_as(output::date),
/// ];
/// const AGENTS: Table =
///     Table::new("agent", COLUMNS).sorted_by("id").always_selecting(&["id"]).nesting(&["os"]).dates_where("id != 0");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Table {
    pub(super) from: &'static str,
    pub(super) columns: &'static [Column],
    pub(super) default_sort: (&'static str, Order),
    pub(super) required: &'static [&'static str],
    pub(super) nesting: Nesting,
    pub(super) date_guard: Option<&'static str>,
    pub(super) distinct_with_missing: bool,
}

/// Whether fields with dots become objects within the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nesting {
    /// Dots stay in the names.
    Flat,
    /// What is before the dot becomes an object where an item has two or more fields in it, or where it is listed here.
    Nested(&'static [&'static str]),
}

impl Table {
    /// A table, or a join of tables, as it stands after `FROM`, with the fields that it offers.
    ///
    /// Until something else is said, items are flat, all fields are optional, and the order is that of the first column.
    pub const fn new(from: &'static str, columns: &'static [Column]) -> Self {
        let first = match columns {
            [first, ..] => first.expression,
            [] => "1",
        };
        Self {
            from,
            columns,
            default_sort: (first, Order::Ascending),
            required: &[],
            nesting: Nesting::Flat,
            date_guard: None,
            distinct_with_missing: false,
        }
    }

    /// The order where none is asked for, as an SQL expression.
    #[must_use]
    pub const fn sorted_by(mut self, expression: &'static str) -> Self {
        self.default_sort = (expression, Order::Ascending);
        self
    }

    /// Fields that every item has whatever is selected, except where distinct items are asked for (Wazuh's
    /// `min_select_fields`).
    #[must_use]
    pub const fn always_selecting(mut self, fields: &'static [&'static str]) -> Self {
        self.required = fields;
        self
    }

    /// Makes objects of fields with dots, also of a lone field when what is before its dot is in `always`.
    #[must_use]
    pub const fn nesting(mut self, always: &'static [&'static str]) -> Self {
        self.nesting = Nesting::Nested(always);
        self
    }

    /// A condition that belongs to every condition on a date: Wazuh leaves the manager itself, agent 000, out of them.
    #[must_use]
    pub const fn dates_where(mut self, condition: &'static str) -> Self {
        self.date_guard = Some(condition);
        self
    }

    /// Elsewhere, distinct items have all the fields that are asked for. Here some may be missing or empty.
    #[must_use]
    pub const fn distinct_with_missing(mut self) -> Self {
        self.distinct_with_missing = true;
        self
    }

    /// Whether users may name a field like this.
    pub fn has_field(&self, name: &str) -> bool {
        self.open_column(name).is_some()
    }

    pub(super) fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column of this name, if users may name it.
    pub(super) fn open_column(&self, name: &str) -> Option<&'static Column> {
        self.column(name).filter(|column| !column.hidden)
    }

    /// The names that users may use, in alphabetical order, for messages.
    pub(super) fn open_names(&self) -> String {
        let mut names: Vec<_> =
            self.columns.iter().filter(|column| !column.hidden).map(|column| column.name).collect();
        names.sort_unstable();
        names.join(", ")
    }
}

/// What a column holds, which decides how values are compared with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text: compared without regard to the case of ASCII letters.
    Text,
    /// Integers. A value that is none is compared as text.
    Integer,
    /// Seconds since 1970: values are dates, or spans of time before now.
    Date,
}

/// Makes a condition of an operator and a value; `None` leaves it to the column's kind.
pub type CompareRule = fn(Operator, &str) -> Result<Option<Fragment>>;
/// Makes the condition that the column contains a searched text; `None` where it never does.
pub type SearchRule = fn(&str) -> Result<Option<Fragment>, NulByte>;
/// Rewrites a value before it is compared.
pub type ReadRule = fn(&str) -> Cow<'_, str>;
/// Turns what the database says into what the API says; `None` leaves the field out.
pub type ShowRule = fn(Value) -> Option<Value>;

/// A field of a [`Table`]: its name in the API, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub(super) name: &'static str,
    pub(super) expression: &'static str,
    pub(super) kind: Kind,
    pub(super) hidden: bool,
    pub(super) all_is_a_value: bool,
    pub(super) compared: bool,
    pub(super) sort: Option<&'static [&'static str]>,
    pub(super) compare: Option<CompareRule>,
    pub(super) search: Option<SearchRule>,
    pub(super) read: Option<ReadRule>,
    pub(super) show: Option<ShowRule>,
}

impl Column {
    const fn new(name: &'static str, expression: &'static str, kind: Kind) -> Self {
        Self {
            name,
            expression,
            kind,
            hidden: false,
            all_is_a_value: false,
            compared: true,
            sort: None,
            compare: None,
            search: None,
            read: None,
            show: None,
        }
    }

    /// A field of text. The expression must bind as tightly as a column or a function call.
    pub const fn text(name: &'static str, expression: &'static str) -> Self {
        Self::new(name, expression, Kind::Text)
    }

    /// A field of integers.
    pub const fn integer(name: &'static str, expression: &'static str) -> Self {
        Self::new(name, expression, Kind::Integer)
    }

    /// A field of points in time.
    pub const fn date(name: &'static str, expression: &'static str) -> Self {
        Self::new(name, expression, Kind::Date)
    }

    /// Its name in the API.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Not given out, and not to be named by users (Wazuh's `extra_fields`); searched nevertheless.
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Elsewhere, a condition with the value `all` is no condition. Here it is one.
    #[must_use]
    pub const fn where_all_is_a_value(mut self) -> Self {
        self.all_is_a_value = true;
        self
    }

    /// A condition on it is no condition, whatever its value: it is chosen in another way.
    #[must_use]
    pub const fn never_compared(mut self) -> Self {
        self.compared = false;
        self
    }

    /// SQL expressions to sort by in place of the column's own.
    #[must_use]
    pub const fn sorted_as(mut self, expressions: &'static [&'static str]) -> Self {
        self.sort = Some(expressions);
        self
    }

    /// Compares in a way of its own. Not asked about `null` and `all`.
    #[must_use]
    pub const fn compared_as(mut self, rule: CompareRule) -> Self {
        self.compare = Some(rule);
        self
    }

    /// Is searched in a way of its own.
    #[must_use]
    pub const fn searched_as(mut self, rule: SearchRule) -> Self {
        self.search = Some(rule);
        self
    }

    /// Rewrites values before they are compared, for instance to allow for another spelling of versions.
    #[must_use]
    pub const fn read_as(mut self, rule: ReadRule) -> Self {
        self.read = Some(rule);
        self
    }

    /// Shows what the database holds in a way of its own: see [`output`](super::output).
    #[must_use]
    pub const fn shown_as(mut self, rule: ShowRule) -> Self {
        self.show = Some(rule);
        self
    }
}
