//! [`Document`]: a text and the tree over it.
//!
//! Nodes stand in the order of the text, an element before what is in it, each with the number of the first node that
//! is no longer inside; so the tree is one vector of spans, walked without recursion.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::{Element, Error, Node, Position, lines, parser};

/// A text in Wazuh's XML, whole, and what is in it.
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    entries: Vec<Entry>,
    attributes: Vec<AttributeEntry>,
    lines: OnceLock<Vec<usize>>,
}

/// A node: its bytes, and where it stands in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) span: Span,
    /// The number of the element around it.
    pub(super) parent: Option<u32>,
    /// The number of the first node behind it that is not in it.
    pub(super) after: u32,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Element(ElementEntry),
    Text,
    Comment,
    Characters,
    Instruction,
}

/// What there is of an element besides its span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ElementEntry {
    pub(super) name: Span,
    /// What is between its tags; empty at its end where it has one tag only.
    pub(super) content: Span,
    /// Its attributes' numbers.
    pub(super) attributes: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AttributeEntry {
    pub(super) name: Span,
    /// The value, without its quotes.
    pub(super) value: Span,
}

/// A range of bytes, or of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start: number(start), end: number(end) }
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place or a number as it is kept. No text is long enough for it to be cut.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl Document {
    /// Reads a text.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        let (entries, attributes) = parser::parse(&text)?;
        Ok(Self { text, entries, attributes, lines: OnceLock::new() })
    }

    /// The text that was read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The outermost nodes, in their order.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.nodes_in(0, number(self.entries.len()))
    }

    /// The outermost elements, in their order.
    pub fn roots(&self) -> impl Iterator<Item = Element<'_>> {
        self.nodes().filter_map(Node::element)
    }

    /// Every element, in the order of the start tags: depth first.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.every_node().filter_map(Node::element)
    }

    /// Every node, in the order of the text: depth first.
    pub fn every_node(&self) -> impl Iterator<Item = Node<'_>> {
        (0..number(self.entries.len())).filter_map(|index| self.node(index))
    }

    /// The line and the column of a byte. The first call reads the whole text, each one the line before the byte.
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.lines.get_or_init(|| lines::starts(&self.text));
        lines::position(&self.text, starts, offset)
    }

    pub(super) fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    pub(super) fn attribute_entries(&self, numbers: Span) -> &[AttributeEntry] {
        self.attributes.get(numbers.range()).unwrap_or_default()
    }

    pub(super) fn node(&self, index: u32) -> Option<Node<'_>> {
        self.entries.get(index as usize).map(|entry| Node::of(self, index, entry))
    }

    /// The nodes from one number up to another, without those inside of them.
    pub(super) fn nodes_in(&self, from: u32, to: u32) -> impl Iterator<Item = Node<'_>> {
        let mut next = from;
        std::iter::from_fn(move || {
            let index = (next < to).then_some(next)?;
            let entry = self.entries.get(index as usize)?;
            next = entry.after;
            Some(Node::of(self, index, entry))
        })
    }
}

/// Prints the tree: what was read, byte for byte.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut open: Vec<(u32, Span)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            while let Some((_, end_tag)) = open.pop_if(|(after, _)| *after as usize <= index) {
                f.write_str(self.slice(end_tag))?;
            }
            let Kind::Element(element) = &entry.kind else {
                f.write_str(self.slice(entry.span))?;
                continue;
            };
            f.write_str(self.slice(Span { start: entry.span.start, end: element.content.start }))?;
            open.push((entry.after, Span { start: element.content.end, end: entry.span.end }));
        }
        open.iter().rev().try_for_each(|(_, end_tag)| f.write_str(self.slice(*end_tag)))
    }
}
