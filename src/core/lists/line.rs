//! The text of a CDB list: lines of `key:value`, where what has a colon in it stands in double quotes.
//!
//! What is read and what may be uploaded differ, as they do in Wazuh 4.14 (`get_list_from_file` and
//! `validate_cdb_list` in `framework/wazuh/core/cdb_list.py`): an upload has no empty line and no sign but `-`, `:`, `_`
//! and the space in quotes.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::error::{Error, Fault, Result};
use crate::line_ends::unified;

/// A line with this word in it is no entry.
const TEMPLATE: &str = "TEMPLATE";

/// A line that may be uploaded.
static ACCEPTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"^(?:"[\w\-: ]+"|[^:"\s]+):(?:"[\w\-: ]*"|[^:"]*)$"#).ok());

/// A key with its value, which may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
}

/// The entries of a list's text, in their order. Of a key that is there several times, the last value stands in the
/// place of the first.
///
/// # Errors
/// 1800 for a line that is none, with its number. An empty list has one line that is none.
pub fn entries(path: &str, text: &str) -> Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let leading = text.len() - text.trim_start().len();
    let first = text.get(..leading).unwrap_or_default().matches('\n').count() + 1;
    let text = unified(text.trim());
    for (number, line) in (first..).zip(text.split('\n')) {
        if line.contains(TEMPLATE) {
            continue;
        }
        let (key, value) = parts(line).ok_or_else(|| malformed(path, number))?;
        if let Some(entry) = places.get(key).and_then(|place: &usize| entries.get_mut(*place)) {
            value.clone_into(&mut entry.value);
        } else {
            places.insert(key.to_owned(), entries.len());
            entries.push(Entry { key: key.to_owned(), value: value.to_owned() });
        }
    }
    Ok(entries)
}

fn malformed(path: &str, line: usize) -> Error {
    Fault::ListMalformed { path: format!("{path} (line {line})") }.into()
}

/// The key and the value of a line. Quotes stand around the whole of one, or of both, and nowhere else.
fn parts(line: &str) -> Option<(&str, &str)> {
    if let Some(quoted) = line.strip_prefix('"') {
        let (key, rest) = quoted.split_once('"')?;
        return Some((key, unquoted(rest.strip_prefix(':')?, true)?));
    }
    let (key, value) = line.split_once(':')?;
    (!key.contains('"')).then_some((key, unquoted(value, false)?))
}

/// A value, without the quotes where it stands in some. After a quoted key, a plain value may have colons in it.
fn unquoted(value: &str, colons: bool) -> Option<&str> {
    match value.strip_prefix('"') {
        Some(quoted) => quoted.strip_suffix('"').filter(|value| !value.contains('"')),
        None => (!value.contains('"') && (colons || !value.contains(':'))).then_some(value),
    }
}

/// Checks that a text may be uploaded as a list.
///
/// # Errors
/// 1112 for an empty text, 1800 for one with a line that is not an entry, with its number.
pub fn check(path: &str, text: &str) -> Result<()> {
    if text.is_empty() {
        return Err(Fault::FileEmpty.into());
    }
    for (number, line) in (1..).zip(lines(text)) {
        if !ACCEPTED.as_ref().is_some_and(|accepted| accepted.is_match(line)) {
            return Err(malformed(path, number));
        }
    }
    Ok(())
}

/// The lines of a text as Python's `splitlines` counts them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    const ENDS: [char; 9] =
        ['\n', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.filter(|text| !text.is_empty())?;
        let end = text.find(|character| ENDS.contains(&character) || character == '\r');
        let Some((line, after)) = end.map(|end| text.split_at(end)) else {
            rest = None;
            return Some(text);
        };
        let mut after = after.chars();
        let ended = after.next();
        let after = after.as_str();
        rest = Some(if ended == Some('\r') { after.strip_prefix('\n').unwrap_or(after) } else { after });
        Some(line)
    })
}

/// The text of a list with these entries, in place of a text that was there before. Lines of that which are no entries
/// to the Server API, but are to analysisd, stay at the beginning.
///
/// # Errors
/// 1800 for an entry that no line that may be uploaded can hold, with its key; 1112 where there are no lines.
pub fn write(path: &str, before: &str, entries: &[Entry]) -> Result<String> {
    let accepted = |line: &str| ACCEPTED.as_ref().is_some_and(|accepted| accepted.is_match(line));
    let mut text = String::new();
    for line in lines(before).filter(|line| line.contains(TEMPLATE) && accepted(line)) {
        text.push_str(line);
        text.push('\n');
    }
    for Entry { key, value } in entries {
        let start = text.len();
        text.push_str(&quoted(key, key.contains([':', ' '])));
        text.push(':');
        text.push_str(&quoted(value, value.contains(':')));
        let line = text.get(start..).unwrap_or_default();
        let is_one_line = lines(line).next() == Some(line);
        if !is_one_line || !accepted(line) || line.contains(TEMPLATE) {
            return Err(Fault::ListMalformed { path: format!("{path} (key {key:?})") }.into());
        }
        text.push('\n');
    }
    if text.is_empty() {
        return Err(Fault::FileEmpty.into());
    }
    Ok(text)
}

