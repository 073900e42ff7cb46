//! [`tidied`]: an uploaded configuration as it is stored, read strictly and written with two spaces a level.
//!
//! Wazuh's daemons read a dialect of XML: `\<` and `\>` are plain characters, and `&` needs no escape. So a file is
//! stored with its references resolved, except for `&lt;` and `&gt;`, as Wazuh's API stores it; who reads it back
//! ([`super::parse`], [`super::agent_configurations`]) understands both.

use std::collections::HashMap;

use super::ConfigError;
use crate::line_ends::unified;
use crate::xml::{Document, Element, MAX_LENGTH, Node, Piece, is_declaration, is_forbidden};

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
    tidied_document(text).map(|(_, stored)| stored)
}

/// What was read of the upload, and the text as it is stored, which has the same elements.
pub(super) fn tidied_document(text: &str) -> Result<(Document, String), ConfigError> {
    if text.len() > MAX_LENGTH {
        return Err(ConfigError::TooLong);
    }
    let document = Document::parse(unified(text))?;
    if let Some(error) = document.forbidden_character() {
        return Err(error.into());
    }
    let written = Writer::new(&document).written()?;
    let stored = released(&without_empty_lines(&written));
    Ok((document, stored))
}

/// Something that is not well-formed, and how many bytes of the text that was looked at stand before it.
struct Misplaced {
    reason: String,
    place: usize,
}

impl Misplaced {
    fn new(place: usize, reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), place }
    }

    /// The same in a text of which `before` bytes stand before the one that was looked at.
    fn after(self, before: usize) -> Self {
        Self { place: self.place + before, ..self }
    }
}

type Written<T = ()> = Result<T, Misplaced>;

/// Writes a document anew, strictly: what XML does not allow is refused.
struct Writer<'d> {
    document: &'d Document,
    text: String,
    /// The prefixes that the elements around declare, each with how many of them do.
    prefixes: HashMap<&'d str, usize>,
}

impl<'d> Writer<'d> {
    fn new(document: &'d Document) -> Self {
        let text = String::with_capacity(document.text().len() * 2);
        Self { document, text, prefixes: HashMap::new() }
    }

    fn written(mut self) -> Result<String, ConfigError> {
        let nodes: Vec<Node<'_>> = self.document.nodes().collect();
        let written = match nodes.as_slice() {
            [Node::Text(only)] => self.inner_text(*only),
            nodes => nodes.iter().try_for_each(|node| self.node(*node, 1)),
        };
        match written {
            Ok(()) => Ok(self.text),
            Err(Misplaced { reason, place }) => {
                Err(ConfigError::Malformed(format!("{reason} ({})", self.document.position(place))))
            }
        }
    }

    fn node(&mut self, node: Node<'d>, level: usize) -> Written {
        let start = node.span().start;
        match node {
            Node::Element(element) => self.element(element, level)?,
            Node::Text(text) => {
                let stored = stored_text(text.content()).map_err(|found| found.after(start))?;
                self.line(level, ["", &stored, ""]);
            }
            Node::Comment(text) if text.content().contains("--") || text.content().ends_with('-') => {
                return Err(Misplaced::new(start, "-- in a comment"));
            }
            Node::Comment(text) => self.line(level, ["<!--", text.content(), "-->"]),
            Node::Instruction(text) if is_declaration(text.content()) => {
                return Err(Misplaced::new(start, "an XML declaration inside of the document"));
            }
            Node::Instruction(text) => self.line(level, ["<?", text.content(), "?>"]),
            Node::Characters(text) => self.parts(["<![CDATA[", text.content(), "]]>"]),
        }
        Ok(())
    }

    fn element(&mut self, element: Element<'d>, level: usize) -> Written {
        let declared = || element.attributes().filter_map(|it| it.name().strip_prefix("xmlns:"));
        for prefix in declared() {
            *self.prefixes.entry(prefix).or_default() += 1;
        }
        self.check_prefixes(element)?;
        if element.content().ends_with('\\') {
            let place = element.content_span().end - 1;
            return Err(Misplaced::new(place, format!("the end of {} is escaped", element.name())));
        }
        self.indent(level);
        self.parts(["<", element.name(), ""]);
        for attribute in element.attributes() {
            // Of the same length, so that every place stays where it is.
            let value = stored_text(&attribute.raw().replace(['\n', '\t'], " "))
                .map_err(|found| found.after(attribute.value_span().start))?;
            self.parts([" ", attribute.name(), "=\""]);
            self.parts([&value.replace('"', "&quot;"), "\"", ""]);
        }
        self.content_and_end(element, level)?;
        for prefix in declared() {
            if let Some(count) = self.prefixes.get_mut(prefix) {
                *count -= 1;
            }
        }
        Ok(())
    }

