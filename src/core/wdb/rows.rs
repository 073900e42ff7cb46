//! Rows as the database daemon sends them, read as Wazuh's own client reads them: by the names of their columns, or by
//! names that are known.
//!
//! As everywhere in Wazuh, the text `(null)` counts as absent (old agents sent it), and rows that are empty because of
//! it are left out.

use std::fmt;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::{Map, Value};

use super::Error;

/// What stands for nothing in texts of old agents.
const NOTHING: &str = "(null)";

/// A row: its columns by name, in the order of the statement. Columns that are NULL are absent.
pub type Row = Map<String, Value>;

/// A row: its values in the order of names that were asked for, `null` where there is none.
pub type Cells = Vec<Value>;

/// How a row is read.
pub(super) trait RowReader: Clone + Send + 'static {
    /// What is made of it.
    type Row: Send + 'static;

    /// Reads a row; `None` where it is left out.
    fn read<'de, D: Deserializer<'de>>(&self, row: D) -> Result<Option<Self::Row>, D::Error>;

    /// The value of a column.
    fn value<'r>(&self, row: &'r Self::Row, column: &str) -> Option<&'r Value>;
}

/// Makes a [`Row`].
#[derive(Debug, Clone, Copy)]
pub(super) struct ByName;

impl RowReader for ByName {
    type Row = Row;

    fn read<'de, D: Deserializer<'de>>(&self, row: D) -> Result<Option<Row>, D::Error> {
        let mut row = Row::deserialize(row)?;
        let columns = row.len();
        row.retain(|_, value| value.as_str() != Some(NOTHING));
        Ok((columns == 0 || !row.is_empty()).then_some(row))
    }

    fn value<'r>(&self, row: &'r Row, column: &str) -> Option<&'r Value> {
        row.get(column)
    }
}

/// Makes [`Cells`] of the columns that have these names. Others are not looked at.
#[derive(Debug, Clone)]
pub(super) struct ByPosition(pub(super) Arc<[&'static str]>);

impl RowReader for ByPosition {
    type Row = Cells;

    fn read<'de, D: Deserializer<'de>>(&self, row: D) -> Result<Option<Cells>, D::Error> {
        row.deserialize_map(CellsVisitor(&self.0))
    }

    fn value<'r>(&self, row: &'r Cells, column: &str) -> Option<&'r Value> {
        let position = self.0.iter().position(|name| *name == column)?;
        row.get(position).filter(|value| !value.is_null())
    }
}

struct CellsVisitor<'n>(&'n [&'static str]);

impl<'de> Visitor<'de> for CellsVisitor<'_> {
    type Value = Option<Cells>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut row: A) -> Result<Option<Cells>, A::Error> {
        let mut cells = vec![Value::Null; self.0.len()];
        let (mut columns, mut absent, mut next) = (0, 0, 0);
        // Columns come in the order of the statement, so that the next one is nearly always the one that was expected.
        while let Some(position) = row.next_key_seed(Position { names: self.0, expected: next })? {
            columns += 1;
            let Some((position, cell)) = position.and_then(|at| Some((at, cells.get_mut(at)?))) else {
                row.next_value::<IgnoredAny>()?;
                continue;
            };
            next = position + 1;
            let value: Value = row.next_value()?;
            if value.as_str() == Some(NOTHING) {
                absent += 1;
            } else {
                *cell = value;
            }
        }
        Ok((columns == 0 || absent < columns).then_some(cells))
    }
}

/// Which of the names a key is.
struct Position<'n> {
    names: &'n [&'static str],
    /// Where it is looked for first.
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for Position<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Option<usize>, D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for Position<'_> {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a column")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Option<usize>, E> {
        let (before, behind) = self.names.split_at(self.expected.min(self.names.len()));
        let is_key = |name: &&str| *name == key;
        let found = behind.iter().position(is_key).map(|position| position + before.len());
        Ok(found.or_else(|| before.iter().position(is_key)))
    }
}

/// What one answer brought of the rows of a statement.
#[derive(Debug)]
pub(super) struct Part<R> {
    /// The rows, without those that are left out.
    pub(super) rows: Vec<R>,
    /// How many rows there were before any was left out.
    pub(super) came: usize,
    /// Whether there were more of them than the answer had room for.
    pub(super) cut: bool,
}

impl<R> Part<R> {
    /// Reads an array of rows that may be cut off anywhere, up to its last whole row.
    pub(super) fn read(payload: &str, reader: &impl RowReader<Row = R>) -> Result<Self, Error> {
        let mut part = Self { rows: Vec::new(), came: 0, cut: false };
        let mut text = serde_json::Deserializer::from_str(payload);
        let read = Reading { reader, part: &mut part }.deserialize(&mut text).and_then(|()| text.end());
        match read {
            Ok(()) => {}
            Err(error) if error.is_eof() => part.cut = true,
            Err(error) => return Err(Error::Malformed(error.to_string())),
        }
        Ok(part)
    }
}

/// Reads an array of rows, all of it.
pub(super) fn parse(payload: &str) -> Result<Vec<Row>, Error> {
    let part = Part::read(payload, &ByName)?;
    if part.cut { Err(Error::Malformed("an array of rows that does not end".into())) } else { Ok(part.rows) }
}

