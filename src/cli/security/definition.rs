//! Policies and rules as files have them: JSON or YAML.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Result, file_failure};

/// Reads an object from a file; `-` is stdin. Of what `get -o json` or `-o yaml` has printed, the part called `field`
/// is taken.
pub(super) fn read(path: &Path, field: &str) -> Result<Value> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Failure::usage(format!("stdin cannot be read: {error}")))?;
        text
    } else {
        std::fs::read_to_string(path).map_err(|error| file_failure("read", path, &error))?
    };
    parse(&text, field).map_err(|why| Failure::usage(format!("{}: {why}", path.display())))
}

/// JSON is YAML as well.
pub(super) fn parse(text: &str, field: &str) -> Result<Value, String> {
    let value: Value =
        serde_norway::from_str(text).map_err(|error| format!("it is neither JSON nor YAML: {error}"))?;
    let item = match value.pointer("/data/affected_items").and_then(Value::as_array).map(Vec::as_slice) {
        Some([item]) => item.clone(),
        Some(items) => {
            return Err(format!("there is one {field} expected in it, and there are {}", items.len()));
        }
        None => value,
    };
    let body = item.get(field).cloned().unwrap_or(item);
    if body.is_object() { Ok(body) } else { Err(format!("it holds no object, as a {field} is one")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn files_and_printed_answers_are_read() {
        let expected = json!({"MATCH": {"team": "soc"}});
        for text in [
            r#"{"MATCH": {"team": "soc"}}"#,
            "MATCH:\n  team: soc\n",
            r#"{"id": 100, "name": "x", "rule": {"MATCH": {"team": "soc"}}}"#,
            r#"{"data": {"affected_items": [{"name": "x", "rule": {"MATCH": {"team": "soc"}}}]}}"#,
        ] {
            assert_eq!(parse(text, "rule"), Ok(expected.clone()), "{text}");
        }
        for text in ["", "[]", "text", "{", r#"{"data": {"affected_items": []}}"#] {
            assert!(parse(text, "rule").is_err(), "{text}");
        }
    }
}