    fn content_and_end(&mut self, element: Element<'d>, level: usize) -> Written {
        let children: Vec<Node<'_>> = element.nodes().collect();
        match children.as_slice() {
            [] => {
                self.text.push_str("/>\n");
                return Ok(());
            }
            [Node::Text(only)] => {
                self.text.push('>');
                self.inner_text(*only)?;
            }
            [only @ Node::Characters(_)] => {
                self.text.push('>');
                self.node(*only, level)?;
            }
            children => {
                self.text.push_str(">\n");
                children.iter().try_for_each(|child| self.node(*child, level + 1))?;
                self.indent(level);
            }
        }
        self.parts(["</", element.name(), ">\n"]);
        Ok(())
    }

    /// Checks that every prefix of the element's and its attributes' names is declared there or further out.
    fn check_prefixes(&self, element: Element<'_>) -> Written {
        let names = element.attributes().map(|attribute| attribute.name()).chain([element.name()]);
        let mut prefixes = names.filter_map(|name| Some(name.split_once(':')?.0));
        let is_known = |prefix: &str| {
            matches!(prefix, "xml" | "xmlns") || self.prefixes.get(prefix).is_some_and(|count| *count > 0)
        };
        match prefixes.find(|prefix| !is_known(prefix)) {
            Some(prefix) => {
                let reason = format!("the prefix {prefix} is not declared");
                Err(Misplaced::new(element.span().start, reason))
            }
            None => Ok(()),
        }
    }

    /// A text that stays on the line where it begins.
    fn inner_text(&mut self, text: Piece<'_>) -> Written {
        let stored = stored_text(text.content()).map_err(|found| found.after(text.span().start))?;
        self.text.push_str(&stored);
        Ok(())
    }

    fn line(&mut self, level: usize, parts: [&str; 3]) {
        self.indent(level);
        self.parts(parts);
        self.text.push('\n');
    }

    fn indent(&mut self, level: usize) {
        (0..level).for_each(|_| self.text.push_str(INDENT));
    }

    fn parts(&mut self, parts: [&str; 3]) {
        parts.iter().for_each(|part| self.text.push_str(part));
    }
}

/// A text or a value strictly read, with its references resolved except for angles.
fn stored_text(raw: &str) -> Written<String> {
    if let Some(place) = raw.find("]]>") {
        return Err(Misplaced::new(place, "]]> in a text"));
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, special)) = rest.find(['&', '<']).map(|place| rest.split_at(place)) {
        let misplaced = |reason: &str| Misplaced::new(raw.len() - special.len(), reason);
        text.push_str(before);
        if special.starts_with('<') {
            if !text.ends_with('\\') {
                return Err(misplaced("a < in a text"));
            }
            text.push('<');
            rest = special.get(1..).unwrap_or_default();
            continue;
        }
        let (name, after) = special
            .get(1..)
            .and_then(|special| special.split_once(';'))
            .ok_or_else(|| misplaced("a lone & in a text"))?;
        match name.strip_prefix('#') {
            Some(number) => text.push_str(&numbered(number).map_err(|reason| misplaced(&reason))?),
            None => text.push_str(named(name).map_err(|reason| misplaced(&reason))?),
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn named(name: &str) -> Result<&'static str, String> {
    let known = REFERENCES.iter().find(|(known, _)| *known == name);
    known.map(|(_, text)| *text).ok_or_else(|| {
        let name: String = name.chars().take(20).collect();
        format!("there is no entity {name}")
    })
}

fn numbered(number: &str) -> Result<String, String> {
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.ok().and_then(char::from_u32).filter(|it| !is_forbidden(*it) && !number.contains('+')) {
        Some('<') => Ok("&lt;".to_owned()),
        Some(character) => Ok(character.to_string()),
        None => Err("a reference to a character that is not allowed".to_owned()),
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
        for (text, error) in [
            ("<a>\r\n  <b>x & y</b>\r\n</a>", "a lone & in a text (line 2, column 8)"),
            ("<a>\n <b c='1 &no; 2'/></a>", "there is no entity no (line 2, column 10)"),
            ("<a>\n\u{e9} &#1;</a>", "a reference to a character that is not allowed (line 2, column 3)"),
            ("<a>\n<!-- a -- b --></a>", "-- in a comment (line 2, column 1)"),
            ("<a>\n\n<b:c/></a>", "the prefix b is not declared (line 3, column 1)"),
            ("<a>\n\u{1}</a>", "character '\\u{1}' is not allowed (line 2, column 1)"),
            ("<a xmlns:b='c'/>\n<b:d/>", "the prefix b is not declared (line 2, column 1)"),
        ] {
            let found = tidied(text).expect_err(text).to_string();
            assert_eq!(found, format!("not well-formed: {error}"), "{text}");
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