/// An array of rows. Those before an error are there.
struct Reading<'r, Reader: RowReader> {
    reader: &'r Reader,
    part: &'r mut Part<Reader::Row>,
}

impl<'de, Reader: RowReader> DeserializeSeed<'de> for Reading<'_, Reader> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        text.deserialize_seq(self)
    }
}

impl<'de, Reader: RowReader> Visitor<'de> for Reading<'_, Reader> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        while let Some(row) = array.next_element_seed(OneRow(self.reader))? {
            self.part.came += 1;
            self.part.rows.extend(row);
        }
        Ok(())
    }
}

struct OneRow<'r, Reader>(&'r Reader);

impl<'de, Reader: RowReader> DeserializeSeed<'de> for OneRow<'_, Reader> {
    type Value = Option<Reader::Row>;

    fn deserialize<D: Deserializer<'de>>(self, row: D) -> Result<Self::Value, D::Error> {
        self.0.read(row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn text(payload: &str) -> String {
        serde_json::to_string(&parse(payload).unwrap()).unwrap()
    }

    #[test]
    fn rows_keep_their_order_and_values() {
        assert_eq!(text(r#"[{"b":1,"a":"x"},{"b":2.5}]"#), r#"[{"b":1,"a":"x"},{"b":2.5}]"#);
        assert_eq!(text("[]"), "[]");
        assert_eq!(text("[{}]"), "[{}]");
    }

    #[test]
    fn absent_values_and_the_rows_they_empty_are_left_out() {
        assert_eq!(
            text(r#"[{"a":"(null)","b":1},{"a":"(null)"},{"a":"(null) or not"}]"#),
            r#"[{"b":1},{"a":"(null) or not"}]"#
        );
    }

    #[test]
    fn rubbish_is_an_error() {
        for payload in ["", "{}", "[1]", "[{]", "[{\"a\":1}", "null"] {
            assert!(matches!(parse(payload), Err(Error::Malformed(_))), "{payload}");
        }
        for payload in ["{}", "[1]", "[{]", "null", "[{}]x", "[{\"a\":nul]"] {
            assert!(matches!(Part::read(payload, &ByName), Err(Error::Malformed(_))), "{payload}");
        }
    }

    #[test]
    fn the_whole_rows_of_a_part_are_kept() {
        let whole = r#"[{"a":"é]"},{"a":"(null)"},{"a":12}]"#;
        for (end, text) in (0..=whole.len()).filter_map(|end| Some((end, whole.get(..end)?))) {
            let part = Part::read(text, &ByName).unwrap();
            assert_eq!(part.cut, end < whole.len());
            let came = whole.match_indices('}').filter(|(brace, _)| end > *brace).count();
            assert_eq!((part.came, part.rows.len()), (came, came - usize::from(came > 1)), "{text}");
        }
    }

    #[test]
    fn cells_are_in_the_order_of_the_names() {
        let reader = ByPosition(["a", "b.c", "d"].into());
        let payload =
            r#"[{"a":1,"d":"x"},{"d":2,"x":{"y":[]},"b.c":"(null)","a":"é"},{},{"a":"(null)"},{"x":0}]"#;
        let part = Part::read(payload, &reader).unwrap();
        let expected = json!([[1, null, "x"], ["é", null, 2], [null, null, null], [null, null, null]]);
        assert_eq!((part.came, json!(part.rows)), (5, expected));
        let values = ["a", "b.c", "d", "x"].map(|column| reader.value(&part.rows[1], column).cloned());
        assert_eq!(values, [Some(json!("é")), None, Some(json!(2)), None]);
    }

    proptest! {
        #[test]
        fn both_ways_of_reading_agree(
            rows in prop::collection::vec(prop::collection::vec((0..5_usize, prop::option::of("[(null)x]{0,6}")), 0..5), 0..6),
            end in 0..400_usize,
        ) {
            let names = ["a", "b", "c", "d", "e"];
            let rows: Vec<Row> = rows
                .into_iter()
                .map(|row| {
                    let value = |text: Option<String>| text.map_or(json!("(null)"), Value::from);
                    row.into_iter().map(|(name, text)| (names[name].to_owned(), value(text))).collect()
                })
                .collect();
            let mut text = json!(rows).to_string();
            text.truncate(end);
            let named = Part::read(&text, &ByName).unwrap();
            let placed = Part::read(&text, &ByPosition(names.into())).unwrap();
            prop_assert_eq!((named.came, named.cut), (placed.came, placed.cut));
            let cells = named.rows.iter().map(|row| names.map(|name| row.get(name).cloned().unwrap_or_default()));
            prop_assert_eq!(cells.map(Vec::from).collect::<Vec<_>>(), placed.rows);
        }

        #[test]
        fn any_payload_is_read_or_refused(text in r#"[\[\]{}",:a-z0-9/() é]{0,60}"#, cell in ".{0,30}") {
            let _ = parse(&text);
            let row = serde_json::json!([{"a": 1, "cell": cell}]);
            prop_assert_eq!(parse(&row.to_string()).unwrap().len(), 1);
        }
    }
}
