//! [`SourceFile`]: a file of rules or decoders: its text, what is wrong with it as such, and its roots.

use std::ops::Range;
use std::path::PathBuf;

use super::allowance::{Allowance, Said, said};
use super::element::{Attribute, Element, Word};
use super::variables::{Unreplaced, Variables, like_variable};
use crate::ruleset::Kind;
use crate::xml::{self, Document, Node, Position};

/// Where a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It is Wazuh's own, and changes with its next version.
    Stock,
    /// Somebody wrote it for this place.
    Custom,
}

/// A place in one of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The number of the file in its set.
    pub file: usize,
    /// The bytes.
    pub span: Range<usize>,
}

/// Something about a file's text that is wrong, whatever it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextFault {
    /// It is no XML in Wazuh's sense.
    Malformed(String),
    /// Its bytes are no UTF-8.
    NotUtf8,
    /// It begins with a byte order mark.
    ByteOrderMark,
    /// It has an XML declaration or another processing instruction.
    Instruction,
    /// It has a CDATA section.
    CharacterData,
    /// It has a `<` as a character, without a backslash before it.
    PlainAngle,
    /// A comment ends for analysisd at a `!>` in it.
    CommentEnds,
    /// Text stands between elements, where nobody reads it.
    StrayText,
    /// A variable is used that is not defined.
    UnknownVariable(String),
    /// A variable is defined that was defined before.
    VariableAgain(String),
    /// A definition of a variable has no name, or other attributes.
    VariableMalformed,
    /// Something like a variable is used in a file that has defined none, this with its `$`.
    VariableNowhere(String),
    /// A comment that should allow findings is not understood.
    AllowanceUnclear,
}

/// The options in which a variable is looked for.
const PATTERNS: &[&str] =
    &["match", "regex", "field", "prematch", "program_name", "url", "id", "user", "hostname"];

/// A file of rules or decoders.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its path as it is shown.
    pub path: PathBuf,
    /// Where it comes from.
    pub origin: Origin,
    /// What it is about.
    pub kind: Kind,
    /// Whether it is one that somebody asked about, and not just what the others refer to.
    pub asked: bool,
    /// Its outermost elements.
    pub roots: Vec<Element>,
    /// What is wrong with its text.
    pub faults: Vec<(TextFault, Range<usize>)>,
    /// The comments in it that allow findings.
    pub allowances: Vec<Allowance>,
    /// Whether there is nothing in it at all.
    pub is_empty: bool,
    text: String,
    lines: Vec<usize>,
}

impl SourceFile {
    /// Reads a file's bytes.
    pub fn read(path: impl Into<PathBuf>, origin: Origin, kind: Kind, bytes: &[u8]) -> Self {
        let path = path.into();
        let text = String::from_utf8_lossy(bytes);
        let mut faults = Vec::new();
        if let Err(error) = std::str::from_utf8(bytes) {
            faults.push((TextFault::NotUtf8, error.valid_up_to()..error.valid_up_to() + 1));
        }
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => {
                faults.push((TextFault::ByteOrderMark, 0..0));
                rest.to_owned()
            }
            None => text.into_owned(),
        };
        let lines = xml::line_starts(&text);
        let mut file = Self {
            path,
            origin,
            kind,
            asked: true,
            roots: Vec::new(),
            faults,
            allowances: Vec::new(),
            is_empty: bytes.is_empty(),
            text,
            lines,
        };
        match Document::parse(file.text.as_str()) {
            Ok(document) => {
                let mut reading =
                    Reading { faults: std::mem::take(&mut file.faults), variables: Variables::default() };
                reading.dialect(&document);
                file.roots = document.roots().filter_map(|root| reading.element(root)).collect();
                file.faults = reading.faults;
                for said in said(&document) {
                    match said {
                        Said::Allowed(allowance) => file.allowances.push(allowance),
                        Said::Unclear(span) => file.faults.push((TextFault::AllowanceUnclear, span)),
                    }
                }
            }
            Err(error) => {
                let reason = match &error.kind {
                    // The commonest reason.
                    kind @ xml::ErrorKind::TagMalformed(_) => {
                        format!("{kind}; a < that is meant as a character is written \\<")
                    }
                    kind => kind.to_string(),
                };
                file.faults.push((TextFault::Malformed(reason), error.span));
            }
        }
        file
    }

    /// The line and the column of a byte, both from 1; columns in characters.
    pub fn position(&self, offset: usize) -> Position {
        xml::position(&self.text, &self.lines, offset)
    }
}

