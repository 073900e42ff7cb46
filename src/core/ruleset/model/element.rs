//! [`Element`]: an element of a rule or decoder file as analysisd reads it, with its place in the file.

use std::ops::Range;

/// A text and the bytes it was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// The text as analysisd has it: variables replaced, comments left out, references and backslashes as written.
    pub text: String,
    /// Its place.
    pub span: Range<usize>,
    /// Whether the text stands in the file letter by letter, so that a place in it is a place in the file.
    pub exact: bool,
}

impl Word {
    /// The place of a byte of the text, as well as it is known.
    pub fn at(&self, offset: usize) -> Range<usize> {
        let start = self.span.start.saturating_add(offset);
        if self.exact && start < self.span.end { start..self.span.end } else { self.span.clone() }
    }
}

/// An attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name as it is written.
    pub name: Word,
    /// Its value.
    pub value: Word,
}

/// An element with all that is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name as it is written.
    pub name: Word,
    /// Its attributes, in their order.
    pub attributes: Vec<Attribute>,
    /// Its text: what stands behind its last child.
    pub text: Word,
    /// The elements in it, without definitions of variables.
    pub children: Vec<Element>,
    /// The place of its start tag.
    pub tag: Range<usize>,
    /// The place of text between its children, which nobody reads.
    pub stray: Option<Range<usize>>,
}

impl Element {
    /// Whether it is called that, in any case of letters, as analysisd compares most names.
    pub fn is(&self, name: &str) -> bool {
        self.name.text.eq_ignore_ascii_case(name)
    }

    /// An attribute by its name, in this case of letters: how analysisd looks for attributes of options.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name.text == name)
    }

    /// The last attribute of a name in any case of letters: how analysisd looks for attributes of rules.
    pub fn any_attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().rfind(|attribute| attribute.name.text.eq_ignore_ascii_case(name))
    }

    /// Its children of a name, in any case of letters.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.is(name))
    }

    /// Its last child of a name.
    pub fn last(&self, name: &str) -> Option<&Self> {
        self.children.iter().rfind(|child| child.is(name))
    }

    /// Whether the attribute `negate` says yes.
    pub fn is_negated(&self) -> bool {
        self.attribute("negate").is_some_and(|attribute| attribute.value.text.eq_ignore_ascii_case("yes"))
    }
}
