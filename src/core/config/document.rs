//! [`tidied`]: an uploaded configuration as it is stored, read strictly and written with two spaces a level.
//!
//! Wazuh's daemons read a dialect of XML: `\<` and `\>` are plain characters, and `&` needs no escape. So a file is
//! stored with its references resolved, except for `&lt;` and `&gt;`, as Wazuh's API stores it; who reads it back
//! ([`super::parse`], [`super::agent_configurations`]) understands both.

use quick_xml::escape::{resolve_predefined_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::ConfigError;
use super::section::DEEPEST;

/// The longest configuration that is taken, in bytes.
pub(super) const LONGEST: usize = 16 << 20;

/// What indents one level.
const INDENT: &str = "  ";

/// What keeps its form, and the characters, forbidden in XML, that stand for it meanwhile.
const KEPT: [(&str, char); 4] = [("\\<", '\u{1}'), ("\\>", '\u{2}'), ("&lt;", '\u{3}'), ("&gt;", '\u{4}')];

/// A part of a document, in which nothing that was written is lost but the space around it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
    Characters(String),
    Comment(String),
    Instruction(String),
}

/// An element with everything in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// The text as it is stored.
///
/// # Errors
/// Text that is longer than 16 MiB, not well-formed, or nested too deeply. It may have any number of roots, and no
/// XML declaration.
pub fn tidied(text: &str) -> Result<String, ConfigError> {
    if text.len() > LONGEST {
        return Err(ConfigError::TooLong);
    }
    if let Some(character) = text.chars().find(|character| !is_allowed(*character)) {
        return Err(malformed(format!("character {character:?} is not allowed")));
    }
    let mut held = text.replace("\r\n", "\n").replace('\r', "\n");
    for (written, held_as) in KEPT {
        held = held.replace(written, &held_as.to_string());
    }
    let nodes = read(&held)?;
    let mut written = String::with_capacity(held.len() * 2);
    match nodes.as_slice() {
        [Node::Text(only)] => written.push_str(only),
        nodes => nodes.iter().for_each(|node| write(node, 1, &mut written)),
    }
    Ok(released(&without_empty_lines(&written)))
}

/// Whether XML 1.0 lets a document have this character.
fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

fn malformed(reason: impl Into<String>) -> ConfigError {
    ConfigError::Malformed(reason.into())
}

fn read(text: &str) -> Result<Vec<Node>, ConfigError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    // The document has several roots, so everything is read as the children of one that is not there.
    let mut open = vec![Element::default()];
    loop {
        let node = match reader.read_event()? {
            Event::Start(_) if open.len() > DEEPEST => return Err(ConfigError::TooDeep),
            Event::Start(start) => {
                let element = opened(&start, &open)?;
                open.push(element);
                continue;
            }
            Event::Empty(start) => Node::Element(opened(&start, &open)?),
            Event::End(_) => match open.pop() {
                Some(element) if !open.is_empty() => Node::Element(element),
                _ => return Err(malformed("an element is closed that was not opened")),
            },
            Event::Text(text) if text.contains("]]>") => return Err(malformed("]]> in a text")),
            Event::Text(text) => Node::Text(text.into_inner().into_owned()),
            Event::GeneralRef(reference) => match reference.resolve_char_ref()? {
                Some('<') => Node::Text("&lt;".to_owned()),
                Some(character) if is_allowed(character) => Node::Text(character.to_string()),
                Some(_) => return Err(malformed("a reference to a character that is not allowed")),
                None => Node::Text(entity(&reference)?.to_owned()),
            },
            Event::CData(text) => Node::Characters(text.into_inner().into_owned()),
            Event::Comment(text) => Node::Comment(text.into_inner().into_owned()),
            Event::PI(text) if text.target().eq_ignore_ascii_case("xml") => {
                return Err(malformed("a declaration inside of the document"));
            }
            Event::PI(text) => Node::Instruction(text.into_inner().into_owned()),
            Event::Decl(_) => return Err(malformed("a configuration has no XML declaration")),
            Event::DocType(_) => return Err(malformed("a configuration has no document type")),
            Event::Eof => break,
        };
        if let Some(parent) = open.last_mut() {
            append(&mut parent.children, node);
        }
    }
    match open.pop() {
        Some(all) if open.is_empty() => Ok(all.children),
        Some(unclosed) => Err(malformed(format!("element {} is not closed", unclosed.name))),
        None => Ok(Vec::new()),
    }
}