/// A file that is being read.
struct Reading {
    faults: Vec<(TextFault, Range<usize>)>,
    variables: Variables,
}

impl Reading {
    /// Looks for what a reader of XML takes, and analysisd does not.
    fn dialect(&mut self, document: &Document) {
        for node in document.nodes() {
            if let Node::Text(piece) = node
                && !piece.content().trim().is_empty()
            {
                self.faults.push((TextFault::StrayText, trimmed(piece.content(), piece.span().start)));
            }
        }
        for node in document.every_node() {
            match node {
                Node::Instruction(piece) => self.faults.push((TextFault::Instruction, piece.span())),
                Node::Characters(piece) => self.faults.push((TextFault::CharacterData, piece.span())),
                Node::Comment(piece) => {
                    if let Some(at) = piece.content().find("!>") {
                        let start = piece.span().start + "<!--".len() + at;
                        self.faults.push((TextFault::CommentEnds, start..start + 2));
                    }
                }
                Node::Text(piece) => {
                    if let Some(at) = xml::plain_angle(piece.content()) {
                        let start = piece.span().start + at;
                        self.faults.push((TextFault::PlainAngle, start..start + 1));
                    }
                }
                Node::Element(_) => {}
            }
        }
    }

    /// The element as analysisd has it; nothing where it defines a variable.
    fn element(&mut self, from: xml::Element<'_>) -> Option<Element> {
        let text = from.daemon_text();
        let exact = text == from.content();
        if self.variables.is_empty() && PATTERNS.iter().any(|name| from.name().eq_ignore_ascii_case(name)) {
            self.faults.extend(like_variable(&text).map(|found| {
                let place = Word { text: String::new(), span: from.content_span(), exact };
                let (start, length) = (place.at(found.start).start, found.len());
                let name = text.get(found).unwrap_or_default().to_owned();
                (TextFault::VariableNowhere(name), start..start + length)
            }));
        }
        if from.name().eq_ignore_ascii_case("var") {
            self.definition(from, &text);
            return None;
        }
        let text = self.word(text.into_owned(), from.content_span(), exact);
        let attributes = from.attributes().map(|attribute| Attribute {
            name: Word { text: attribute.name().to_owned(), span: attribute.name_span(), exact: true },
            value: self.word(attribute.raw().to_owned(), attribute.value_span(), true),
        });
        let attributes = attributes.collect();
        let children: Vec<Element> = from.children().filter_map(|child| self.element(child)).collect();
        let has_children = from.children().next().is_some();
        Some(Element {
            name: Word { text: from.name().to_owned(), span: from.name_span(), exact: true },
            attributes,
            text,
            stray: if has_children { stray(from) } else { None },
            children,
            tag: from.start_tag_span(),
        })
    }

    fn word(&mut self, text: String, span: Range<usize>, exact: bool) -> Word {
        match self.variables.replaced(&text) {
            Ok(Some(replaced)) => Word { text: replaced, span, exact: false },
            Ok(None) => Word { text, span, exact },
            Err(Unreplaced::Unknown { at, name }) => {
                let place = Word { text, span, exact };
                let length = name.len() + 1;
                let start = place.at(at).start;
                self.faults.push((TextFault::UnknownVariable(name), start..start + length));
                place
            }
            Err(Unreplaced::TooLong) => {
                let reason = "with its variables replaced, the file is longer than any can be".to_owned();
                self.faults.push((TextFault::Malformed(reason), span.clone()));
                Word { text, span, exact }
            }
        }
    }

