//! What Wazuh demands of a text before it stores it as rules, decoders or `ossec.conf`, on top of that it can be read.
//!
//! The Server API reads an upload as strict XML first (`validate_wazuh_xml` of `framework/wazuh/core/utils.py`), only
//! with every `&` taken for a character and `--` allowed in comments; there, `\<` begins a tag like any other `<`. The
//! daemons take such a tag for text. What both can live with is stored.

use super::lines::{position, starts};
use super::{Attribute, Document, Error, ErrorKind, Node};

impl Document {
    /// Reads a text that somebody sent, as strictly as Wazuh's Server API does.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse_upload(text: &str) -> Result<Self, Error> {
        let refused = |kind, start: usize, length: usize| {
            let position = position(text, &starts(text), start);
            Err(Error { kind, span: start..start + length, position })
        };
        if let Some(error) = forbidden(text) {
            return Err(error);
        }
        // Of the same length, so that every place stays where it is.
        let unescaped = Self::parse(text.replace("\\<", " <"))?;
        for node in unescaped.every_node() {
            match node {
                Node::Text(piece) => {
                    let start = piece.span().start;
                    if let Some(place) = piece.content().find('<') {
                        return refused(ErrorKind::PlainAngle, start + place, 1);
                    }
                    if let Some(place) = piece.content().find("]]>") {
                        return refused(ErrorKind::MarkupUnknown, start + place, "]]>".len());
                    }
                }
                Node::Element(element) => {
                    let angled = element.attributes().find(|attribute| attribute.raw().contains('<'));
                    if let Some(span) = angled.map(Attribute::value_span) {
                        return refused(ErrorKind::PlainAngle, span.start, span.len());
                    }
                }
                Node::Characters(piece) => {
                    return refused(ErrorKind::MarkupUnknown, piece.span().start, piece.span().len());
                }
                // Nothing but a whole document begins with a declaration, and this is read as a part of one.
                Node::Instruction(piece) if is_declaration(piece.content()) => {
                    return refused(ErrorKind::MarkupUnknown, piece.span().start, piece.span().len());
                }
                Node::Comment(_) | Node::Instruction(_) => {}
            }
        }
        Self::parse(text)
    }

    /// The first character in it that XML 1.0 forbids: Wazuh's daemons take it, and its Server API does not.
    pub fn forbidden_character(&self) -> Option<Error> {
        forbidden(self.text())
    }

    /// The first thing in it that Wazuh's daemons do not read as it is meant: a `<` that begins no tag, a CDATA section,
    /// an instruction.
    pub fn unknown_to_daemons(&self) -> Option<Error> {
        self.every_node().find_map(|node| {
            let (kind, span) = match node {
                Node::Text(piece) => {
                    let place = piece.span().start + plain_angle(piece.content())?;
                    (ErrorKind::PlainAngle, place..place + 1)
                }
                Node::Characters(piece) | Node::Instruction(piece) => {
                    (ErrorKind::MarkupUnknown, piece.span())
                }
                Node::Element(_) | Node::Comment(_) => return None,
            };
            let position = self.position(span.start);
            Some(Error { kind, span, position })
        })
    }
}

/// The first character that XML 1.0 forbids a document to have.
fn forbidden(text: &str) -> Option<Error> {
    let (place, character) = text.char_indices().find(|(_, character)| is_forbidden(*character))?;
    let position = position(text, &starts(text), place);
    let span = place..place + character.len_utf8();
    Some(Error { kind: ErrorKind::CharacterForbidden(character), span, position })
}

/// Where in a text a `<` stands that no backslash escapes.
pub(crate) fn plain_angle(text: &str) -> Option<usize> {
    let mut escapes = false;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'<' if !escapes => return Some(place),
            b'\\' => escapes = !escapes,
            _ => escapes = false,
        }
    }
    None
}

/// Whether an instruction is `<?xml …?>`, in any case of letters: XML keeps the name for itself.
pub(crate) fn is_declaration(instruction: &str) -> bool {
    instruction.split_whitespace().next().is_some_and(|target| target.eq_ignore_ascii_case("xml"))
}

/// Whether XML 1.0 forbids a document to have this character.
pub(crate) fn is_forbidden(character: char) -> bool {
    !matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn uploads_are_read_strictly() {
        for text in [
            "",
            "plain text",
            "<!-- a -- b --><a>x && y</a>",
            "<a>1 &lt; 2</a>",
            r#"<a>\<q k="1">x\</q></a>"#,
            r"<a>C:\</a>",
            "<a/><b/>",
        ] {
            assert_eq!(Document::parse_upload(text).map(|it| it.to_string()).as_deref(), Ok(text));
        }
        for (text, kind, column) in [
            ("<a>1 < 2</a>", ErrorKind::PlainAngle, 6),
            ("<a", ErrorKind::PlainAngle, 1),
            (r"<a>1 \< 2</a>", ErrorKind::PlainAngle, 7),
            (
                r"<a>\<b></a>",
                ErrorKind::ElementMismatched { expected: "b".into(), line: 1, found: "a".into() },
                10,
            ),
            ("<a k='<'/>", ErrorKind::PlainAngle, 7),
            ("<a>]]></a>", ErrorKind::MarkupUnknown, 4),
            ("<a><![CDATA[b]]></a>", ErrorKind::MarkupUnknown, 4),
            ("<?xml version='1.0'?><a/>", ErrorKind::MarkupUnknown, 1),
            ("<a>\u{1}</a>", ErrorKind::CharacterForbidden('\u{1}'), 4),
            ("<!DOCTYPE a><a/>", ErrorKind::Declaration, 1),
        ] {
            let error = Document::parse_upload(text).expect_err(text);
            assert_eq!((&error.kind, error.position.column), (&kind, column), "{text}");
        }
    }

    #[test]
    fn what_daemons_do_not_know_is_found() {
        let found = |text: &str| {
            Document::parse(text).expect(text).unknown_to_daemons().map(|error| error.span.start)
        };
        for (text, place) in [
            (r"<a>\<b> C:\</a>", None),
            (r"<a>\\\< b</a>", None),
            ("<!-- < --><a k='<'/>", None),
            ("<a>1 < 2</a>", Some(5)),
            ("<a><?b?></a>", Some(3)),
            ("<![CDATA[b]]>", Some(0)),
        ] {
            assert_eq!(found(text), place, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_taken_by_all(text in "[<>/ab =\"'&!\\[\\]\\\\-]{0,40}") {
            if let Ok(document) = Document::parse_upload(&text) {
                prop_assert_eq!(document.text(), text);
            }
        }
    }
}
