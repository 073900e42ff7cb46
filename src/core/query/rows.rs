//! From the rows of a database to the items of an answer.

use serde_json::Value;

use super::{Column, Item, Nesting, output};

/// The column that says how many rows a grouped one stands for.
const COUNT: &str = "count";

/// What the rows of a statement become.
#[derive(Debug, Clone)]
pub struct RowShape {
    pub(super) columns: Vec<&'static Column>,
    pub(super) nesting: Nesting,
    /// What stands for a missing field: where rows are grouped, `N/A`.
    pub(super) absent: Option<&'static str>,
    /// Whether the rows count what they stand for.
    pub(super) counted: bool,
}

impl RowShape {
    /// The names of the columns that a row has, in order.
    pub fn names(&self) -> Vec<&'static str> {
        let names = self.columns.iter().map(|column| column.name);
        names.chain(self.counted.then_some(COUNT)).collect()
    }

    /// The item that a row stands for: its values in the order of [`RowShape::names`], `null` where there is none. Fields
    /// without a value are left out.
    pub fn item(&self, row: Vec<Value>) -> Item {
        let mut fields = Vec::with_capacity(row.len());
        let mut cells = row.into_iter();
        for (column, cell) in self.columns.iter().zip(&mut cells) {
            let value = match decoded(cell) {
                None => match self.absent {
                    Some(absent) => Value::from(absent),
                    None => continue,
                },
                Some(value) => value,
            };
            let shown = match column.show {
                Some(rule) => rule(value),
                None => Some(value),
            };
            if let Some(value) = shown {
                fields.push((column.name, value));
            }
        }
        if let Some(count) = cells.next().filter(|count| self.counted && !count.is_null()) {
            fields.push((COUNT, count));
        }
        match self.nesting {
            Nesting::Flat => Item::flat(fields),
            Nesting::Nested(always) => Item::nested(fields, always),
        }
    }
}

/// What every value of wazuh-db goes through, as in `json_decoder` of Wazuh's `framework/wazuh/core/wdb.py`: nothing is
/// also written `(null)`, and the dates of inventories have slashes.
fn decoded(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text == "(null)" => None,
        Value::String(text) => Some(Value::String(output::inventory_date(&text).unwrap_or(text))),
        other => Some(other),
    }
}