/// Adds a node; texts that follow each other are one.
fn append(children: &mut Vec<Node>, node: Node) {
    match (children.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(more)) => before.push_str(&more),
        (_, node) => children.push(node),
    }
}

fn entity(name: &str) -> Result<&'static str, ConfigError> {
    resolve_predefined_entity(name).ok_or_else(|| malformed(format!("there is no entity {name}")))
}

/// The element that begins below those that are `open`.
fn opened(start: &BytesStart<'_>, open: &[Element]) -> Result<Element, ConfigError> {
    let name = checked_name(start.name().as_ref())?;
    let mut attributes: Vec<(String, String)> = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(quick_xml::Error::from)?;
        if attribute.value.contains('<') {
            return Err(malformed("a < in the value of an attribute"));
        }
        let value = attribute.value.replace(['\n', '\t'], " ");
        let value = unescape_with(&value, resolve_predefined_entity)
            .map_err(|error| malformed(error.to_string()))?
            .into_owned();
        if let Some(character) = value.chars().find(|it| !is_allowed(*it) && !is_held(*it)) {
            return Err(malformed(format!("character {character:?} is not allowed")));
        }
        attributes.push((checked_name(attribute.key.as_ref())?, value));
    }
    let declared = |prefix: &str| {
        let here = attributes.iter().chain(open.iter().flat_map(|element| &element.attributes));
        here.map(|(name, _)| name.as_str()).any(|name| name.strip_prefix("xmlns:") == Some(prefix))
    };
    for prefixed in attributes.iter().map(|(name, _)| name).chain([&name]) {
        if let Some((prefix, _)) = prefixed.split_once(':')
            && !matches!(prefix, "xml" | "xmlns")
            && !declared(prefix)
        {
            return Err(malformed(format!("the prefix {prefix} is not declared")));
        }
    }
    Ok(Element { name, attributes, children: Vec::new() })
}

fn is_held(character: char) -> bool {
    KEPT.iter().any(|(_, held_as)| *held_as == character)
}

fn checked_name(name: &str) -> Result<String, ConfigError> {
    let begins = name.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | ':'));
    let goes_on =
        name.chars().all(|it| it.is_alphanumeric() || matches!(it, '_' | ':' | '-' | '.' | '\u{b7}'));
    if begins && goes_on { Ok(name.to_owned()) } else { Err(malformed(format!("{name:?} is not a name"))) }
}

fn write(node: &Node, level: usize, into: &mut String) {
    let indent = INDENT.repeat(level);
    match node {
        Node::Element(Element { name, attributes, children }) => {
            into.push_str(&indent);
            into.push('<');
            into.push_str(name);
            for (name, value) in attributes {
                into.push(' ');
                into.push_str(name);
                into.push_str("=\"");
                into.push_str(&escaped_attribute(value));
                into.push('"');
            }
            match children.as_slice() {
                [] => return into.push_str("/>\n"),
                [Node::Text(text)] => {
                    into.push('>');
                    into.push_str(text);
                }
                [only @ Node::Characters(_)] => {
                    into.push('>');
                    write(only, level, into);
                }
                children => {
                    into.push_str(">\n");
                    children.iter().for_each(|child| write(child, level + 1, into));
                    into.push_str(&indent);
                }
            }
            into.push_str("</");
            into.push_str(name);
            into.push_str(">\n");
        }
        Node::Text(text) => {
            into.push_str(&indent);
            into.push_str(text);
            into.push('\n');
        }
        Node::Characters(text) => {
            into.push_str("<![CDATA[");
            into.push_str(text);
            into.push_str("]]>");
        }
        Node::Comment(text) => {
            into.push_str(&indent);
            into.push_str("<!--");
            into.push_str(text);
            into.push_str("-->\n");
        }
        Node::Instruction(text) => {
            into.push_str(&indent);
            into.push_str("<?");
            into.push_str(text);
            into.push_str("?>\n");
        }
    }
}

/// The value as it can stand between double quotes.
fn escaped_attribute(value: &str) -> String {
    value.replace('"', "&quot;").replace('<', "&lt;")
}

fn without_empty_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
        lines.push_str(line);
        lines.push('\n');
    }
    if lines.is_empty() { "\n".to_owned() } else { lines }
}

