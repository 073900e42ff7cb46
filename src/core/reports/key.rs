//! [`Key`]: what the items of several agents are merged by.
//!
//! The rules are those of `merge` in Wazuh's `framework/wazuh/core/results.py`: only the first field counts, an item
//! that lacks it comes first in either direction, and items that are equal in it stay as they were: agent by agent,
//! each in the order of its database.

use std::cmp::Ordering;

use serde_json::Value;

use crate::query::{Compared, Item, Order, Sort};
use crate::result::{self, Cast};

/// How items are merged.
#[derive(Debug, Clone)]
pub(super) struct Merging {
    /// The path of the field.
    pub(super) field: String,
    /// The direction.
    pub(super) order: Order,
    /// What the values are compared as.
    pub(super) compared: Compared,
}

impl Merging {
    /// How items are merged that are asked for in this order, where `first` is the first of them. Of a lone field the
    /// first item decides whether the values are numbers, unless they are text anyway; of several they are text.
    pub(super) fn of(sort: &Sort, first: Option<&Item>, as_text: bool) -> Option<Self> {
        let key = sort.keys.first()?;
        let compared =
            match (as_text || sort.keys.len() > 1, first.and_then(|item| item.at(&key.field)).as_deref()) {
                (false, Some(Value::Number(number))) if number.is_f64() => Compared::AsFloat,
                (false, Some(Value::Number(_))) => Compared::AsInteger,
                _ => Compared::AsText,
            };
        Some(Self { field: key.field.clone(), order: key.order, compared })
    }

    /// The key of an item.
    pub(super) fn key(&self, item: &Item) -> Key {
        let Some(value) = item.at(&self.field) else {
            return Key { value: Comparable::Absent, order: self.order };
        };
        let text = || match &*value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let number = |text: &str| text.trim().parse::<i64>().ok().map(Comparable::Integer);
        let value = match (self.compared, &*value) {
            (Compared::AsInteger, Value::Number(number)) if number.is_i64() => {
                Comparable::Integer(number.as_i64().unwrap_or_default())
            }
            (Compared::AsInteger, Value::String(text)) => {
                number(text).unwrap_or_else(|| Comparable::Text(text.clone()))
            }
            (Compared::AsFloat, Value::Number(number)) => {
                Comparable::Float(number.as_f64().unwrap_or_default())
            }
            _ => Comparable::Text(text()),
        };
        Key { value, order: self.order }
    }

    /// The order, as the answers of several nodes are merged by it.
    pub(super) fn as_order(&self) -> result::Order {
        let cast = match self.compared {
            Compared::AsText => Cast::Text,
            Compared::AsInteger => Cast::Integer,
            Compared::AsFloat => Cast::Float,
        };
        let ascending = self.order == Order::Ascending;
        let key = result::SortKey { field: Some(self.field.clone()), cast, ascending };
        result::Order { keys: vec![key] }
    }
}

/// Where an item belongs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    value: Comparable,
    order: Order,
}

/// A value; of different kinds, in this order.
#[derive(Debug, Clone, PartialEq)]
enum Comparable {
    Absent,
    Integer(i64),
    Float(f64),
    Text(String),
}

impl Comparable {
    fn rank(&self) -> u8 {
        match self {
            Self::Absent => 0,
            Self::Integer(_) => 1,
            Self::Float(_) => 2,
            Self::Text(_) => 3,
        }
    }
}

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        let ordering = match (&self.value, &other.value) {
            (Comparable::Absent, _) | (_, Comparable::Absent) => {
                return self.value.rank().min(1).cmp(&other.value.rank().min(1));
            }
            (Comparable::Integer(one), Comparable::Integer(other)) => one.cmp(other),
            (Comparable::Float(one), Comparable::Float(other)) => one.total_cmp(other),
            (Comparable::Text(one), Comparable::Text(other)) => one.cmp(other),
            (one, other) => one.rank().cmp(&other.rank()),
        };
        match self.order {
            Order::Ascending => ordering,
            Order::Descending => ordering.reverse(),
        }
    }
}
