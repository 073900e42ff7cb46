//! [`ListText`]: the text of a CDB list, line by line, as analysisd compiles it.
//!
//! `src/analysisd/lists_make.c` of Wazuh 4.14: `key:value`, either of them in double quotes where it has a `:` in it.
//! Lines that are neither are passed over without a word, and so is what stands beside quotes.

use std::borrow::Cow;
use std::ops::Range;

/// The longest line that is read as one, in bytes.
const LONGEST_LINE: usize = 65_534;

/// A line of a list that has a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line's number, from 1.
    pub line: usize,
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
    /// Whether the key is in quotes.
    pub quoted: bool,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// There is no `:`, so the line is passed over.
    NoColon,
    /// A quote is not closed, so the line is passed over.
    QuoteUnclosed,
    /// Something stands beside a quoted key or value, and is lost.
    BesideQuotes,
    /// The key is empty.
    EmptyKey,
    /// Space stands at an end of the key or of the value, and belongs to it.
    Space,
    /// The key ends at a `:` that seems to belong to it.
    ColonInKey,
    /// It is read as several lines.
    TooLong,
    /// Its bytes are no UTF-8.
    NotUtf8,
    /// It ends in CR and LF.
    CarriageReturn,
}

/// The text of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListText {
    /// What it says.
    pub entries: Vec<Entry>,
    /// What is wrong: the line, the columns in it from 1, and what.
    pub faults: Vec<(usize, Range<usize>, LineFault)>,
}

impl ListText {
    /// Reads the bytes of a list.
    pub fn read(bytes: &[u8]) -> Self {
        let mut list = Self::default();
        let mut lines = bytes.split(|byte| *byte == b'\n').enumerate().peekable();
        while let Some((number, line)) = lines.next() {
            // Behind the last line's end there is no other line.
            if line.is_empty() && lines.peek().is_none() {
                break;
            }
            list.line(number + 1, line);
        }
        list
    }

    fn line(&mut self, number: usize, bytes: &[u8]) {
        let whole = String::from_utf8_lossy(bytes);
        let mut fault = |columns: Range<usize>, fault| self.faults.push((number, columns, fault));
        let length = whole.chars().count();
        if matches!(whole, Cow::Owned(_)) {
            fault(1..length + 1, LineFault::NotUtf8);
        }
        if bytes.len() > LONGEST_LINE {
            fault(1..length + 1, LineFault::TooLong);
        }
        let line = match whole.split_once('\r') {
            Some((before, "")) => {
                fault(length..length + 1, LineFault::CarriageReturn);
                before
            }
            Some((before, _)) => before,
            None => &whole,
        };
        match split(line) {
            Err(kind) => fault(1..length + 1, kind),
            Ok(parts) => {
                let blank = |text: &str| text.trim().len() != text.len();
                if parts.beside {
                    fault(1..length + 1, LineFault::BesideQuotes);
                }
                if parts.key.is_empty() {
                    fault(1..2, LineFault::EmptyKey);
                } else if blank(parts.key) {
                    fault(1..parts.key.chars().count() + 1, LineFault::Space);
                } else if blank(parts.value) {
                    fault(length + 1 - parts.value.chars().count().min(length)..length + 1, LineFault::Space);
                } else if !parts.quoted && looks_cut(line) {
                    fault(1..length + 1, LineFault::ColonInKey);
                }
                self.entries.push(Entry {
                    line: number,
                    key: parts.key.to_owned(),
                    value: parts.value.to_owned(),
                    quoted: parts.quoted,
                });
            }
        }
    }
}

struct Parts<'l> {
    key: &'l str,
    value: &'l str,
    quoted: bool,
    beside: bool,
}

/// A line's key and value.
fn split(line: &str) -> Result<Parts<'_>, LineFault> {
    let colon = line.find(':');
    let quote = line.find('"').filter(|quote| colon.is_some_and(|colon| colon > *quote));
    let (key, rest, mut beside) = match quote {
        Some(at) => {
            let (before, quoted) = line.split_at_checked(at).unwrap_or((line, ""));
            let quoted = quoted.strip_prefix('"').unwrap_or(quoted);
            let (key, rest) = quoted.split_once('"').ok_or(LineFault::QuoteUnclosed)?;
            (key, rest, !before.is_empty())
        }
        None => ("", line, false),
    };
    let (before, value) = rest.split_once(':').ok_or(LineFault::NoColon)?;
    let key = if quote.is_some() {
        beside = beside || !before.is_empty();
        key
    } else {
        before
    };
    let Some((before, quoted_value)) = value.split_once('"') else {
        return Ok(Parts { key, value, quoted: quote.is_some(), beside });
    };
    let (inner, after) = quoted_value.split_once('"').ok_or(LineFault::QuoteUnclosed)?;
    beside = beside || !before.is_empty() || !after.is_empty();
    Ok(Parts { key, value: inner, quoted: quote.is_some(), beside })
}

/// Whether an address of IPv6 or of hardware was meant as the key, of which only the part before its first `:` is one.
fn looks_cut(line: &str) -> bool {
    let whole = line.rsplit_once(':').map_or(line, |(key, _)| key);
    let parts: Vec<&str> = whole.split(':').collect();
    let is_hexadecimal = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    parts.len() >= 3 && parts.iter().all(is_hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(line: &str) -> (Option<(String, String)>, Vec<LineFault>) {
        let list = ListText::read(line.as_bytes());
        let entry = list.entries.first().map(|entry| (entry.key.clone(), entry.value.clone()));
        (entry, list.faults.into_iter().map(|(_, _, fault)| fault).collect())
    }

    #[test]
    fn lines_are_read_as_analysisd_compiles_them() {
        for (line, entry, faults) in [
            ("key:value", Some(("key", "value")), vec![]),
            ("key:", Some(("key", "")), vec![]),
            ("key:a:b", Some(("key", "a:b")), vec![]),
            ("\"a:b\":value", Some(("a:b", "value")), vec![]),
            ("key:\"two:parts\"", Some(("key", "two:parts")), vec![]),
            ("key", None, vec![LineFault::NoColon]),
            ("# a comment", None, vec![LineFault::NoColon]),
            ("\"a:b", None, vec![LineFault::QuoteUnclosed]),
            ("key:\"a", None, vec![LineFault::QuoteUnclosed]),
            ("\"a\" x:b", Some(("a", "b")), vec![LineFault::BesideQuotes]),
            ("key:x\"a\"", Some(("key", "a")), vec![LineFault::BesideQuotes]),
            (":value", Some(("", "value")), vec![LineFault::EmptyKey]),
            ("key :value", Some(("key ", "value")), vec![LineFault::Space]),
            ("key:value ", Some(("key", "value ")), vec![LineFault::Space]),
            ("2001:db8::1:x", Some(("2001", "db8::1:x")), vec![LineFault::ColonInKey]),
            ("key:value\r", Some(("key", "value")), vec![LineFault::CarriageReturn]),
        ] {
            let entry = entry.map(|(key, value): (&str, &str)| (key.to_owned(), value.to_owned()));
            assert_eq!(read(line), (entry, faults), "{line:?}");
        }
        assert_eq!(ListText::read(b"a:\xff\n").faults.len(), 1);
        assert_eq!(ListText::read(b"a:1\n\nb:2\n").faults, [(2, 1..1, LineFault::NoColon)]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            let list = ListText::read(&bytes);
            prop_assert!(list.faults.iter().all(|(line, columns, _)| *line >= 1 && columns.start >= 1));
        }

        #[test]
        fn any_line_is_read(line in "[ab:\" \r]{0,12}") {
            let _ = read(&line);
        }
    }
}
