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
    let mut places: Vec<(usize, &Value)> = items.iter().map(Borrow::borrow).enumerate().collect();
    places.sort_by(|(_, left), (_, right)| compare(left, right, sort, &mut comparable));
    if comparable {
        let order: Vec<usize> = places.into_iter().map(|(place, _)| place).collect();
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

fn compare(left: &Value, right: &Value, sort: &Sort, comparable: &mut bool) -> Ordering {
    for key in &sort.keys {
        let (left, right) = (left.get(&key.field), right.get(&key.field));
        let (left, right) = (left.unwrap_or(&Value::Null), right.unwrap_or(&Value::Null));
        let (ordering, defined) = match (left, right) {
            (Value::String(left), Value::String(right)) => {
                (left.to_lowercase().cmp(&right.to_lowercase()), true)
            }
            _ => plain(left, right),
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

fn rank(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) | Value::Number(_) => 1,
        Value::String(_) => 2,
        Value::Array(_) => 3,
        Value::Object(_) => 4,
    }
}
