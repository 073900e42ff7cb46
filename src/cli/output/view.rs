//! [`View`]: what a verb hands to the printer.

use serde_json::Value;

use super::column::Column;

/// How a view looks in `-o table` and `-o wide`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One line an item.
    Rows,
    /// One block an item, with one line a field.
    Details,
}

/// Data to print: the same in every format, seen from different sides.
#[derive(Debug, Clone)]
pub(crate) struct View {
    /// The whole answer, for JSON and YAML.
    pub(crate) document: Value,
    /// The items, for everything that goes line by line.
    pub(crate) items: Vec<Value>,
    /// The columns of tables and CSV; empty where the items themselves decide.
    pub(crate) columns: Vec<Column>,
    /// The field that `-o name` prints.
    pub(crate) name: &'static str,
    /// How tables look.
    pub(crate) layout: Layout,
}

impl View {
    /// The items of `document`, as a list answer of the Server API has them.
    pub(crate) fn of_list(document: Value, columns: &[Column], name: &'static str) -> Self {
        let items = affected_items(&document).to_vec();
        Self { document, items, columns: columns.to_vec(), name, layout: Layout::Rows }
    }

    /// The same in blocks of fields.
    #[must_use]
    pub(crate) fn in_details(mut self) -> Self {
        self.layout = Layout::Details;
        self
    }

    /// Items made from a document that has no list of them.
    #[must_use]
    pub(crate) fn of_items(
        document: Value,
        items: Vec<Value>,
        columns: &[Column],
        name: &'static str,
    ) -> Self {
        Self { document, items, columns: columns.to_vec(), name, layout: Layout::Rows }
    }
}

/// `data.affected_items`, or nothing.
pub(crate) fn affected_items(document: &Value) -> &[Value] {
    document.pointer("/data/affected_items").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