/// The text with what was held in its form again, and without a break or spaces after a backslash: with them it would
/// no longer be the escape of what follows.
fn released(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let (mut after_backslash, mut after_space) = (false, false);
    for character in text.chars() {
        let skipped = after_backslash && (character == ' ' || character == '\n' && !after_space);
        if skipped {
            after_space = true;
        } else {
            joined.push(character);
            (after_backslash, after_space) = (character == '\\', false);
        }
    }
    for (written, held_as) in KEPT {
        joined = joined.replace(held_as, written);
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::agent_configurations;

    #[test]
    fn files_are_stored_as_wazuh_stores_them() {
        for (sent, stored) in [
            (
                "<agent_config><localfile><log_format>eventchannel</log_format><location>Security</location>\
                 <query>Event/System[EventID != 5145 and EventID &lt; 10]</query></localfile></agent_config>",
                "  <agent_config>\n    <localfile>\n      <log_format>eventchannel</log_format>\n      \
                 <location>Security</location>\n      <query>Event/System[EventID != 5145 and EventID &lt; 10]</query>\n    \
                 </localfile>\n  </agent_config>\n",
            ),
            ("<agent_config></agent_config>", "  <agent_config/>\n"),
            (
                "<a b='1' c=\"2\"><!-- d --></a>\r\n\r\n<e/>",
                "  <a b=\"1\" c=\"2\">\n    <!-- d -->\n  </a>\n  <e/>\n",
            ),
            ("<a>x &amp; y &quot;z&quot; &#65;</a>", "  <a>x & y \"z\" A</a>\n"),
            ("<a>1 \\< 2 \\> 3</a>", "  <a>1 \\< 2 \\> 3</a>\n"),
            ("<a>text<b/>more</a>", "  <a>\n    text\n    <b/>\n    more\n  </a>\n"),
            ("<a><![CDATA[x < y]]></a>", "  <a><![CDATA[x < y]]></a>\n"),
            ("<a b=\"&quot;&#60;\">&#60;</a>", "  <a b=\"&quot;&lt;\">&lt;</a>\n"),
            ("just text", "just text\n"),
            ("", "\n"),
        ] {
            assert_eq!(tidied(sent).expect(sent), stored, "{sent}");
        }
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for text in [
            "<a>",
            "</a>",
            "<a></b>",
            "<a",
            "a < b",
            "<a>&nothing;</a>",
            "<a>x & y</a>",
            "<a b=1/>",
            "<a b='1' b='2'/>",
            "<a b='<'/>",
            "<1a/>",
            "<a:b/>",
            "<!-- a -- b -->",
            "<?xml version=\"1.0\"?><agent_config/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a>\u{1}</a>",
            "<a>&#1;</a>",
            "<a>]]></a>",
        ] {
            assert!(matches!(tidied(text), Err(ConfigError::Malformed(_))), "{text}");
        }
        assert!(matches!(tidied(&"<a>".repeat(100_000)), Err(ConfigError::TooDeep)));
        assert!(matches!(tidied(&"a".repeat(LONGEST + 1)), Err(ConfigError::TooLong)));
        assert!(tidied("<a xmlns:b='c'><b:d b:e='f'/></a>").is_ok());
    }

    fn any_element() -> impl Strategy<Value = String> {
        let leaf =
            ("[a-z_]{1,6}", "[a-z &;#]{0,6}", r"[ -\[\]-~\n]{0,12}").prop_map(|(name, value, text)| {
                let escape = |text: &str| quick_xml::escape::escape(text).into_owned();
                format!("<{name} key=\"{}\">{}</{name}>", escape(&value), escape(&text))
            });
        leaf.prop_recursive(3, 12, 4, |inner| {
            ("[a-z_]{1,6}", prop::collection::vec(inner, 0..4))
                .prop_map(|(name, children)| format!("<{name}>{}</{name}>", children.concat()))
        })
    }

    proptest! {
        #[test]
        fn what_is_stored_can_be_read(inner in prop::collection::vec(any_element(), 0..4)) {
            let stored = tidied(&format!("<agent_config>{}</agent_config>", inner.concat())).unwrap();
            prop_assert_eq!(agent_configurations(&stored).map(|found| found.len()).ok(), Some(1), "{}", stored);
        }

        #[test]
        fn any_text_is_tidied_or_refused(text in "[<>/a-c=\" &;!\\?\\\\\n-]{0,80}", other in any::<String>()) {
            let _ = tidied(&text);
            let _ = tidied(&other);
        }
    }
}
