//! The arguments of commands: JSON objects, and words parted by spaces.

use serde_json::{Map, Value};

use super::answer::Refusal;

/// A JSON object of which fields are taken by type. A field of another type counts as absent.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// The fields of `text`, which must be JSON to its end. JSON that is no object has no fields.
    pub(super) fn parse(text: &str) -> Result<Self, Refusal> {
        Ok(Self::from(json(text)?))
    }

    /// The fields of the JSON that `text` begins with; what follows it does not matter.
    pub(super) fn parse_beginning(text: &str) -> Option<Self> {
        serde_json::Deserializer::from_str(text)
            .into_iter()
            .next()?
            .ok()
            .map(|value: Value| Self::from(value))
    }

    /// Whether the field is there at all, of whatever type.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A number, without its fraction.
    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.0.get(name).and_then(whole_number)
    }

    /// A text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// A truth value.
    pub(super) fn boolean(&self, name: &str) -> Option<bool> {
        self.0.get(name)?.as_bool()
    }

    /// A list.
    pub(super) fn list(&self, name: &str) -> Option<&[Value]> {
        Some(self.0.get(name)?.as_array()?.as_slice())
    }

    /// Any value.
    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }
}

/// The JSON that `text` is. Numbers may begin with zeros, as cJSON reads them: the reference's API names agents so, as in
/// `{"id":004}`.
pub(super) fn json(text: &str) -> Result<Value, Refusal> {
    let strict = serde_json::from_str(text);
    strict
        .or_else(|_| serde_json::from_str(&without_leading_zeros(text)))
        .map_err(|_| Refusal::json_syntax(text))
}

/// The text with its numbers, but not its strings, rid of the zeros that they begin with.
fn without_leading_zeros(text: &str) -> String {
    let mut shortened = String::with_capacity(text.len());
    let (mut in_string, mut before) = (false, None);
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match (in_string, character) {
            // Whatever is escaped, it does not end the string.
            (true, '\\') => {
                shortened.push(character);
                shortened.extend(rest.next());
                continue;
            }
            (_, '"') => in_string = !in_string,
            (false, '0') => {
                let begins = !before
                    .is_some_and(|before: char| before.is_ascii_alphanumeric() || "+.".contains(before));
                if begins && rest.peek().is_some_and(char::is_ascii_digit) {
                    continue;
                }
            }
            _ => {}
        }
        before = Some(character);
        shortened.push(character);
    }
    shortened
}

impl From<Value> for Fields {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(fields) => Self(fields),
            _ => Self(Map::new()),
        }
    }
}

/// A JSON number without its fraction; nothing for other values.
pub(super) fn whole_number(value: &Value) -> Option<i64> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a number out of range saturates, as in C's conversion"
    )]
    value.as_i64().or_else(|| value.as_f64().map(|number| number as i64))
}

/// The whole number a text begins with, or zero, as C's `atoi` reads it.
pub(super) fn leading_integer(text: &str) -> i64 {
    let text = text.trim_start();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    let magnitude = digits.get(..end).unwrap_or_default().parse().unwrap_or(0);
    if text.starts_with('-') { 0_i64.saturating_sub(magnitude) } else { magnitude }
}

/// The words of a text, parted by any number of spaces.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn integers_are_read_from_the_front() {
        for (text, number) in [
            ("12", 12),
            (" 12 x", 12),
            ("-3", -3),
            ("+4", 4),
            ("x", 0),
            ("", 0),
            ("12abc", 12),
            ("99999999999999999999", 0),
        ] {
            assert_eq!(leading_integer(text), number, "{text:?}");
        }
    }

    #[test]
    fn fields_are_taken_by_type() {
        let fields = Fields::parse(r#"{"id":1,"name":"a","half":1.9,"yes":true,"list":[1]}"#).unwrap();
        assert_eq!(fields.integer("id"), Some(1));
        assert_eq!(fields.integer("half"), Some(1));
        assert_eq!(fields.integer("name"), None);
        assert_eq!(fields.text("name"), Some("a"));
        assert_eq!(fields.boolean("yes"), Some(true));
        assert_eq!(fields.list("list").map(<[_]>::len), Some(1));
        assert!(Fields::parse("{").is_err());
        assert!(Fields::parse("{} x").is_err());
        assert!(Fields::parse_beginning("{} x").is_some());
        assert!(Fields::parse("[1]").is_ok_and(|fields| !fields.has("id")));
    }

    #[test]
    fn numbers_may_begin_with_zeros() {
        for (text, value) in [
            (r#"{"id":004}"#, json!({"id": 4})),
            (r#"[000,-007,0.5,100,1.002,1e05,0]"#, json!([0, -7, 0.5, 100, 1.002, 1e5, 0])),
            (r#"{"a\"00":"00","b":01}"#, json!({"a\"00": "00", "b": 1})),
        ] {
            assert_eq!(super::json(text).unwrap(), value, "{text}");
        }
        for text in [r#"{"id":0x4}"#, "00x", "{", "--01"] {
            assert!(super::json(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn strings_keep_their_zeros(name: String, number: u32, zeros in 1_usize..9) {
            let (name, zeros) = (json!(name), "0".repeat(zeros));
            let text = format!(r#"{{{name}:[{name},{zeros}{number}]}}"#);
            let key = name.as_str().unwrap();
            prop_assert_eq!(super::json(&text).unwrap(), json!({ key: [name, number] }));
        }

        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) {
            let _ = leading_integer(&text);
            let _ = Fields::parse(&text);
            let _ = Fields::parse_beginning(&text);
            let _ = words(&text).count();
        }
    }
}
