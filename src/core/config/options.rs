//! One option of a section as JSON. Most are their text; some have shapes of their own.

use serde_json::{Map, Value};

use super::Section;

/// What the Server API shows of an option. `name` is its name in lower case.
pub(super) fn option_value(section: &str, name: &str, option: &Section) -> Value {
    match (section, name) {
        ("open-scap", _) if !option.attributes.is_empty() => with_profiles(option),
        ("open-scap", _) => text(option),
        ("syscheck", "directories") => directories(option),
        ("syscheck", "synchronization" | "whodata") | ("cluster", "haproxy_helper") => inner_options(option),
        ("cluster", "nodes")
        | ("haproxy_helper", "excluded_nodes")
        | ("sca", "policies")
        | ("indexer", "hosts") => option.children.iter().map(text).collect(),
        ("labels", "label") => {
            let mut label = Map::from_iter([("value".to_owned(), text(option))]);
            label.extend(attributes(option));
            label.into()
        }
        ("localfile", "query") => query(option),
        ("remote", "protocol") => option.text.split(',').map(str::trim).collect(),
        _ => plain(option),
    }
}

/// The text, or nothing where there is none.
fn text(option: &Section) -> Value {
    if option.text.is_empty() { Value::Null } else { option.text.as_str().into() }
}

fn attributes(option: &Section) -> impl Iterator<Item = (String, Value)> {
    option.attributes.iter().map(|(name, value)| (name.clone(), value.as_str().into()))
}

/// An option without a shape of its own: its text; where there are attributes, an object of them with the text as
/// `item`; where there are options in it, an object of lists.
fn plain(option: &Section) -> Value {
    if option.attributes.is_empty() && option.children.is_empty() {
        return text(option);
    }
    let mut shown: Map<String, Value> = attributes(option).collect();
    if option.children.is_empty() {
        shown.insert("item".to_owned(), text(option));
    }
    for child in &option.children {
        let name = child.name.to_lowercase();
        let value = option_value(&name, &name, child);
        match shown.get_mut(&name) {
            Some(Value::Array(values)) => values.push(value),
            _ => {
                shown.insert(name, Value::Array(vec![value]));
            }
        }
    }
    shown.into()
}

/// Each of the directories with the attributes of them all.
fn directories(option: &Section) -> Value {
    if option.text.is_empty() {
        return Value::Array(Vec::new());
    }
    let directory = |path: &str| {
        let mut shown: Map<String, Value> = attributes(option).collect();
        shown.insert("path".to_owned(), path.trim().into());
        Value::Object(shown)
    };
    option.text.split(',').map(directory).collect()
}

/// The options in an option, those with commas as lists.
fn inner_options(option: &Section) -> Value {
    let inner = |child: &Section| {
        let name = child.name.to_lowercase();
        let value = match option_value(&option.name.to_lowercase(), &name, child) {
            Value::String(text) if text.find(',').is_some_and(|place| place > 0) => text.split(',').collect(),
            value => value,
        };
        (name, value)
    };
    option.children.iter().map(inner).collect::<Map<_, _>>().into()
}

/// The attributes, and the texts of the element and all below it.
fn with_profiles(option: &Section) -> Value {
    fn texts(element: &Section, into: &mut Vec<Value>) {
        into.push(text(element));
        for child in &element.children {
            texts(child, into);
        }
    }
    let mut shown: Map<String, Value> = attributes(option).collect();
    let mut profiles = Vec::new();
    texts(option, &mut profiles);
    shown.insert("profiles".to_owned(), profiles.into());
    shown.into()
}

/// A query, on one line and with the signs of XML escaped, except for those of the elements that it holds itself, which
/// are written as `\<Select>`. Queries of macOS have attributes, and then are an object as other options.
fn query(option: &Section) -> Value {
    let escaped = escaped_query(&joined(&option.text));
    if option.attributes.is_empty() {
        return if escaped.is_empty() { Value::Null } else { escaped.into() };
    }
    let mut shown: Map<String, Value> = attributes(option).collect();
    shown.insert("item".to_owned(), escaped.into());
    shown.into()
}

/// The text without the line breaks that indentation follows, and that indentation.
fn joined(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut joined = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let unindented = line.trim_start_matches(' ');
        if unindented.len() == line.len() {
            joined.push('\n');
        }
        joined.push_str(unindented);
    }
    joined
}

