//! Why a text is no document, and where.

use std::fmt;
use std::ops::Range;

use super::{MAX_ATTRIBUTES, MAX_DEPTH, MAX_LENGTH, MAX_NODES, Position};

/// A text that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// The bytes it is about: a tag, a name; empty at the end of the text.
    pub span: Range<usize>,
    /// Where they begin.
    pub position: Position,
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.kind, self.position)
    }
}

/// The ways in which a text cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErrorKind {
    /// It is longer than [`MAX_LENGTH`].
    #[error("longer than {MAX_LENGTH} bytes")]
    TooLong,
    /// Elements are nested deeper than [`MAX_DEPTH`].
    #[error("elements nested more than {MAX_DEPTH} deep")]
    TooDeep,
    /// It has more than [`MAX_NODES`] elements, texts, comments and attributes.
    #[error("more than {MAX_NODES} elements, attributes and texts")]
    TooMany,
    /// An element has more than [`MAX_ATTRIBUTES`].
    #[error("more than {MAX_ATTRIBUTES} attributes")]
    TooManyAttributes,
    /// An element is not closed.
    #[error("element {0} is not closed")]
    ElementUnclosed(String),
    /// An element is closed that was not opened.
    #[error("element {0} is closed, but was not opened")]
    ElementUnopened(String),
    /// An element is closed in which another one is still open.
    #[error("element {found} is closed in place of {expected}, which was opened in line {line}")]
    ElementMismatched {
        /// The element that is open.
        expected: String,
        /// The line in which it was opened, from 1.
        line: usize,
        /// The name in the end tag.
        found: String,
    },
    /// A tag has no end, or something in it that does not belong there.
    #[error("the tag of {0} is not well-formed")]
    TagMalformed(String),
    /// An attribute has no value.
    #[error("attribute {0} has no value")]
    AttributeWithoutValue(String),
    /// A value is not in quotes.
    #[error("the value of attribute {0} is not in quotes")]
    AttributeUnquoted(String),
    /// A value's quote is not closed.
    #[error("the value of attribute {0} is not closed")]
    AttributeUnclosed(String),
    /// An element has two attributes of one name.
    #[error("attribute {0} is repeated")]
    AttributeRepeated(String),
    /// A comment is not closed.
    #[error("a comment is not closed")]
    CommentUnclosed,
    /// A CDATA section is not closed.
    #[error("a CDATA section is not closed")]
    CharactersUnclosed,
    /// There is a document type, or another declaration of one: nothing may be declared.
    #[error("document types and entities cannot be declared")]
    Declaration,
    /// A `<` is neither part of a tag nor escaped.
    #[error("a < that begins no tag; write &lt;")]
    PlainAngle,
    /// Something of XML that Wazuh does not know.
    #[error("CDATA sections and processing instructions are not known to Wazuh")]
    MarkupUnknown,
    /// A character that XML forbids.
    #[error("character {0:?} is not allowed")]
    CharacterForbidden(char),
}
