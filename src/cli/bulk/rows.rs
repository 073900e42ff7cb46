//! Targets from a file or from stdin, one at a time: lines, CSV or JSON, as other programs and this one print them.

use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use serde::Deserializer as _;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::failure::{Failure, Result, file_failure};
use crate::output::affected_items;

/// One target as the file has it: its plain fields by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Which one it is, from one on: lines of text, items of JSON.
    pub(crate) place: usize,
    fields: Vec<(String, String)>,
}

impl Row {
    /// A field that is there and not empty; names in any case.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The failure of a row that says something wrong.
    pub(crate) fn wrong(&self, why: impl fmt::Display) -> Failure {
        Failure::usage(format!("row {} of the file: {why}", self.place))
    }
}

/// What is done with each row.
type Take<'a> = dyn FnMut(&Row) -> Result<()> + 'a;

/// Reads the rows in `path`; `-` is stdin. `key` is the field of rows that are no more than a value, and of lines
/// without a header in their first column.
///
/// # Errors
/// A file that cannot be read, is neither lines, CSV nor JSON, or has no rows; and whatever `take` says.
pub(crate) fn each_row(path: &Path, key: &str, take: &mut Take<'_>) -> Result<()> {
    match each_row_if_any(path, key, take)? {
        0 => Err(Failure::usage(format!("there is nothing in {}", name_of(path)))),
        _ => Ok(()),
    }
}

/// The same of a file that may have no rows; how many there are.
///
/// # Errors
/// As [`each_row`].
pub(crate) fn each_row_if_any(path: &Path, key: &str, take: &mut Take<'_>) -> Result<usize> {
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| file_failure("read", path, &error))?)
    };
    rows(BufReader::with_capacity(1 << 16, source), &name_of(path), key, take)
}

fn name_of(path: &Path) -> String {
    if path == Path::new("-") { "stdin".into() } else { path.display().to_string() }
}

/// [`each_row`] of what is open already and is called `name`.
///
/// # Errors
/// As [`each_row`].
pub(crate) fn each_row_of(source: impl BufRead, name: &str, key: &str, take: &mut Take<'_>) -> Result<()> {
    match rows(source, name, key, take)? {
        0 => Err(Failure::usage(format!("there is nothing in {name}"))),
        _ => Ok(()),
    }
}

fn rows(mut source: impl BufRead, name: &str, key: &str, take: &mut Take<'_>) -> Result<usize> {
    let mut count = 0;
    let mut counted = |row: &Row| {
        count += 1;
        take(row)
    };
    let first = first_letter(&mut source)
        .map_err(|error| Failure::usage(format!("{name} cannot be read: {error}")))?;
    match first {
        Some(b'[' | b'{') => json(source, name, key, &mut counted)?,
        _ => lines(source, name, key, &mut counted)?,
    }
    Ok(count)
}

/// The first byte that is no white space; the white space before it is consumed, and the mark that some editors put in
/// front of UTF-8.
fn first_letter(source: &mut impl BufRead) -> std::io::Result<Option<u8>> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    if source.fill_buf()?.starts_with(MARK) {
        source.consume(MARK.len());
    }
    loop {
        let buffer = source.fill_buf()?;
        if buffer.is_empty() {
            return Ok(None);
        }
        let blank = buffer.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if let Some(letter) = buffer.get(blank) {
            let letter = *letter;
            source.consume(blank);
            return Ok(Some(letter));
        }
        source.consume(blank);
    }
}

/// CSV with a header that has `key`, or else the first field of each line. Empty lines and comments are left out.
fn lines(source: impl Read, name: &str, key: &str, take: &mut Take<'_>) -> Result<()> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(source);
    let mut header: Vec<String> = vec![key.to_owned()];
    let mut record = csv::StringRecord::new();
    let mut is_first = true;
    let unreadable = |error: csv::Error| Failure::usage(format!("{name} cannot be read: {error}"));
    while reader.read_record(&mut record).map_err(unreadable)? {
        if std::mem::take(&mut is_first) && record.iter().any(|field| field.eq_ignore_ascii_case(key)) {
            header = record.iter().map(str::to_owned).collect();
            continue;
        }
        let line = record.position().map_or(0, csv::Position::line);
        let fields: Vec<_> =
            header.iter().zip(&record).map(|(field, value)| (field.clone(), value.to_owned())).collect();
        if fields.iter().all(|(_, value)| value.is_empty()) {
            continue;
        }
        take(&Row { place: usize::try_from(line).unwrap_or(usize::MAX), fields })?;
    }
    Ok(())
}

