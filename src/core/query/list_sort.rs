//! The order of lists that are in no database, as `sort_array` of Wazuh's `framework/wazuh/core/utils.py` has it.

use std::borrow::Borrow;
use std::cmp::Ordering;

use serde_json::Value;

use super::{Order, Sort};
use crate::error::{Fault, Result};

/// Sorts items by fields of theirs, or the items themselves where the only field is the empty one.
///
/// # Errors
/// 1403 for a field that is not in `sortable` or, without that, not in the first item. No items are in every order.
pub(super) fn sort<T: Borrow<Value>>(
    items: &mut Vec<T>,
    sort: &Sort,
    sortable: Option<&[&str]>,
) -> Result<()> {
    let Some(first) = items.first() else { return Ok(()) };
    if let [key] = sort.keys.as_slice()
        && key.field.is_empty()
    {
        if !matches!(first.borrow(), Value::Object(_)) {
            items.sort_by(|left, right| directed(plain(left.borrow(), right.borrow()).0, key.order));
        }
        return Ok(());
    }
    check_fields(first.borrow(), sort, sortable)?;
    let mut comparable = true;
    let mut sorted: Vec<(usize, Vec<Field<'_>>)> =
        items.iter().map(|item| Field::all_of(item.borrow(), sort)).enumerate().collect();
    sorted.sort_by(|(_, left), (_, right)| compare(left, right, sort, &mut comparable));
    if comparable {
        let order: Vec<usize> = sorted.into_iter().map(|(place, _)| place).collect();
        let mut unsorted: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
        items.extend(order.into_iter().filter_map(|place| unsorted.get_mut(place)?.take()));
        return Ok(());
    }
    // Values that have no order among them leave Wazuh with this: what lacks all the fields on one side, the rest as it
    // was on the other.
    let lacks = |item: &T| sort.keys.iter().all(|key| item.borrow().get(&key.field).is_none());
    let (mut lacking, mut having): (Vec<_>, Vec<_>) = std::mem::take(items).into_iter().partition(lacks);
    let descending = sort.keys.first().is_some_and(|key| key.order == Order::Descending);
    if descending {
        having.append(&mut lacking);
        *items = having;
    } else {
        lacking.append(&mut having);
        *items = lacking;
    }
    Ok(())
}

/// A value to sort by, made ready to be compared many times.
enum Field<'v> {
    /// A text, in lower case.
    Text(String),
    /// Anything else.
    Other(&'v Value),
}

impl<'v> Field<'v> {
    /// What an item is sorted by.
    fn all_of(item: &'v Value, sort: &Sort) -> Vec<Self> {
        sort.keys.iter().map(|key| Self::of(item.get(&key.field))).collect()
    }

    fn of(value: Option<&'v Value>) -> Self {
        match value {
            Some(Value::String(text)) => Self::Text(text.to_lowercase()),
            other => Self::Other(other.unwrap_or(&Value::Null)),
        }
    }
}

fn check_fields(first: &Value, sort: &Sort, sortable: Option<&[&str]>) -> Result<()> {
    let known = |field: &str| match sortable {
        Some(names) => names.contains(&field),
        None => first.get(field).is_some(),
    };
    let Some(unknown) = sort.keys.iter().find(|key| !known(&key.field)) else {
        return Ok(());
    };
    let mut valid: Vec<&str> = match (sortable, first) {
        (Some(names), _) => names.to_vec(),
        (None, Value::Object(fields)) => fields.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    valid.sort_unstable();
    Err(Fault::SortFieldInvalid { field: unknown.field.clone(), valid: valid.join(", ") }.into())
}

fn compare(left: &[Field<'_>], right: &[Field<'_>], sort: &Sort, comparable: &mut bool) -> Ordering {
    for ((left, right), key) in left.iter().zip(right).zip(&sort.keys) {
        let (ordering, defined) = match (left, right) {
            (Field::Text(left), Field::Text(right)) => (left.cmp(right), true),
            (Field::Other(left), Field::Other(right)) => plain(left, right),
            // A text and something else have no order among them.
            (Field::Text(_), Field::Other(other)) => (TEXT.cmp(&rank(other)), false),
            (Field::Other(other), Field::Text(_)) => (rank(other).cmp(&TEXT), false),
        };
        *comparable &= defined;
        if ordering.is_ne() {
            return directed(ordering, key.order);
        }
    }
    Ordering::Equal
}

fn directed(ordering: Ordering, order: Order) -> Ordering {
    match order {
        Order::Ascending => ordering,
        Order::Descending => ordering.reverse(),
    }
}

/// The order of two values, total so that sorting ends, and whether it means anything: it does not between different
/// kinds of values, nor between objects that differ.
fn plain(left: &Value, right: &Value) -> (Ordering, bool) {
    match (left, right) {
        (Value::Null, Value::Null) => (Ordering::Equal, true),
        (Value::String(left), Value::String(right)) => (left.cmp(right), true),
        (Value::Array(left), Value::Array(right)) => {
            let mut meaningful = true;
            for (left, right) in left.iter().zip(right) {
                let (ordering, defined) = plain(left, right);
                meaningful &= defined;
                if ordering.is_ne() {
                    return (ordering, meaningful);
                }
            }
            (left.len().cmp(&right.len()), meaningful)
        }
        (Value::Object(_), Value::Object(_)) if left == right => (Ordering::Equal, true),
        (Value::Object(_), Value::Object(_)) => (left.to_string().cmp(&right.to_string()), false),
        _ => match (number(left), number(right)) {
            (Some(left), Some(right)) => (left.total_cmp(&right), true),
            _ => (rank(left).cmp(&rank(right)), false),
        },
    }
}

/// Python counts with truth values.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Bool(bool) => Some(f64::from(u8::from(*bool))),
        other => other.as_f64(),
    }
}

/// The rank of texts.
const TEXT: u8 = 2;

fn rank(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) | Value::Number(_) => 1,
        Value::String(_) => TEXT,
        Value::Array(_) => 3,
        Value::Object(_) => 4,
    }
}
