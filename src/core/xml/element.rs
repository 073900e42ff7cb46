//! [`Element`] and [`Attribute`]: views into a document, and the texts in them as their readers take them.

use std::borrow::Cow;
use std::ops::Range;

use super::document::{AttributeEntry, Document, ElementEntry, Entry, Span};
use super::node::Node;
use super::references::{References, attribute_value, resolved};

/// An element of a document.
#[derive(Debug, Clone, Copy)]
pub struct Element<'d> {
    pub(super) document: &'d Document,
    pub(super) index: u32,
    pub(super) entry: &'d Entry,
    pub(super) parts: &'d ElementEntry,
}

impl<'d> Element<'d> {
    /// How many elements of the document begin before it. Counts them.
    pub fn number(self) -> usize {
        self.document.elements().take_while(|element| element.index < self.index).count()
    }

    /// Its name as it is written.
    pub fn name(self) -> &'d str {
        self.document.slice(self.parts.name)
    }

    /// Its bytes' place in the document, from its start tag to its end tag.
    pub fn span(self) -> Range<usize> {
        self.entry.span.range()
    }

    /// The place of its name in the start tag.
    pub fn name_span(self) -> Range<usize> {
        self.parts.name.range()
    }

    /// The place of its start tag.
    pub fn start_tag_span(self) -> Range<usize> {
        Span { start: self.entry.span.start, end: self.parts.content.start }.range()
    }

    /// The place of what is between its tags; empty, and at the element's end, for `<name/>`.
    pub fn content_span(self) -> Range<usize> {
        self.parts.content.range()
    }

    /// What is between its tags, as it is written.
    pub fn content(self) -> &'d str {
        self.document.slice(self.parts.content)
    }

    /// Whether it is written as one tag, `<name/>`.
    pub fn is_one_tag(self) -> bool {
        self.parts.content.start == self.entry.span.end
    }

    /// The element around it.
    pub fn parent(self) -> Option<Self> {
        self.document.node(self.entry.parent?)?.element()
    }

    /// Its attributes, in their order.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'d>> {
        let entries = self.document.attribute_entries(self.parts.attributes);
        entries.iter().map(move |entry| Attribute { document: self.document, entry })
    }

    /// An attribute by its name.
    pub fn attribute(self, name: &str) -> Option<Attribute<'d>> {
        self.attributes().find(|attribute| attribute.name() == name)
    }

    /// The nodes in it, in their order, without those in them.
    pub fn nodes(self) -> impl Iterator<Item = Node<'d>> {
        self.document.nodes_in(self.index + 1, self.entry.after)
    }

    /// The elements in it, in their order, without those in them.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.nodes().filter_map(Node::element)
    }

    /// Its children of one name.
    pub fn children_named(self, name: &str) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The last child of one name: where an option is repeated, the last one holds.
    pub fn child(self, name: &str) -> Option<Self> {
        self.children_named(name).last()
    }

    /// It and every element in it, depth first.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        (self.index..self.entry.after).filter_map(move |index| self.document.node(index)?.element())
    }

    /// The text that stands directly in it, with references resolved as XML has it. What is no reference stays.
    pub fn text(self) -> Cow<'d, str> {
        joined(self.nodes().filter_map(|node| match node {
            Node::Text(text) => Some(resolved(text.content(), References::Resolved)),
            Node::Characters(characters) => Some(Cow::Borrowed(characters.content())),
            _ => None,
        }))
    }

    /// Its text as the Server API shows it: what stands before its first child, `&lt;` and `&gt;` and references by
    /// number as they are written, the other references resolved.
    ///
    /// (Of rules and decoders Wazuh 4.14 shows `_custom_amp_lt_` and `_custom_amp_gt_` where the file has `&lt;` and
    /// `&gt;`, because it forgets to turn them back.)
    pub fn api_text(self) -> Cow<'d, str> {
        let before = self.nodes().take_while(|node| node.element().is_none());
        joined(before.filter_map(|node| match node {
            Node::Text(text) => Some(resolved(text.content(), References::AnglesKept)),
            Node::Characters(characters) => Some(Cow::Borrowed(characters.content())),
            _ => None,
        }))
    }

    /// All that is in it in the form of [`Element::api_text`], the elements in it as text, in the way in which queries of
    /// Windows are written: `\<Select Path="System">*\</Select>`. Comments are left out.
    pub fn api_content(self) -> String {
        let mut content = String::new();
        for node in self.nodes() {
            match node {
                Node::Text(text) => content.push_str(&resolved(text.content(), References::AnglesKept)),
                Node::Characters(characters) => content.push_str(characters.content()),
                Node::Element(child) => child.write_as_text(&mut content),
                Node::Comment(_) | Node::Instruction(_) => {}
            }
        }
        content
    }

    fn write_as_text(self, into: &mut String) {
        into.push_str("\\<");
        into.push_str(self.name());
        for attribute in self.attributes() {
            for part in [" ", attribute.name(), "=\"", &attribute.api_value(), "\""] {
                into.push_str(part);
            }
        }
        if self.nodes().next().is_none() {
            return into.push_str(" />");
        }
        for part in [">", &self.api_content(), "\\</", self.name(), ">"] {
            into.push_str(part);
        }
    }

    /// Its text as analysisd and the other daemons read it: what stands behind its last child, without comments, with
    /// every reference and every backslash as it is written.
    pub fn daemon_text(self) -> Cow<'d, str> {
        let last = self.children().last().map_or(self.index + 1, |child| child.entry.after);
        joined(self.document.nodes_in(last, self.entry.after).filter_map(|node| match node {
            Node::Text(text) => Some(Cow::Borrowed(text.content())),
            _ => None,
        }))
    }
}

/// An attribute of an element.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'d> {
    document: &'d Document,
    entry: &'d AttributeEntry,
}

impl<'d> Attribute<'d> {
    /// Its name as it is written.
    pub fn name(self) -> &'d str {
        self.document.slice(self.entry.name)
    }

    /// Its value between the quotes as it is written, which is how the daemons read it.
    pub fn raw(self) -> &'d str {
        self.document.slice(self.entry.value)
    }

    /// Its value with references resolved as XML has it.
    pub fn value(self) -> Cow<'d, str> {
        attribute_value(self.raw(), References::Resolved)
    }

    /// Its value as the Server API shows it: see [`Element::api_text`].
    pub fn api_value(self) -> Cow<'d, str> {
        attribute_value(self.raw(), References::AnglesKept)
    }

    /// The place of its name.
    pub fn name_span(self) -> Range<usize> {
        self.entry.name.range()
    }

    /// The place of its value, without the quotes.
    pub fn value_span(self) -> Range<usize> {
        self.entry.value.range()
    }
}

/// The texts as one; borrowed where there is only one.
fn joined<'d>(mut texts: impl Iterator<Item = Cow<'d, str>>) -> Cow<'d, str> {
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |before, text| before + text)
}
