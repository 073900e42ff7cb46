//! JSON in the spelling of Python's `json.dumps`: a blank after commas and colons, and nothing but printable ASCII.
//!
//! Wazuh's API writes its logs so, hashes authorisation contexts in this form, and stores policies and rules in it: its
//! database forbids two of the same text, and what is written any other way would not be found equal.

use std::io;

use serde::Serialize as _;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

/// The text of a value.
pub fn to_string(value: &Value) -> String {
    let mut bytes = Vec::new();
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, Spaced));
    debug_assert!(written.is_ok(), "writing a JSON value to memory cannot fail");
    String::from_utf8(bytes).unwrap_or_default()
}

struct Spaced;

impl Spaced {
    fn separator<W: ?Sized + io::Write>(writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }
}

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        Self::separator(writer, first)
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        Self::separator(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for c in fragment.chars() {
            if matches!(c, ' '..='~') {
                writer.write_all(&[c as u8])?;
            } else {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn it_is_pythons_form() {
        assert_eq!(
            to_string(&json!({"a": [1, {"é": "\"\n\u{1f600}\u{7f}"}], "b": {}, "c": [], "d": null})),
            "{\"a\": [1, {\"\\u00e9\": \"\\\"\\n\\ud83d\\ude00\\u007f\"}], \"b\": {}, \"c\": [], \"d\": null}"
        );
    }

    proptest! {
        #[test]
        fn texts_are_printable_ascii_and_come_back(text in any::<String>()) {
            let written = to_string(&json!([text]));
            prop_assert!(written.bytes().all(|byte| matches!(byte, b' '..=b'~')));
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), json!([text]));
        }
    }
}
