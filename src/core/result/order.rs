//! The order that the items of several nodes are merged in.

use std::cmp::Ordering;

use serde_json::Value;

/// What a value is compared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// As an integer: "010" comes after 9.
    Integer,
    /// As a floating-point number.
    Float,
    /// As text, character by character.
    Text,
    /// As false or true: empty and zero are false.
    Boolean,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortKey {
    /// Path to the value inside of an item, such as `os.name`; `\.` is a dot that belongs to a name. `None` compares
    /// the item itself.
    pub field: Option<String>,
    /// What the values are compared as.
    pub cast: Cast,
    /// Smallest first.
    pub ascending: bool,
}

/// Criteria, the weightiest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The criteria.
    pub keys: Vec<SortKey>,
}

impl Default for Order {
    /// What holds where an operation says nothing: the items themselves, as integers, ascending.
    fn default() -> Self {
        Self { keys: vec![SortKey { field: None, cast: Cast::Integer, ascending: true }] }
    }
}

impl Order {
    /// Ascending by one field.
    pub fn by(field: &str, cast: Cast) -> Self {
        Self { keys: vec![SortKey { field: Some(field.to_owned()), cast, ascending: true }] }
    }

    /// Whether the first item belongs strictly before the second one.
    ///
    /// An item that lacks the value comes first whatever the direction, and two that lack it are left as they are.
    pub(super) fn goes_before(&self, first: &Value, second: &Value) -> bool {
        for key in &self.keys {
            let (first, second) = match (key.value(first), key.value(second)) {
                (None, other) => return other.is_some(),
                (Some(_), None) => return false,
                (Some(first), Some(second)) => (first, second),
            };
            match compare(first, second, key.cast) {
                Ordering::Equal => {}
                Ordering::Less => return key.ascending,
                Ordering::Greater => return !key.ascending,
            }
        }
        false
    }
}

impl SortKey {
    /// The value to compare by. A path that ends early, in something that is no object, means what it ended in.
    fn value<'a>(&self, item: &'a Value) -> Option<&'a Value> {
        let mut value = item;
        if let Some(field) = &self.field {
            for name in path(field) {
                match value {
                    Value::Object(members) => value = members.get(&name)?,
                    _ => break,
                }
            }
        }
        (!value.is_null()).then_some(value)
    }
}

/// The names that a path is made of.
fn path(field: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut characters = field.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.next_if_eq(&'.').is_some() => push(&mut names, '.'),
            '.' => names.push(String::new()),
            other => push(&mut names, other),
        }
    }
    names
}

fn push(names: &mut [String], character: char) {
    if let Some(name) = names.last_mut() {
        name.push(character);
    }
}

/// Compares two values as what is asked for, or as text if one of them cannot be taken for that.
fn compare(first: &Value, second: &Value, cast: Cast) -> Ordering {
    let as_asked = match cast {
        Cast::Integer => integer(first).zip(integer(second)).map(|(first, second)| first.cmp(&second)),
        Cast::Float => float(first).zip(float(second)).map(|(first, second)| first.total_cmp(&second)),
        Cast::Boolean => Some(truth(first).cmp(&truth(second))),
        Cast::Text => None,
    };
    as_asked.unwrap_or_else(|| text(first).cmp(&text(second)))
}

fn integer(value: &Value) -> Option<i128> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(truth) => Some(i128::from(*truth)),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => Some(number.into()),
            (None, Some(number)) => Some(number.into()),
            (None, None) => number.as_f64().and_then(|number| format!("{:.0}", number.trunc()).parse().ok()),
        },
        _ => None,
    }
}

fn float(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Value::Number(number) => number.as_f64(),
        _ => None,
    }
}

fn truth(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(values) => !values.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_are_compared_as_numbers_by_default() {
        let order = Order::default();
        assert!(order.goes_before(&json!("009"), &json!("0010")));
        assert!(!order.goes_before(&json!("0010"), &json!("009")));
        assert!(!order.goes_before(&json!("9"), &json!("009")));
    }

    #[test]
    fn names_fall_back_to_text() {
        assert!(Order::default().goes_before(&json!("master"), &json!("worker-1")));
    }

    #[test]
    fn a_missing_value_comes_first_in_either_direction() {
        for ascending in [true, false] {
            let order =
                Order { keys: vec![SortKey { field: Some("a.b".into()), cast: Cast::Text, ascending }] };
            assert!(order.goes_before(&json!({}), &json!({"a": {"b": "x"}})));
            assert!(!order.goes_before(&json!({"a": {"b": "x"}}), &json!({"a": {"b": null}})));
            assert!(!order.goes_before(&json!({}), &json!({})));
        }
    }

    #[test]
    fn paths_reach_into_objects_and_dots_can_be_part_of_a_name() {
        assert_eq!(path("a.b"), ["a", "b"]);
        assert_eq!(path(r"c\.1.d"), ["c.1", "d"]);
        assert_eq!(path(r"a\b"), [r"a\b"]);
    }

    #[test]
    fn later_keys_decide_between_equals() {
        let order = Order {
            keys: vec![
                SortKey { field: Some("a".into()), cast: Cast::Text, ascending: true },
                SortKey { field: Some("n".into()), cast: Cast::Integer, ascending: false },
            ],
        };
        assert!(order.goes_before(&json!({"a": "x", "n": 10}), &json!({"a": "x", "n": 9})));
        assert!(order.goes_before(&json!({"a": "w", "n": 1}), &json!({"a": "x", "n": 9})));
    }

    #[test]
    fn large_numbers_keep_their_precision() {
        let order = Order::default();
        assert!(order.goes_before(&json!(9_007_199_254_740_992_i64), &json!(9_007_199_254_740_993_i64)));
        assert!(order.goes_before(&json!(i64::MAX), &json!(u64::MAX)));
        assert!(!order.goes_before(&json!(2.9), &json!(2)));
    }
}
