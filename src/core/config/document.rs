//! [`tidied`]: an uploaded configuration as it is stored, read strictly and written with two spaces a level.
//!
//! Wazuh's daemons read a dialect of XML: `\<` and `\>` are plain characters, and `&` needs no escape. So a file is
//! stored with its references resolved, except for `&lt;` and `&gt;`, as Wazuh's API stores it; who reads it back
//! ([`super::parse`], [`super::agent_configurations`]) understands both.

use super::ConfigError;
use crate::xml::{Document, Element, MAX_LENGTH, Node};

/// What indents one level.
const INDENT: &str = "  ";

/// The references that XML knows, and what they stand for. `&lt;` and `&gt;` keep their form.
const REFERENCES: [(&str, &str); 5] =
    [("lt", "&lt;"), ("gt", "&gt;"), ("amp", "&"), ("quot", "\""), ("apos", "'")];

/// The text as it is stored.
///
/// # Errors
/// Text that is longer than 16 MiB, not well-formed, or nested too deeply. It may have any number of roots, and no
/// XML declaration.
pub fn tidied(text: &str) -> Result<String, ConfigError> {
    if text.len() > MAX_LENGTH {
        return Err(ConfigError::TooLong);
    }
    if let Some(character) = text.chars().find(|character| !is_allowed(*character)) {
        return Err(malformed(format!("character {character:?} is not allowed")));
    }
    let document = Document::parse(text.replace("\r\n", "\n").replace('\r', "\n"))?;
    let mut written = String::with_capacity(document.text().len() * 2);
    let nodes: Vec<Node<'_>> = document.nodes().collect();
    match nodes.as_slice() {
        [Node::Text(only)] => written.push_str(&stored_text(only.content())?),
        nodes => nodes.iter().try_for_each(|node| write(*node, 1, &mut written))?,
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

fn write(node: Node<'_>, level: usize, into: &mut String) -> Result<(), ConfigError> {
    let indent = INDENT.repeat(level);
    match node {
        Node::Element(element) => return write_element(element, level, into),
        Node::Text(text) => line(into, &indent, "", &stored_text(text.content())?, ""),
        Node::Comment(text) if text.content().contains("--") || text.content().ends_with('-') => {
            return Err(malformed("-- in a comment"));
        }
        Node::Comment(text) => line(into, &indent, "<!--", text.content(), "-->"),
        Node::Instruction(text) if is_declaration(text.content()) => {
            return Err(malformed("an XML declaration inside of the document"));
        }
        Node::Instruction(text) => line(into, &indent, "<?", text.content(), "?>"),
        Node::Characters(text) => {
            into.push_str("<![CDATA[");
            into.push_str(text.content());
            into.push_str("]]>");
        }
    }
    Ok(())
}

fn line(into: &mut String, indent: &str, opening: &str, text: &str, closing: &str) {
    for part in [indent, opening, text, closing, "\n"] {
        into.push_str(part);
    }
}

fn is_declaration(instruction: &str) -> bool {
    instruction.split_whitespace().next().is_some_and(|target| target.eq_ignore_ascii_case("xml"))
}

fn write_element(element: Element<'_>, level: usize, into: &mut String) -> Result<(), ConfigError> {
    check_prefixes(element)?;
    if element.content().ends_with('\\') {
        return Err(malformed(format!("the end of {} is escaped", element.name())));
    }
    let indent = INDENT.repeat(level);
    into.push_str(&indent);
    into.push('<');
    into.push_str(element.name());
    for attribute in element.attributes() {
        into.push(' ');
        into.push_str(attribute.name());
        into.push_str("=\"");
        into.push_str(&stored_text(&attribute.raw().replace(['\n', '\t'], " "))?.replace('"', "&quot;"));
        into.push('"');
    }
    let children: Vec<Node<'_>> = element.nodes().collect();
    match children.as_slice() {
        [] => {
            into.push_str("/>\n");
            return Ok(());
        }
        [Node::Text(text)] => {
            into.push('>');
            into.push_str(&stored_text(text.content())?);
        }
        [only @ Node::Characters(_)] => {
            into.push('>');
            write(*only, level, into)?;
        }
        children => {
            into.push_str(">\n");
            children.iter().try_for_each(|child| write(*child, level + 1, into))?;
            into.push_str(&indent);
        }
    }
    into.push_str("</");
    into.push_str(element.name());
    into.push_str(">\n");
    Ok(())
}

/// A text or a value strictly read, with its references resolved except for angles.
fn stored_text(raw: &str) -> Result<String, ConfigError> {
    if raw.contains("]]>") {
        return Err(malformed("]]> in a text"));
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(place) = rest.find(['&', '<']) {
        let (before, special) = rest.split_at(place);
        text.push_str(before);
        if special.starts_with('<') {
            if !text.ends_with('\\') {
                return Err(malformed("a < in a text"));
            }
            text.push('<');
            rest = special.get(1..).unwrap_or_default();
            continue;
        }
        let (name, after) = special
            .get(1..)
            .and_then(|special| special.split_once(';'))
            .ok_or_else(|| malformed("a lone & in a text"))?;
        match name.strip_prefix('#') {
            Some(number) => text.push_str(&numbered(number)?),
            None => text.push_str(named(name)?),
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn named(name: &str) -> Result<&'static str, ConfigError> {
    let known = REFERENCES.iter().find(|(known, _)| *known == name);
    known.map(|(_, text)| *text).ok_or_else(|| {
        let name: String = name.chars().take(20).collect();
        malformed(format!("there is no entity {name}"))
    })
}

fn numbered(number: &str) -> Result<String, ConfigError> {
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.ok().and_then(char::from_u32).filter(|it| is_allowed(*it) && !number.contains('+')) {
        Some('<') => Ok("&lt;".to_owned()),
        Some(character) => Ok(character.to_string()),
        None => Err(malformed("a reference to a character that is not allowed")),
    }
}

/// Whether every prefix of the element's and its attributes' names is declared there or further out.
fn check_prefixes(element: Element<'_>) -> Result<(), ConfigError> {
    let declared = |prefix: &str| {
        std::iter::successors(Some(element), |inner| inner.parent())
            .flat_map(Element::attributes)
            .any(|attribute| attribute.name().strip_prefix("xmlns:") == Some(prefix))
    };
    let names = element.attributes().map(|attribute| attribute.name()).chain([element.name()]);
    let mut prefixes = names.filter_map(|name| Some(name.split_once(':')?.0));
    match prefixes.find(|prefix| !matches!(*prefix, "xml" | "xmlns") && !declared(prefix)) {
        Some(prefix) => Err(malformed(format!("the prefix {prefix} is not declared"))),
        None => Ok(()),
    }
}

fn without_empty_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
        lines.push_str(line);
        lines.push('\n');
    }
    if lines.is_empty() { "\n".to_owned() } else { lines }
}

/// The text without a break or spaces after a backslash: with them it would no longer be the escape of what follows.
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
        assert!(matches!(tidied(&"a".repeat(MAX_LENGTH + 1)), Err(ConfigError::TooLong)));
        assert!(tidied("<a xmlns:b='c'><b:d b:e='f'/></a>").is_ok());
    }

    fn any_element() -> impl Strategy<Value = String> {
        let leaf =
            ("[a-z_]{1,6}", "[a-z &;#]{0,6}", r"[ -\[\]-~\n]{0,12}").prop_map(|(name, value, text)| {
                let escape =
                    |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
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