    fn definition(&mut self, from: xml::Element<'_>, value: &str) {
        let first = from.attributes().next();
        match first.filter(|attribute| attribute.name().eq_ignore_ascii_case("name")) {
            Some(name) => {
                if self.variables.define(name.raw(), value) {
                    self.faults.push((TextFault::VariableAgain(name.raw().to_owned()), name.value_span()));
                }
            }
            None => self.faults.push((TextFault::VariableMalformed, from.start_tag_span())),
        }
    }
}

/// Text between the children of an element.
fn stray(from: xml::Element<'_>) -> Option<Range<usize>> {
    from.nodes().find_map(|node| match node {
        Node::Text(piece) if !piece.content().trim().is_empty() => {
            Some(trimmed(piece.content(), piece.span().start))
        }
        _ => None,
    })
}

/// The place of a text without the space around it.
fn trimmed(text: &str, start: usize) -> Range<usize> {
    let start = start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> SourceFile {
        SourceFile::read("rules.xml", Origin::Custom, Kind::Rules, text.as_bytes())
    }

    #[test]
    fn texts_are_what_analysisd_reads() {
        let file = read(
            "<var name=\"BAD\">err|fail</var>\n<group name=\"a,\"><rule id=\"1\">\n<match>^$BAD<!-- x --></match></rule></group>",
        );
        assert_eq!(file.faults, []);
        let [group] = file.roots.as_slice() else { panic!("{:?}", file.roots) };
        let found = &group.children[0].children[0];
        assert_eq!((found.name.text.as_str(), found.text.text.as_str()), ("match", "^err|fail"));
        assert_eq!(file.position(found.tag.start), Position { line: 3, column: 1 });
    }

    #[test]
    fn faults_of_the_text_have_places() {
        for (text, fault, line, column) in [
            ("<group name=\"a\">\n</grup>", TextFault::Malformed(String::new()), 2, 3),
            ("<?xml version=\"1.0\"?>\n<group name=\"a\"/>", TextFault::Instruction, 1, 1),
            ("<group name=\"a\">\n a < b\n</group>", TextFault::PlainAngle, 2, 4),
            ("<a/>\n<!-- x !> -->", TextFault::CommentEnds, 2, 8),
            ("<a><![CDATA[x]]></a>", TextFault::CharacterData, 1, 4),
            ("<var name=\"X\">1</var>\n<a>$NONE</a>", TextFault::UnknownVariable("NONE".into()), 2, 4),
            ("<var>1</var>", TextFault::VariableMalformed, 1, 1),
            ("<var name=\"X\">1</var><var name=\"x\">2</var>", TextFault::VariableAgain("x".into()), 1, 33),
            ("<a/>\n<!-- wazuhctl: ignore R1 --><a/>", TextFault::AllowanceUnclear, 2, 1),
        ] {
            let file = read(text);
            let (found, span) = file.faults.first().unwrap_or_else(|| panic!("{text}"));
            let same = std::mem::discriminant(found) == std::mem::discriminant(&fault);
            assert!(same, "{text}: {found:?}");
            assert_eq!(file.position(span.start), Position { line, column }, "{text}");
        }
        let file = SourceFile::read("x", Origin::Custom, Kind::Rules, b"\xef\xbb\xbf<a>\xff</a>");
        let faults: Vec<&TextFault> = file.faults.iter().map(|(fault, _)| fault).collect();
        assert_eq!(faults, [&TextFault::NotUtf8, &TextFault::ByteOrderMark]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let file = SourceFile::read("x", Origin::Custom, Kind::Rules, &bytes);
            for (_, span) in &file.faults {
                prop_assert!(file.position(span.start).line >= 1);
            }
        }

        #[test]
        fn any_tags_are_read(text in r#"(<(group|rule|var|match)( (name|id)="[a-z$]*")?/?>|</(group|rule|var|match)>|[$A-Za-z <\\\n]{0,4}){0,20}"#) {
            let _ = read(&text);
        }
    }
}
