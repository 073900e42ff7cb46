//! Finding a field of a JSON item by its path, and writing it as text.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// The field at `path`, such as `os.platform`. A key that has the dots in its own name is found as well; of a list of
/// objects, such as `references.url`, the field of each that has it.
pub(super) fn find<'a>(item: &'a Value, path: &str) -> Option<Cow<'a, Value>> {
    if let Some(value) = item.get(path) {
        return Some(Cow::Borrowed(value));
    }
    if let Value::Array(members) = item {
        let found: Vec<Value> =
            members.iter().filter_map(|member| find(member, path)).map(Cow::into_owned).collect();
        return (!found.is_empty()).then(|| Cow::Owned(found.into()));
    }
    path.match_indices('.').find_map(|(at, _)| {
        let (first, rest) = path.split_at_checked(at)?;
        find(item.get(first)?, rest.strip_prefix('.')?)
    })
}

/// A value on one line: text as it is, lists separated by commas, objects as JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) if values.iter().all(|value| !value.is_object()) => {
            values.iter().map(text_of_element).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}

/// The fields of an object on one line: `agents_list=001,002 purge=true`.
pub(super) fn pairs(fields: &Map<String, Value>) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", text(value)));
    pairs.collect::<Vec<_>>().join(" ")
}

fn text_of_element(value: &Value) -> String {
    text(value)
}

/// The paths of all the plain values of an item, in the order in which they stand.
pub(super) fn leaves(item: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(item, "", &mut found);
    found
}

/// The same with the values themselves.
pub(crate) fn leaves_with_values(item: &Value) -> Vec<(String, Value)> {
    let paths = leaves(item).into_iter();
    paths.filter_map(|path| find(item, &path).map(|value| (path, value.into_owned()))).collect()
}

fn collect(value: &Value, prefix: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                collect(value, &path, found);
            }
        }
        _ if !prefix.is_empty() => found.push(prefix.to_owned()),
        _ => {}
    }
}

/// Text from a manager on its way to a terminal: what is obeyed and not shown would let an agent's name or a log line
/// move the cursor, change the screen or turn the order of a line around, so it is shown as `\u{1b}` and the like.
pub(crate) fn printable(text: &str) -> String {
    if !text.chars().any(is_obeyed) {
        return text.to_owned();
    }
    text.chars().map(|c| if is_obeyed(c) { c.escape_default().to_string() } else { c.to_string() }).collect()
}

/// Whether a character is obeyed where text is shown, and not shown itself: control characters, and those that turn the
/// direction of writing around or end that (Unicode Standard Annex 9: embeddings, overrides and isolates).
pub(crate) fn is_obeyed(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn paths_reach_into_objects() {
        let item = json!({"os": {"name": "Ubuntu", "x.y": {"z": 1}}, "a.b": 2});
        let found = |path: &str| find(&item, path).map(Cow::into_owned);
        assert_eq!(found("os.name"), Some(json!("Ubuntu")));
        assert_eq!(found("a.b"), Some(json!(2)));
        assert_eq!(found("os.x.y.z"), Some(json!(1)));
        assert_eq!(found("os.none"), None);
    }

    #[test]
    fn paths_reach_into_the_members_of_lists() {
        let item = json!({"rules": [{"rule": "a"}, {"type": "b"}, {"rule": "c"}], "tactics": ["d"]});
        let found = |path: &str| find(&item, path).map(|value| text(&value));
        assert_eq!(found("rules.rule").as_deref(), Some("a,c"));
        assert_eq!(found("tactics").as_deref(), Some("d"));
        assert_eq!((found("rules.none"), found("tactics.none")), (None, None));
    }

    #[test]
    fn values_fit_on_a_line() {
        assert_eq!(text(&json!(["default", "web"])), "default,web");
        assert_eq!(text(&json!(null)), "");
        assert_eq!(text(&json!({"a": 1})), r#"{"a":1}"#);
        assert_eq!(pairs(json!({"ids": ["1", "2"], "all": true}).as_object().unwrap()), "ids=1,2 all=true");
    }

    #[test]
    fn leaves_are_in_order() {
        assert_eq!(leaves(&json!({"b": 1, "a": {"d": [1], "c": {}}})), ["b", "a.d", "a.c"]);
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert_eq!(printable("web\u{1b}[2J"), "web\\u{1b}[2J");
        assert_eq!(printable("passed \u{202e}deliaf"), "passed \\u{202e}deliaf");
        assert_eq!(printable("größe 拡張 שלום"), "größe 拡張 שלום");
    }
}
