//! From the rows of a database to the items of an answer.

use serde_json::{Map, Value};

use super::{Column, Nesting, output};

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
    /// The item that a row stands for. Fields without a value are left out.
    pub fn item(&self, mut row: Map<String, Value>) -> Value {
        let mut flat = Map::new();
        for column in &self.columns {
            let value = match row.remove(column.name).and_then(decoded) {
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
                flat.insert(column.name.to_owned(), value);
            }
        }
        if self.counted
            && let Some(count) = row.remove("count")
        {
            flat.insert("count".to_owned(), count);
        }
        match self.nesting {
            Nesting::Flat => Value::Object(flat),
            Nesting::Nested(always) => Value::Object(nested(flat, always)),
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

/// Makes an object of the fields that share what is before their first dot, when there are two of them or what they
/// share is in `always`.
fn nested(flat: Map<String, Value>, always: &[&str]) -> Map<String, Value> {
    let parents: Vec<String> =
        flat.keys().filter_map(|name| name.split_once('.')).map(|(parent, _)| parent.to_owned()).collect();
    let is_object = |parent: &str| {
        always.contains(&parent) || parents.iter().filter(|other| other.as_str() == parent).nth(1).is_some()
    };
    let mut nested = Map::new();
    for (name, value) in flat {
        match name.split_once('.') {
            Some((parent, child)) if is_object(parent) => {
                let object = nested.entry(parent).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(fields) = object {
                    fields.insert(child.to_owned(), value);
                }
            }
            _ => {
                nested.insert(name, value);
            }
        }
    }
    nested
}