/// Lists, answers of the API and single items, one after the other. Lists are read item by item.
fn json(source: impl Read, name: &str, key: &str, take: &mut Take<'_>) -> Result<()> {
    let mut failure = None;
    let mut place = 0;
    let mut documents = serde_json::Deserializer::from_reader(source);
    let mut items = Items { key, take, place: &mut place, failure: &mut failure };
    while documents.end().is_err() {
        if let Err(error) = documents.deserialize_any(&mut items) {
            let wrong = || Failure::usage(format!("{name} is not valid JSON: {error}"));
            return Err(failure.unwrap_or_else(wrong));
        }
    }
    Ok(())
}

/// Takes the items out of JSON as they come in.
struct Items<'a, 'b> {
    key: &'a str,
    take: &'a mut Take<'b>,
    place: &'a mut usize,
    /// What `take` said, which is more than an error of the parser can carry.
    failure: &'a mut Option<Failure>,
}

impl Items<'_, '_> {
    fn item<E: serde::de::Error>(&mut self, item: Value) -> Result<(), E> {
        *self.place += 1;
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => None,
        };
        let fields = match item {
            Value::Object(fields) => {
                fields.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
            }
            plain => text(&plain).map(|value| (self.key.to_owned(), value)).into_iter().collect(),
        };
        (self.take)(&Row { place: *self.place, fields }).map_err(|failure| {
            *self.failure = Some(failure);
            E::custom("a row is wrong")
        })
    }
}

impl<'de> Visitor<'de> for &mut Items<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<Value>()? {
            self.item(item)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut fields = Map::new();
        while let Some((name, value)) = object.next_entry::<String, Value>()? {
            fields.insert(name, value);
        }
        let object = Value::Object(fields);
        if object.get("data").is_none() {
            return self.item(object);
        }
        affected_items(&object).iter().try_for_each(|item| self.item(item.clone()))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.item(text.into())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.item(number.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Vec<(usize, String, Option<String>)>> {
        let mut rows = Vec::new();
        each_row_of(text.as_bytes(), "stdin", "id", &mut |row| {
            let id = row.get("id").ok_or_else(|| row.wrong("it has no id"))?;
            rows.push((row.place, id.to_owned(), row.get("name").map(str::to_owned)));
            Ok(())
        })?;
        Ok(rows)
    }

    #[test]
    fn every_form_is_read() {
        for text in [
            "1\n002\n\n",
            "# old ones\n1\n002\n",
            "ID\n1\n002\n",
            "name,id\nweb,1\n\"a, b\",002\n",
            "1,web\n002,db\n",
            "1,web\r\n002,db\r\n",
            "\u{feff}id,name\r\n1,web\r\n002,db\r\n",
            "\u{feff}[1, \"002\"]",
            r#"["1", "002"]"#,
            r#" [1, "002"]"#,
            r#"[{"id": 1}, {"id": "002", "os": {"name": "x"}}]"#,
            "{\"id\": \"1\"}\n{\"id\": \"002\"}\n",
            r#"{"data": {"affected_items": [{"id": "1"}, {"id": "002"}]}}"#,
        ] {
            let ids: Vec<String> = parsed(text).unwrap().into_iter().map(|(_, id, _)| id).collect();
            assert_eq!(ids, ["1", "002"], "{text}");
        }
    }

    #[test]
    fn fields_are_found_by_their_names() {
        let rows = parsed("Name,ID\nweb,1\n,2\n").unwrap();
        assert_eq!(rows, [(2, "1".into(), Some("web".into())), (3, "2".into(), None)]);
    }

    #[test]
    fn what_is_wrong_says_where() {
        for text in ["", "\n", "# nothing\n", "[", "[]", "[{}", "{\"id\": 1} x", "[1] 2 ]", "{\"data\": {}}"]
        {
            assert!(parsed(text).is_err(), "{text}");
        }
        let failure = parsed("name,id\nweb,1\nweb,\n").unwrap_err();
        assert_eq!(failure.message(), "row 3 of the file: it has no id");
        let failure = parsed(r#"[{"id": 1}, {}]"#).unwrap_err();
        assert_eq!(failure.message(), "row 2 of the file: it has no id");
    }
}