fn quoted(part: &str, quotes: bool) -> Cow<'_, str> {
    if quotes { Cow::Owned(format!("\"{part}\"")) } else { Cow::Borrowed(part) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Vec<(String, String)>, u16> {
        let entries = entries("etc/lists/a", text).map_err(|error| error.code())?;
        Ok(entries.into_iter().map(|entry| (entry.key, entry.value)).collect())
    }

    #[test]
    fn lines_are_read() {
        for (text, expected) in [
            ("a:1\nb:\n", &[("a", "1"), ("b", "")][..]),
            ("\n a:1\n\n", &[("a", "1")]),
            ("\"a:b\":c\nd:\"e:f\"\n\"g:h\":\"i:j\"", &[("a:b", "c"), ("d", "e:f"), ("g:h", "i:j")]),
            ("\"a\":b:c", &[("a", "b:c")]),
            ("# TEMPLATE\na:1", &[("a", "1")]),
            ("a:1\r\nb:2\r\n", &[("a", "1"), ("b", "2")]),
            ("a:1\nb:2\na:3", &[("a", "3"), ("b", "2")]),
            ("a b: c", &[("a b", " c")]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            assert_eq!(read(text), Ok(expected), "{text:?}");
        }
        for text in [
            "",
            "a",
            "a:b:c",
            "a:1\n\nb:2",
            "\"a:b",
            "a\"b\":c",
            "a:\"b",
            "a:\"b\"c",
            "\"a\"b:c",
            "a:\"b\"\"c\"",
        ] {
            assert_eq!(read(text), Err(1800), "{text:?}");
        }
    }

    #[test]
    fn uploads_are_checked() {
        for text in
            ["a:1", "a:1\nb:\n", "\"a:b\":c", "\"a b\":\"c:d\"", "a: b", "\"ñ\":\"\"", "a:1\r\nb:2\r\n"]
        {
            check("etc/lists/a", text).expect(text);
        }
        for (text, code) in [
            ("", 1112),
            ("no colon", 1800),
            ("a:b:c\n", 1800),
            ("\"a:b\":c:d\n", 1800),
            ("a:1\n\nb:2\n", 1800),
            ("\n", 1800),
            ("a b:1", 1800),
            ("\"a.b\":1", 1800),
            (":1", 1800),
            ("\"\":1", 1800),
        ] {
            assert_eq!(check("etc/lists/a", text).map_err(|error| error.code()), Err(code), "{text:?}");
        }
        let message = check("etc/lists/a", "a:1\nb\n").expect_err("a line that is none").to_string();
        assert!(message.contains("etc/lists/a (line 2)"), "{message}");
    }

    #[test]
    fn entries_are_written_as_they_may_be_uploaded() {
        let entry = |key: &str, value: &str| Entry { key: key.to_owned(), value: value.to_owned() };
        let entries = [entry("a", "1"), entry("b c", "x y"), entry("d:e", "f:g"), entry("ñ", "")];
        let text = write("x", "# TEMPLATE\nTEMPLATE_1:y\r\na:0\n", &entries).expect("text");
        assert_eq!(text, "TEMPLATE_1:y\na:1\n\"b c\":x y\n\"d:e\":\"f:g\"\nñ:\n");
        for (key, value) in [
            ("", "1"),
            ("a\"b", ""),
            ("10.0.0.1:80", ""),
            ("a", "b\nc"),
            ("a", "b\r"),
            ("a\nb", ""),
            ("a", "x.y:z"),
            ("TEMPLATE", ""),
        ] {
            let refused = write("x", "", &[entry("k", "v"), entry(key, value)]).expect_err(key);
            assert_eq!(refused.code(), 1800);
            assert!(refused.to_string().contains(&format!("key {key:?}")), "{refused}");
        }
        assert_eq!(write("x", "", &[]).map_err(|error| error.code()), Err(1112));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "[a:\"\n\r TEMPL]{0,30}", other in any::<String>()) {
            for text in [text, other] {
                let _ = read(&text);
                let _ = check("x", &text);
            }
        }

        #[test]
        fn what_is_written_is_read(
            entries in prop::collection::btree_map("[a-z][a-z0-9:_ -]{0,6}[a-z0-9]", "([a-z]([a-z0-9:_ -]{0,6}[a-z0-9])?)?", 1..6),
        ) {
            let entries: Vec<Entry> =
                entries.into_iter().map(|(key, value)| Entry { key, value }).collect();
            let text = write("x", "", &entries).unwrap();
            prop_assert_eq!(check("x", &text).map_err(|error| error.code()), Ok(()));
            prop_assert_eq!(super::entries("x", &text).unwrap(), entries);
        }
    }
}
