//! `details` of a rule or a decoder: its options by name, with what repeated ones become.
//!
//! The shapes are those that Wazuh 4.14 gives them (`framework/wazuh/core/rule.py`, `decoder.py`, and
//! `add_dynamic_detail` in `utils.py`).

use serde_json::{Map, Value};

use crate::xml::Element;

/// The key of a pattern's text.
const PATTERN: &str = "pattern";

/// An element's attributes, as far as they are wanted.
pub(crate) fn attributes<'d>(
    element: Element<'d>,
    left_out: &'d [&'d str],
) -> impl Iterator<Item = (String, Value)> + 'd {
    element
        .attributes()
        .filter(|attribute| !left_out.contains(&attribute.name()))
        .map(|attribute| (attribute.name().to_owned(), attribute.api_value().into()))
}

/// Adds an option. Where there is one of its name already, it becomes a list.
pub(crate) fn add(details: &mut Map<String, Value>, name: &str, value: Value) {
    match details.get_mut(name) {
        None => {
            details.insert(name.to_owned(), value);
        }
        Some(Value::Array(values)) => values.push(value),
        Some(other) => {
            let first = other.take();
            *other = Value::Array(vec![first, value]);
        }
    }
}

/// Adds an option that holds a pattern: an object of its text and its attributes. Where there is one of its name
/// already, the texts are put together, as analysisd does it, and the attributes of the last one count.
pub(crate) fn add_pattern(
    details: &mut Map<String, Value>,
    name: &str,
    text: Option<String>,
    attributes: impl Iterator<Item = (String, Value)>,
) {
    // Taken, not copied: a file may have hundreds of thousands of them.
    let before = match details.get_mut(name).and_then(|before| before.get_mut(PATTERN)).map(Value::take) {
        Some(Value::String(before)) => Some(before),
        _ => None,
    };
    let pattern = match (before, text) {
        (Some(before), text) => Some(before + &text.unwrap_or_default()),
        (None, text) => text,
    };
    let mut option = Map::new();
    option.insert(PATTERN.to_owned(), pattern.into());
    option.extend(attributes);
    match details.get_mut(name) {
        Some(there) => *there = option.into(),
        None => {
            details.insert(name.to_owned(), option.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn repeated_options_become_lists() {
        let mut details = Map::new();
        for number in 0..3 {
            add(&mut details, "a", json!(number));
        }
        add(&mut details, "b", json!("x"));
        assert_eq!(Value::Object(details), json!({"a": [0, 1, 2], "b": "x"}));
    }

    #[test]
    fn repeated_patterns_are_put_together() {
        let mut details = Map::new();
        let attributes = |name: &str| vec![(name.to_owned(), json!("1"))].into_iter();
        add_pattern(&mut details, "regex", Some("a|".into()), attributes("type"));
        add_pattern(&mut details, "regex", None, attributes("none"));
        add_pattern(&mut details, "regex", Some("b".into()), attributes("offset"));
        add_pattern(&mut details, "match", None, std::iter::empty());
        let expected = json!({"regex": {"pattern": "a|b", "offset": "1"}, "match": {"pattern": null}});
        assert_eq!(Value::Object(details), expected);
    }
}
