//! Lists sorted by the agents' version, as numbers rather than as text.
//!
//! The database sorts versions as text, which puts 4.9 after 4.14. Wazuh puts right what is on the page that was asked
//! for (`get_agents` in `framework/wazuh/agent.py`); which agents are on it is still decided by the text.

use std::cmp::Ordering;

use serde_json::Value;

use super::fields::VERSION;
use crate::query::{Order, Sort};

/// An item with what it is sorted by.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SortedItem {
    text: String,
    keys: Vec<Key>,
}

impl SortedItem {
    /// The item.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// A value to sort by.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
enum Key {
    /// No value.
    Absent,
    /// A version, and what it says if it is none.
    Version([u64; 3], String),
    /// A number.
    Number(f64),
    /// A text, in lower case, or the texts of a list.
    Texts(Vec<String>),
}

/// The items, given as JSON texts, sorted by what `sort` names; those that are equal in it keep their order.
///
/// Members of nested objects play no part: their order is already that of the database.
pub(super) fn sort_by_version(items: Vec<String>, sort: &Sort) -> Vec<SortedItem> {
    let orders: Vec<Order> = sort.keys.iter().map(|key| key.order).collect();
    let mut sorted: Vec<SortedItem> = items
        .into_iter()
        .map(|text| {
            let item: Value = serde_json::from_str(&text).unwrap_or_default();
            let keys = sort.keys.iter().map(|key| key_of(&key.field, item.get(&key.field))).collect();
            SortedItem { text, keys }
        })
        .collect();
    sorted.sort_by(|a, b| {
        let by_key = a.keys.iter().zip(&b.keys).zip(&orders).map(|((a, b), order)| {
            let ordering = a.partial_cmp(b).unwrap_or(Ordering::Equal);
            if *order == Order::Descending { ordering.reverse() } else { ordering }
        });
        by_key.fold(Ordering::Equal, Ordering::then)
    });
    sorted
}

fn key_of(field: &str, value: Option<&Value>) -> Key {
    match value {
        value if field == VERSION => {
            let text = value.and_then(Value::as_str).unwrap_or_default();
            match numbers(text) {
                Some(numbers) => Key::Version(numbers, String::new()),
                None => Key::Version([0; 3], text.to_lowercase()),
            }
        }
        Some(Value::String(text)) => Key::Texts(vec![text.to_lowercase()]),
        Some(Value::Number(number)) => number.as_f64().map_or(Key::Absent, Key::Number),
        Some(Value::Array(names)) => {
            Key::Texts(names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        _ => Key::Absent,
    }
}

/// The numbers of `Wazuh v4.14.7`, whatever follows them.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut numbers = version.strip_prefix("Wazuh v")?.splitn(3, '.');
    let major = numbers.next()?.parse().ok()?;
    let minor = numbers.next()?.parse().ok()?;
    let patch = numbers.next()?;
    let digits = patch.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(patch.len());
    Some([major, minor, patch.get(..digits)?.parse().ok()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(sort: &str, items: &[&str]) -> Vec<String> {
        let items = items.iter().map(|item| (*item).to_owned()).collect();
        sort_by_version(items, &Sort::parse(sort)).iter().map(|item| item.text().to_owned()).collect()
    }

    #[test]
    fn versions_are_numbers() {
        let (old, new, none) =
            (r#"{"version":"Wazuh v4.9.2"}"#, r#"{"version":"Wazuh v4.14.7"}"#, r#"{"id":"011"}"#);
        assert_eq!(sorted("version", &[new, old, none]), [none, old, new]);
        assert_eq!(sorted("-version", &[none, old, new]), [new, old, none]);
    }

    #[test]
    fn equal_versions_go_by_the_other_fields_and_then_stay() {
        let items = [
            r#"{"version":"Wazuh v4.1.0","name":"B","id":"002"}"#,
            r#"{"version":"Wazuh v4.1.0","name":"b","id":"001"}"#,
            r#"{"version":"Wazuh v4.1.0","name":"a","id":"003"}"#,
        ];
        assert_eq!(sorted("version,name", &items), [items[2], items[0], items[1]]);
        assert_eq!(sorted("-version,name", &items), [items[0], items[1], items[2]]);
        assert_eq!(sorted("os.name,version", &items), items);
    }

    #[test]
    fn what_is_no_version_comes_first() {
        assert_eq!(numbers("Wazuh v4.14.7-rc1"), Some([4, 14, 7]));
        for text in ["", "4.14.7", "Wazuh v4.14", "Wazuh vx.y.z", "Wazuh v4.14.x"] {
            assert_eq!(numbers(text), None, "{text}");
        }
    }
}
