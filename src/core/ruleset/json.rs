//! [`shown`]: a file of the ruleset as JSON.
//!
//! The shape is that of the library `xmltodict`, by which Wazuh shows such files: attributes begin with `@`, a text
//! beside them is `#text`, what is repeated is a list, what is empty is null. Wazuh shows no file that is not strict
//! XML; here, `\<` and a lone `&` are the characters that they are to its daemons.

use serde_json::{Map, Value};

use super::details;
use crate::xml::{Document, Element, Node};

/// The content of a document, whose root is the one that it lacks.
pub(super) fn shown(document: &Document) -> Value {
    let texts = document.nodes().filter_map(|node| match node {
        Node::Text(text) | Node::Characters(text) => Some(text.content()),
        _ => None,
    });
    let text: String = texts.collect();
    value(Map::new(), document.roots(), &text)
}

/// What an element is that begins with these fields.
fn value<'d>(
    mut fields: Map<String, Value>,
    children: impl Iterator<Item = Element<'d>>,
    text: &str,
) -> Value {
    for child in children {
        let attributes = child.attributes().map(|it| (format!("@{}", it.name()), it.value().into()));
        details::add(&mut fields, child.name(), value(attributes.collect(), child.children(), &child.text()));
    }
    match (text.trim(), fields.is_empty()) {
        ("", true) => Value::Null,
        (text, true) => text.into(),
        ("", false) => fields.into(),
        (text, false) => {
            fields.insert("#text".to_owned(), text.into());
            fields.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn files_become_json() {
        for (text, expected) in [
            ("", json!(null)),
            ("  \n", json!(null)),
            ("<!-- a --><a/>", json!({"a": null})),
            ("<a> x </a>", json!({"a": "x"})),
            ("<a/><b>1</b><a>2</a><a/>", json!({"a": [null, "2", null], "b": "1"})),
            ("<a n='1 &amp; 2'>t<!-- c -->u</a>", json!({"a": {"@n": "1 & 2", "#text": "tu"}})),
            ("<a>x<b/>y</a>", json!({"a": {"b": null, "#text": "xy"}})),
            ("<a>&lt;&#65;&quot; & b</a>", json!({"a": "<A\" & b"})),
            ("<a>\\<b>\\</b></a>", json!({"a": "\\<b>\\</b>"})),
            ("<a><![CDATA[<b> & ]]></a>", json!({"a": "<b> &"})),
            ("<a n=\"x\ny\"/>", json!({"a": {"@n": "x y"}})),
            ("stray<a/>", json!({"a": null, "#text": "stray"})),
        ] {
            assert_eq!(shown(&Document::parse(text).expect(text)), expected, "{text}");
        }
    }
}
