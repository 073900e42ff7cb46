//! JSON in the very form in which Wazuh stores policies and rules.
//!
//! The database forbids two policies (or rules) of the same text, and Wazuh compares texts made by Python's `json`:
//! a space after `,` and `:`, and nothing but ASCII. What is written any other way would not be found equal.

use std::io;

use serde::Serialize as _;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

/// The value as text.
pub(super) fn text(value: &Value) -> String {
    let mut bytes = Vec::new();
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, Stored));
    debug_assert!(written.is_ok(), "writing a JSON value to memory cannot fail");
    String::from_utf8(bytes).unwrap_or_default()
}

struct Stored;

impl Formatter for Stored {
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for character in fragment.chars() {
            if character.is_ascii() {
                write!(writer, "{character}")?;
            } else {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn it_is_pythons_form() {
        assert_eq!(
            text(&json!({"a": [1, {"é": "\"\n\u{1f600}\u{7f}"}], "b": {}, "c": [], "d": null})),
            "{\"a\": [1, {\"\\u00e9\": \"\\\"\\n\\ud83d\\ude00\u{7f}\"}], \"b\": {}, \"c\": [], \"d\": null}"
        );
    }
}
