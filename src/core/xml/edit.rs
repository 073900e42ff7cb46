//! Changing one thing and leaving every other byte as it is. An edit makes a new document.

use std::ops::Range;

use super::{Document, Element, Error, Node};

/// How far children are indented where none shows it, and no tabs are in use.
const INDENT: &str = "  ";

/// Why a document cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The element whose text is to be replaced has elements in it.
    #[error("element {0} has elements in it")]
    HasElements(String),
    /// The text would be read as something else: it has a tag, a comment, or an end in it.
    #[error("this would not be read as a text; write < as &lt; or \\<")]
    NotText,
    /// The text with the change in it is no document.
    #[error(transparent)]
    Xml(#[from] Error),
}

impl Document {
    /// The text with some of its bytes replaced.
    fn replaced(&self, span: Range<usize>, with: &str) -> String {
        let before = self.text().get(..span.start).unwrap_or_default();
        let after = self.text().get(span.end..).unwrap_or_default();
        [before, with, after].concat()
    }
}

impl Element<'_> {
    /// The document with another text in this element, written as it is given. The space around the old text stays,
    /// and so do comments.
    ///
    /// # Errors
    /// An element that has others in it, and a text that would be read as more than text.
    pub fn with_text(self, text: &str) -> Result<Document, EditError> {
        if self.children().next().is_some() {
            return Err(EditError::HasElements(self.name().to_owned()));
        }
        // This document can be read, so that it is the text which cannot.
        let changed = Document::parse(self.text_replaced(text)).map_err(|_| EditError::NotText)?;
        let same_place = changed.node(self.index).and_then(Node::element);
        let is_read_back = same_place.is_some_and(|element| {
            let mut texts = texts(element).map(|(_, text)| text.trim()).filter(|text| !text.is_empty());
            let is_text = |node| matches!(node, Node::Text(_) | Node::Comment(_));
            texts.next().unwrap_or_default() == text.trim()
                && texts.next().is_none()
                && element.nodes().all(is_text)
        });
        let siblings_stay = changed.elements().count() == self.document.elements().count();
        if is_read_back && siblings_stay { Ok(changed) } else { Err(EditError::NotText) }
    }

    fn text_replaced(self, text: &str) -> String {
        if self.is_one_tag() {
            let tag = self.document.text().get(self.span()).unwrap_or_default();
            let opened = tag.strip_suffix("/>").unwrap_or(tag).trim_end();
            return self.document.replaced(self.span(), &format!("{opened}>{text}</{}>", self.name()));
        }
        let mut written: Vec<(Range<usize>, &str)> = Vec::new();
        for (span, old) in texts(self).filter(|(_, old)| !old.trim().is_empty()) {
            let start = span.start + old.len() - old.trim_start().len();
            let with = if written.is_empty() { text } else { "" };
            written.push((start..start + old.trim().len(), with));
        }
        if written.is_empty() {
            let content = self.content_span();
            let from = texts(self).next().map_or(content.start, |(span, _)| span.start);
            written.push((from..from, text));
        }
        let mut changed = String::with_capacity(self.document.text().len() + text.len());
        let mut from = 0;
        for (span, with) in written {
            changed.push_str(self.document.text().get(from..span.start).unwrap_or_default());
            changed.push_str(with);
            from = span.end;
        }
        changed.push_str(self.document.text().get(from..).unwrap_or_default());
        changed
    }

    /// The document with another child at the end of this element, on a line of its own, as far in as the children
    /// before it. `child` is the text of an element.
    ///
    /// # Errors
    /// A child that is no whole element.
    pub fn with_child(self, child: &str) -> Result<Document, EditError> {
        let before = self.document.elements().count();
        let added = Document::parse(child)?;
        let (mut nodes, elements) = (added.nodes(), added.elements().count());
        if !matches!((nodes.next(), nodes.next()), (Some(Node::Element(_)), None)) {
            return Err(EditError::NotText);
        }
        let changed = Document::parse(self.child_added(child))?;
        if changed.elements().count() == before + elements { Ok(changed) } else { Err(EditError::NotText) }
    }

    fn child_added(self, child: &str) -> String {
        let break_ = if self.document.text().contains("\r\n") { "\r\n" } else { "\n" };
        let own = self.document.indent(self.span().start);
        let deeper = if own.ends_with('\t') { "\t" } else { INDENT };
        if self.is_one_tag() {
            let tag = self.document.text().get(self.span()).unwrap_or_default();
            let opened = tag.strip_suffix("/>").unwrap_or(tag).trim_end();
            let whole = format!("{opened}>{break_}{own}{deeper}{child}{break_}{own}</{}>", self.name());
            return self.document.replaced(self.span(), &whole);
        }
        if let Some(last) = self.children().last() {
            let at = last.span().end;
            let indent = self.document.indent(last.span().start);
            return self.document.replaced(at..at, &format!("{break_}{indent}{child}"));
        }
        let content = self.content_span();
        let kept = self.content().trim_end();
        let from = content.start + kept.len();
        self.document.replaced(from..content.end, &format!("{break_}{own}{deeper}{child}{break_}{own}"))
    }
}

impl Document {
    /// The space at the beginning of the line in which this place is.
    fn indent(&self, place: usize) -> &str {
        let before = self.text().get(..place).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let length = line.len() - line.trim_start_matches([' ', '\t']).len();
        line.get(..length).unwrap_or_default()
    }
}

/// The texts that stand directly in an element, with their places.
fn texts(element: Element<'_>) -> impl Iterator<Item = (Range<usize>, &str)> {
    let texts = element.nodes().filter(|node| matches!(node, Node::Text(_) | Node::Characters(_)));
    texts.map(move |node| (node.span(), element.document.text().get(node.span()).unwrap_or_default()))
}
