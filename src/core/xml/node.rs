//! [`Node`]: what a document consists of.

use std::ops::Range;

use super::document::{Document, Entry, Kind};
use super::element::Element;

/// A part of a document.
#[derive(Debug, Clone, Copy)]
pub enum Node<'d> {
    /// An element with everything in it.
    Element(Element<'d>),
    /// Text between tags, with references as they are written.
    Text(Piece<'d>),
    /// `<!-- … -->`
    Comment(Piece<'d>),
    /// `<![CDATA[ … ]]>`. Wazuh's own readers do not know it.
    Characters(Piece<'d>),
    /// `<? … ?>`. Wazuh's own readers do not know it.
    Instruction(Piece<'d>),
}

impl<'d> Node<'d> {
    pub(super) fn of(document: &'d Document, index: u32, entry: &'d Entry) -> Self {
        let piece = |opening: usize, closing: usize| Piece { document, entry, opening, closing };
        match &entry.kind {
            Kind::Element(parts) => Self::Element(Element { document, index, entry, parts }),
            Kind::Text => Self::Text(piece(0, 0)),
            Kind::Comment => Self::Comment(piece("<!--".len(), "-->".len())),
            Kind::Characters => Self::Characters(piece("<![CDATA[".len(), "]]>".len())),
            Kind::Instruction => Self::Instruction(piece("<?".len(), "?>".len())),
        }
    }

    /// The element, if it is one.
    pub fn element(self) -> Option<Element<'d>> {
        match self {
            Self::Element(element) => Some(element),
            _ => None,
        }
    }

    /// Its bytes' place in the document.
    pub fn span(self) -> Range<usize> {
        match self {
            Self::Element(element) => element.span(),
            Self::Text(piece) | Self::Comment(piece) | Self::Characters(piece) | Self::Instruction(piece) => {
                piece.span()
            }
        }
    }
}

/// A node that has no others in it.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'d> {
    document: &'d Document,
    entry: &'d Entry,
    opening: usize,
    closing: usize,
}

impl<'d> Piece<'d> {
    /// Its bytes' place in the document.
    pub fn span(self) -> Range<usize> {
        self.entry.span.range()
    }

    /// Its text as it is written, without what opens and closes it.
    pub fn content(self) -> &'d str {
        let whole = self.document.slice(self.entry.span);
        whole.get(self.opening..whole.len().saturating_sub(self.closing)).unwrap_or_default()
    }
}
