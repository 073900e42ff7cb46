//! The values in wazuh-db's rows, borrowed from its answer.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Visitor};

/// The text that wazuh-db's clients take for an empty column.
pub(super) const NULL_TEXT: &str = "(null)";

/// A column's value, borrowed from wazuh-db's answer where it needs no unescaping.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Cell<'a> {
    /// No value.
    #[default]
    Null,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Real(f64),
}

/// Reads a text without copying it, where it has no escapes.
pub(super) struct BorrowedText;

impl<'de> DeserializeSeed<'de> for BorrowedText {
    type Value = Cow<'de, str>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for BorrowedText {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// Reads a column's value.
pub(super) struct CellSeed;

impl<'de> DeserializeSeed<'de> for CellSeed {
    type Value = Cell<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for CellSeed {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number or null")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(if text == NULL_TEXT { Cell::Null } else { Cell::Text(Cow::Borrowed(text)) })
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(if text == NULL_TEXT { Cell::Null } else { Cell::Text(Cow::Owned(text.to_owned())) })
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Cell::Integer(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
        i64::try_from(number).map(Cell::Integer).map_err(E::custom)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Self::Value, E> {
        // The daemon's printer writes some whole numbers in exponent form.
        #[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
        if number.fract() == 0.0 && number.abs() < 9.0e15 {
            return Ok(Cell::Integer(number as i64));
        }
        Ok(Cell::Real(number))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(Cell::Null)
    }
}
