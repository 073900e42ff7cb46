//! Turns rows of wazuh-db straight into the text of the Server API's items.
//!
//! wazuh-db answers with a JSON array of flat objects, one a row, whose keys are the short names that the query gave
//! its columns. An item differs from its row in form only: `os.*` is nested, ids have three digits, dates are ISO 8601
//! in UTC, groups are lists, and empty columns are left out. So nothing is parsed into a tree only to be printed
//! again: each row's values are borrowed from the answer and written to the item.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;
use serde::de::{DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::cell::{BorrowedText, Cell, CellSeed};
use super::fields::{COUNT, COUNT_ALIAS, COUNT_COLUMN, DISCONNECTION_TIME, FIELDS, Field, Form, ID};
use crate::query::Fragment;

/// The text shown for an empty column where agents are grouped.
const NOT_AVAILABLE: &str = "N/A";

/// How rows become items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// The fields to show, in their order.
    fields: Vec<Field>,
    /// Whether the rows stand for groups of agents: then the size of the group is shown too, and empty columns are
    /// named rather than left out.
    grouped: bool,
}

impl Layout {
    /// Items with those `names` that are fields of an agent.
    pub(super) fn of_agents<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { fields: select(names), grouped: false }
    }

    /// Items that stand for groups of agents with equal values of the fields `names`.
    pub(super) fn of_groups<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { fields: select(names), grouped: true }
    }

    /// The fields, in their order.
    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What is read of each row, as it stands between `SELECT` and `FROM`.
    pub(super) fn columns(&self) -> Fragment {
        let count = self.grouped.then_some(COUNT_COLUMN);
        let columns: Vec<Fragment> =
            self.fields.iter().map(|field| field.column).chain(count).map(Fragment::sql).collect();
        Fragment::join(&columns, ",")
    }

    /// Appends an item for each row of `answer`, a JSON array as wazuh-db sends it, to `items`.
    ///
    /// # Errors
    /// When the answer is not such an array. What is in `items` then is of no use.
    pub(super) fn render(&self, answer: &str, items: &mut Items) -> Result<(), serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(answer);
        deserializer.deserialize_seq(Rows { layout: self, items })?;
        deserializer.end()
    }

    /// Where the column called `alias` belongs, looked for at `expected` first, since rows keep the query's order.
    fn position(&self, alias: &str, expected: usize) -> Option<usize> {
        let named = |field: &Field| field.alias == alias;
        if self.fields.get(expected).is_some_and(named) {
            return Some(expected);
        }
        self.fields.iter().position(named)
    }
}

/// The fields of these names, in the order of the table.
fn select<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Field> {
    let names: Vec<&str> = names.into_iter().collect();
    FIELDS.iter().filter(|field| names.contains(&field.name)).copied().collect()
}

/// Items as text, with what whoever asked for them needs to go on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Items {
    /// The items, joined by commas.
    pub(super) text: String,
    /// Where in the text each item ends.
    pub(super) ends: Vec<usize>,
    /// The ids of the items, where they are shown.
    pub(super) ids: Vec<i64>,
}

impl Items {
    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The items one by one.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().filter_map(move |&end| {
            let item = self.text.get(start..end);
            start = end + 1;
            item
        })
    }
}

/// Reads an array of rows.
struct Rows<'l> {
    layout: &'l Layout,
    items: &'l mut Items,
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let mut cells = Vec::new();
        while rows
            .next_element_seed(Row { layout: self.layout, items: &mut *self.items, cells: &mut cells })?
            .is_some()
        {}
        Ok(())
    }
}

/// Reads one row and writes its item.
struct Row<'l, 'c, 'de> {
    layout: &'l Layout,
    items: &'l mut Items,
    /// The row's cells, by the layout's positions. Kept between rows for its memory only.
    cells: &'c mut Vec<Cell<'de>>,
}

impl<'de> DeserializeSeed<'de> for Row<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut columns: A) -> Result<(), A::Error> {
        let Self { layout, items, cells } = self;
        cells.clear();
        cells.resize(layout.fields.len(), Cell::Null);
        let mut count = Cell::Null;
        let mut expected = 0;
        while let Some(name) = columns.next_key_seed(BorrowedText)? {
            if let Some(position) = layout.position(&name, expected) {
                if let Some(cell) = cells.get_mut(position) {
                    *cell = columns.next_value_seed(CellSeed)?;
                }
                expected = position + 1;
            } else if layout.grouped && name == COUNT_ALIAS {
                count = columns.next_value_seed(CellSeed)?;
            } else {
                columns.next_value::<IgnoredAny>()?;
            }
        }
        write_item(layout, cells, &count, items).map_err(A::Error::custom)
    }
}