fn escaped_query(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut in_tag = false;
    let mut quote = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let step = if rest.starts_with(r"\<") {
            in_tag = true;
            escaped.push('<');
            r"\<".len()
        } else {
            match first {
                '&' if rest.starts_with("&lt;") || rest.starts_with("&gt;") => escaped.push('&'),
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' if in_tag && quote.is_none() => {
                    in_tag = false;
                    escaped.push('>');
                }
                '\'' | '"' if in_tag && quote.is_none_or(|open| open == first) => {
                    quote = if quote.is_none() { Some(first) } else { None };
                    escaped.push('"');
                }
                '"' if in_tag => escaped.push_str("&quot;"),
                '>' => escaped.push_str("&gt;"),
                other => escaped.push(other),
            }
            first.len_utf8()
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    escaped
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::config::manager_configuration;
    use crate::config::section::{Angles, roots};

    fn shown(section: &str, option: &str) -> Value {
        let option = roots(option, Angles::Kept).expect(option).remove(0);
        option_value(section, &option.name.to_lowercase(), &option)
    }

    #[test]
    fn options_have_the_shapes_of_the_api() {
        for (section, option, expected) in [
            ("rootcheck", "<disabled>no</disabled>", json!("no")),
            ("rootcheck", "<disabled/>", json!(null)),
            (
                "rootcheck",
                "<ignore type=\"sregex\">.log$</ignore>",
                json!({ "type": "sregex", "item": ".log$" }),
            ),
            (
                "syscheck",
                "<directories check_all=\"yes\">/a, /b</directories>",
                json!([{ "check_all": "yes", "path": "/a" }, { "check_all": "yes", "path": "/b" }]),
            ),
            ("syscheck", "<directories/>", json!([])),
            (
                "syscheck",
                "<synchronization><Enabled>yes</Enabled><x>a,b</x></synchronization>",
                json!({ "enabled": "yes", "x": ["a", "b"] }),
            ),
            (
                "syscheck",
                "<diff><disk_quota><enabled>yes</enabled></disk_quota></diff>",
                json!({ "disk_quota": [{ "enabled": ["yes"] }] }),
            ),
            ("cluster", "<nodes><node>a</node><node>b</node></nodes>", json!(["a", "b"])),
            (
                "labels",
                "<label key=\"k\" hidden=\"yes\">v</label>",
                json!({ "value": "v", "key": "k", "hidden": "yes" }),
            ),
            ("remote", "<protocol>tcp, udp</protocol>", json!(["tcp", "udp"])),
            ("global", "<a>x &lt; y &amp; z</a>", json!("x &lt; y & z")),
            (
                "open-scap",
                "<content type=\"xccdf\"><profile>p</profile></content>",
                json!({ "type": "xccdf", "profiles": [null, "p"] }),
            ),
        ] {
            assert_eq!(shown(section, option), expected, "{option}");
        }
    }

    #[test]
    fn queries_are_one_line() {
        for (written, expected) in [
            (
                "Event/System[EventID != 5145 and EventID &lt; 10]",
                "Event/System[EventID != 5145 and EventID &lt; 10]",
            ),
            ("a > b & c", "a &gt; b &amp; c"),
            ("\n  a\n  b\n", "ab"),
            (r"\<Query Id='0'>a > b\</Query>", "<Query Id=\"0\">a &gt; b</Query>"),
        ] {
            let option = format!("<query>{written}</query>");
            let shown = shown("localfile", &option);
            assert_eq!(shown.as_str().map(str::trim), Some(expected), "{written}");
        }
        for (written, expected) in [
            (r"\<Select Path='a>b'>1 > 0\</Select>", "<Select Path=\"a&gt;b\">1 &gt; 0</Select>"),
            (
                "<Query Id='0'>\n    <Select Path=\"System\">*[a &lt; b & c]</Select> <!-- d --><e/>\n</Query>",
                "<Query Id=\"0\"><Select Path=\"System\">*[a &lt; b &amp; c]</Select> <e />\n</Query>",
            ),
        ] {
            let text =
                format!("<ossec_config><localfile><query>{written}</query></localfile></ossec_config>");
            let found = manager_configuration(&text).expect(written);
            assert_eq!(found["localfile"][0]["query"], expected, "{written}");
        }
        assert_eq!(
            shown("localfile", "<query type=\"log\">a</query>"),
            json!({ "type": "log", "item": "a" })
        );
    }
}
