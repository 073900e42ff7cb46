//! From what agents send to what columns hold.

use rusqlite::types::Value;
use serde_json::Value as Json;

use super::component::{Column, Kind, Range};
use crate::embedded::db::arguments::{leading_integer, whole_number};

/// What was sent cannot be the value of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unfit;

impl Column {
    /// What stands for a field that was not sent: no text, the number 0 where that means something.
    pub(super) fn absent(&self) -> Value {
        match self.kind {
            Kind::Text => self.text_value(""),
            Kind::Integer => self.integer_value(0),
            Kind::Real => self.real_value(0.0),
        }
    }

    /// A field that was sent. Numbers may be written as texts, and texts as numbers.
    pub(super) fn sent_value(&self, sent: &Json) -> Result<Value, Unfit> {
        match (self.kind, sent) {
            (_, Json::Null) => Ok(Value::Null),
            (Kind::Text, Json::String(text)) => Ok(self.text_value(text)),
            (Kind::Text, Json::Number(number)) => Ok(self.text_value(&number.to_string())),
            (Kind::Integer, Json::Number(_)) => {
                whole_number(sent).map(|number| self.integer_value(number)).ok_or(Unfit)
            }
            (Kind::Integer, Json::String(text)) if text.is_empty() => Ok(self.integer_value(0)),
            (Kind::Integer, Json::String(text)) => {
                text.trim_start().parse().map(|number| self.integer_value(number)).map_err(|_| Unfit)
            }
            (Kind::Real, Json::Number(number)) => {
                number.as_f64().map(|number| self.real_value(number)).ok_or(Unfit)
            }
            (Kind::Real, Json::String(text)) => {
                text.trim_start().parse().map(|number| self.real_value(number)).map_err(|_| Unfit)
            }
            _ => Err(Unfit),
        }
    }

    /// A field of the old commands, where everything is text and `NULL` is nothing.
    pub(super) fn written_value(&self, text: &str) -> Value {
        match (self.kind, text) {
            (_, "NULL") if self.keeps_empty => Value::Text(String::new()),
            (_, "NULL") => Value::Null,
            (Kind::Text, text) => Value::Text(text.to_owned()),
            (Kind::Integer, text) => self.integer_value(leading_integer(text)),
            (Kind::Real, text) => self.real_value(text.trim().parse().unwrap_or(0.0)),
        }
    }

    fn text_value(&self, text: &str) -> Value {
        if text.is_empty() && !self.keeps_empty { Value::Null } else { Value::Text(text.to_owned()) }
    }

    fn integer_value(&self, number: i64) -> Value {
        let fits = match self.range {
            Range::Any => true,
            Range::FromZero => number >= 0,
            Range::AboveZero => number > 0,
            Range::Percentage => (1..=100).contains(&number),
        };
        if fits { Value::Integer(number) } else { Value::Null }
    }

    fn real_value(&self, number: f64) -> Value {
        let fits = match self.range {
            Range::Any => true,
            Range::FromZero => number >= 0.0,
            Range::AboveZero => number > 0.0,
            Range::Percentage => number > 0.0 && number <= 100.0,
        };
        if fits && number.is_finite() { Value::Real(number) } else { Value::Null }
    }
}