/// Appends the item of a row.
fn write_item(layout: &Layout, cells: &[Cell<'_>], count: &Cell<'_>, items: &mut Items) -> fmt::Result {
    if !items.is_empty() {
        items.text.push(',');
    }
    items.text.push('{');
    let mut nested = None;
    let mut first = true;
    for (field, cell) in layout.fields.iter().zip(cells) {
        if !layout.grouped && (*cell == Cell::Null || never(field, cell)) {
            continue;
        }
        let (object, name) = match field.name.split_once('.') {
            Some((object, name)) => (Some(object), name),
            None => (None, field.name),
        };
        if nested != object {
            if nested.is_some() {
                items.text.push('}');
                first = false;
            }
            if let Some(object) = object {
                separate(&mut items.text, &mut first);
                write_text(&mut items.text, object)?;
                items.text.push_str(":{");
                first = true;
            }
            nested = object;
        }
        separate(&mut items.text, &mut first);
        write_text(&mut items.text, name)?;
        items.text.push(':');
        write_value(&mut items.text, field.form, cell)?;
        if let (ID, Cell::Integer(id)) = (field.name, cell) {
            items.ids.push(*id);
        }
    }
    if nested.is_some() {
        items.text.push('}');
        first = false;
    }
    if layout.grouped {
        separate(&mut items.text, &mut first);
        write_text(&mut items.text, COUNT)?;
        items.text.push(':');
        write_value(&mut items.text, Form::Plain, count)?;
    }
    items.text.push('}');
    items.ends.push(items.text.len());
    Ok(())
}

/// Whether this says that something has never happened.
fn never(field: &Field, cell: &Cell<'_>) -> bool {
    field.name == DISCONNECTION_TIME && *cell == Cell::Integer(0)
}

fn separate(text: &mut String, first: &mut bool) {
    if !*first {
        text.push(',');
    }
    *first = false;
}

fn write_value(text: &mut String, form: Form, cell: &Cell<'_>) -> fmt::Result {
    use fmt::Write as _;

    match (form, cell) {
        (Form::Names, Cell::Null) => write!(text, "[\"{NOT_AVAILABLE}\"]"),
        (_, Cell::Null) => write_text(text, NOT_AVAILABLE),
        (Form::Id, Cell::Integer(id)) => write!(text, "\"{id:03}\""),
        (Form::Date, Cell::Integer(seconds)) => write_date(text, *seconds),
        (Form::Names, Cell::Text(names)) => {
            text.push('[');
            let mut first = true;
            for name in names.split(',') {
                separate(text, &mut first);
                write_text(text, name)?;
            }
            text.push(']');
            Ok(())
        }
        (_, Cell::Text(value)) => write_text(text, value),
        (_, Cell::Integer(number)) => write!(text, "{number}"),
        (_, Cell::Real(number)) => write!(text, "{number}"),
    }
}

/// Writes a JSON string.
fn write_text(text: &mut String, value: &str) -> fmt::Result {
    let plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if value.bytes().all(plain) {
        text.push('"');
        text.push_str(value);
        text.push('"');
        return Ok(());
    }
    text.push_str(&serde_json::to_string(value).map_err(|_| fmt::Error)?);
    Ok(())
}

/// Writes a time in seconds since 1970 as `2024-04-27T00:00:00+00:00`, or as the number where no date of four digits
/// stands for it.
fn write_date(text: &mut String, seconds: i64) -> fmt::Result {
    use fmt::Write as _;

    const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
    match EPOCH.checked_add(SignedDuration::from_secs(seconds)) {
        Ok(date) if date.year() > 0 => write!(
            text,
            "\"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00\"",
            date.year(),
            date.month(),
            date.day(),
            date.hour(),
            date.minute(),
            date.second()
        ),
        _ => write!(text, "{seconds}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::agents::cell::NULL_TEXT;

    /// Rows with the columns' short names in place of the fields' own.
    fn aliased(rows: &Value) -> Value {
        let alias = |name: &String| match FIELDS.iter().find(|field| field.name == name) {
            Some(field) => field.alias.to_owned(),
            None if name == COUNT => COUNT_ALIAS.to_owned(),
            None => format!("-{name}"),
        };
        let row = |row: &Value| -> Value {
            let columns = row.as_object().expect("row").iter();
            columns
                .map(|(name, value)| (alias(name), value.clone()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        rows.as_array().expect("rows").iter().map(row).collect()
    }

    fn items(layout: &Layout, rows: &Value) -> Vec<Value> {
        let mut items = Items::default();
        layout.render(&aliased(rows).to_string(), &mut items).expect("rows");
        let all: Vec<Value> = serde_json::from_str(&format!("[{}]", items.text)).expect("JSON");
        let each: Vec<Value> = items.iter().map(|item| serde_json::from_str(item).expect("JSON")).collect();
        assert_eq!(all, each);
        all
    }

    fn all_names() -> impl Iterator<Item = &'static str> {
        FIELDS.iter().map(|field| field.name)
    }

    #[test]
    fn an_agent() {
        let rows = json!([{
            "os.name": "Debian", "os.minor": "", "id": 7, "name": "a\"b", "group": "default,web", "dateAdd": 1_714_176_000,
            "lastKeepAlive": 253_402_300_799_i64, "disconnection_time": 0, "status_code": 0, "unknown": [1, {"x": 2}],
            "manager": null, "configSum": "(null)",
        }]);
        assert_eq!(
            items(&Layout::of_agents(all_names()), &rows),
            [json!({
                "os": {"name": "Debian", "minor": ""}, "id": "007", "name": "a\"b", "group": ["default", "web"],
                "dateAdd": "2024-04-27T00:00:00+00:00", "lastKeepAlive": "9999-12-31T23:59:59+00:00", "status_code": 0,
            })]
        );
    }

    #[test]
    fn fields_follow_the_table_whatever_the_order_of_columns() {
        let layout = Layout::of_agents(["version", "os.version", "os.name", "id"]);
        let mut items = Items::default();
        layout.render(r#"[{"p":"v","j":1,"i":"2","f":"n"},{"j":12345}]"#, &mut items).expect("rows");
        assert_eq!(
            items.text,
            r#"{"os":{"name":"n","version":"2"},"id":"001","version":"v"},{"id":"12345"}"#
        );
        assert_eq!((items.len(), items.ids), (2, vec![1, 12_345]));
    }

    #[test]
    fn groups_of_agents_name_what_is_empty() {
        let layout = Layout::of_groups(["os.name", "group", "disconnection_time", "internal_key"]);
        assert_eq!(
            items(
                &layout,
                &json!([{"disconnection_time": 0, "count": 3}, {"group": "a", "os.name": "n", "count": 1}])
            ),
            [
                json!({"os": {"name": "N/A"}, "group": ["N/A"], "disconnection_time": "1970-01-01T00:00:00+00:00",
                       "internal_key": "N/A", "count": 3}),
                json!({"os": {"name": "n"}, "group": ["a"], "disconnection_time": "N/A", "internal_key": "N/A", "count": 1}),
            ]
        );
    }

    #[test]
    fn only_nothing_to_show_leaves_an_empty_object() {
        assert_eq!(
            items(&Layout::of_agents(["disconnection_time"]), &json!([{"disconnection_time": 0}])),
            [json!({})]
        );
    }

    #[test]
    fn dates_that_are_none_stay_numbers() {
        let shown = items(&Layout::of_agents(["dateAdd"]), &json!([{"dateAdd": i64::MAX}, {"dateAdd": -1}]));
        assert_eq!(shown, [json!({"dateAdd": i64::MAX}), json!({"dateAdd": "1969-12-31T23:59:59+00:00"})]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_an_error_or_items(answer: String) {
            let _ = Layout::of_agents(all_names()).render(&answer, &mut Items::default());
        }

        #[test]
        fn any_text_survives(name: String, version in proptest::option::of(".*")) {
            prop_assume!(name != NULL_TEXT && version.as_deref() != Some(NULL_TEXT));
            let shown = items(&Layout::of_agents(["name", "os.version"]), &json!([{"name": name, "os.version": version}]));
            let mut expected = serde_json::Map::new();
            if let Some(version) = version {
                expected.insert("os".into(), json!({"version": version}));
            }
            expected.insert("name".into(), json!(name));
            prop_assert_eq!(shown, [Value::Object(expected)]);
        }
    }
}
