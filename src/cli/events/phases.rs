//! What the manager made of an event, in the three phases in which it works: what every line has, what the decoder
//! found, and which rule fired.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// How far what is found is indented.
const INDENT: &str = "  ";

/// The fields of a rule that are shown first, with their headers; the others follow by their own names.
const RULE: [(&str, &str); 6] = [
    ("id", "id"),
    ("level", "level"),
    ("description", "description"),
    ("groups", "groups"),
    ("mitre", "MITRE"),
    ("firedtimes", "fired"),
];

/// The phases as text, with what the manager says before them.
pub(super) fn text(data: &Value) -> String {
    let mut text = String::new();
    let messages = data.get("messages").and_then(Value::as_array);
    for message in
        messages.into_iter().flatten().filter_map(Value::as_str).filter(|it| !it.starts_with("INFO"))
    {
        line(&mut text, "", message);
    }
    let output = data.get("output").unwrap_or(&Value::Null);
    let object = |name: &str| output.get(name).and_then(Value::as_object).filter(|fields| !fields.is_empty());
    line(&mut text, "", "Phase 1: pre-decoding");
    fields(&mut text, "event", output.get("full_log").unwrap_or(&Value::Null));
    all(&mut text, "", object("predecoder"));
    line(&mut text, "", "Phase 2: decoding");
    match object("decoder") {
        Some(decoder) => all(&mut text, "decoder ", Some(decoder)),
        None => line(&mut text, INDENT, "no decoder fits"),
    }
    all(&mut text, "", object("data"));
    line(&mut text, "", "Phase 3: rule");
    match object("rule") {
        Some(found) => rule(&mut text, found),
        None => line(&mut text, INDENT, "no rule fires"),
    }
    let alert = data.get("alert").and_then(Value::as_bool) == Some(true);
    line(&mut text, "", if alert { "An alert would be made." } else { "No alert would be made." });
    text
}

fn rule(text: &mut String, rule: &Map<String, Value>) {
    for (name, header) in RULE {
        if let Some(value) = rule.get(name) {
            fields(text, header, value);
        }
    }
    for (name, value) in rule.iter().filter(|(name, _)| !RULE.iter().any(|(known, _)| known == name)) {
        fields(text, name, value);
    }
}

fn all(text: &mut String, prefix: &str, values: Option<&Map<String, Value>>) {
    for (name, value) in values.into_iter().flatten() {
        fields(text, &format!("{prefix}{name}"), value);
    }
}

/// A field with its value; those of an object one by one, with dots between the levels.
fn fields(text: &mut String, name: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::Object(inner) => {
            for (inner, value) in inner {
                fields(text, &format!("{name}.{inner}"), value);
            }
        }
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(plain).collect();
            line(text, INDENT, &format!("{name}: {}", values.join(", ")));
        }
        other => line(text, INDENT, &format!("{name}: {}", plain(other))),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A line, without what a terminal would take for an order.
fn line(text: &mut String, indent: &str, content: &str) {
    let content: String =
        content.chars().map(|it| if it.is_control() && it != '\t' { '\u{fffd}' } else { it }).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{indent}{content}");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn phases_are_shown_in_their_order() {
        let data = json!({
            "messages": ["INFO: (7202): Session initialized", "WARNING: (7003): 'x' token expires"],
            "output": {
                "full_log": "open user=alice",
                "predecoder": { "program_name": "doord" },
                "decoder": { "parent": "door", "name": "door" },
                "data": { "dstuser": "alice", "app": { "n": [1, 2] } },
                "rule": { "level": 3, "id": "60015", "description": "door\u{1b}[31m", "groups": ["a", "b"],
                          "mitre": { "id": ["T1105"], "technique": ["Ingress Tool Transfer"] }, "mail": false },
            },
            "alert": true,
        });
        let expected = "WARNING: (7003): 'x' token expires
Phase 1: pre-decoding
  event: open user=alice
  program_name: doord
Phase 2: decoding
  decoder parent: door
  decoder name: door
  dstuser: alice
  app.n: 1, 2
Phase 3: rule
  id: 60015
  level: 3
  description: door\u{fffd}[31m
  groups: a, b
  MITRE.id: T1105
  MITRE.technique: Ingress Tool Transfer
  mail: false
An alert would be made.
";
        assert_eq!(text(&data), expected);
        let nothing = text(&json!({"output": {"full_log": "x", "decoder": {}}, "alert": false}));
        assert!(nothing.contains("no decoder fits") && nothing.contains("no rule fires"), "{nothing}");
        let _ = text(&Value::Null);
    }
}
