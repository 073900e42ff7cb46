//! One tag: its name and its attributes.

use std::collections::HashSet;
use std::ops::Range;

use super::document::{AttributeEntry, Span};
use super::parser::{MAX_ATTRIBUTES, Refusal, refusal};
use super::{ErrorKind, MAX_NODES};

/// A tag, with the place of its name and the place behind it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<name …>`, or `<name …/>`, which is whole.
    Start { name: Range<usize>, end: usize, is_whole: bool },
    /// `</name>`
    End { name: Range<usize>, end: usize },
}

/// The name with which a text begins; empty where it begins with none.
pub(super) fn name_in(text: &str) -> &str {
    if !text.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | ':')) {
        return "";
    }
    let goes_on = |it: char| it.is_alphanumeric() || matches!(it, '_' | ':' | '-' | '.' | '\u{b7}');
    text.split(|it| !goes_on(it)).next().unwrap_or_default()
}

/// Reads the tag that begins with the `<` at `at`, and adds its attributes; nothing where no name follows.
pub(super) fn read(
    text: &str,
    at: usize,
    attributes: &mut Vec<AttributeEntry>,
) -> Result<Option<Tag>, Refusal> {
    let is_end = text.get(at + 1..).is_some_and(|rest| rest.starts_with('/'));
    let from = at + 1 + usize::from(is_end);
    let name = name_in(text.get(from..).unwrap_or_default());
    if name.is_empty() {
        return Ok(None);
    }
    let mut reader = Reader { text, name, span: from..from + name.len(), place: from + name.len() };
    if is_end {
        reader.skip_space();
        return match reader.step(">") {
            true => Ok(Some(Tag::End { name: reader.span, end: reader.place })),
            false => refusal(ErrorKind::TagMalformed(name.to_owned()), reader.span),
        };
    }
    let is_whole = reader.attributes(attributes)?;
    Ok(Some(Tag::Start { name: reader.span, end: reader.place, is_whole }))
}

struct Reader<'t> {
    text: &'t str,
    /// The tag's name and its place.
    name: &'t str,
    span: Range<usize>,
    place: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.place..).unwrap_or_default()
    }

    fn step(&mut self, what: &str) -> bool {
        let found = self.rest().starts_with(what);
        if found {
            self.place += what.len();
        }
        found
    }

    fn skip_space(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        self.place += length;
        length > 0
    }

    /// Reads up to behind the tag's `>`, and says whether the element is whole with it.
    fn attributes(&mut self, into: &mut Vec<AttributeEntry>) -> Result<bool, Refusal> {
        let mut names: HashSet<&str> = HashSet::new();
        loop {
            let spaced = self.skip_space();
            if self.step(">") {
                return Ok(false);
            }
            if self.step("/>") {
                return Ok(true);
            }
            let name = name_in(self.rest());
            if name.is_empty() || !spaced {
                return refusal(ErrorKind::TagMalformed(self.name.to_owned()), self.span.clone());
            }
            let span = self.place..self.place + name.len();
            if names.len() >= MAX_ATTRIBUTES {
                return refusal(ErrorKind::TooManyAttributes, span);
            }
            if into.len() >= MAX_NODES {
                return refusal(ErrorKind::TooMany, span);
            }
            if !names.insert(name) {
                return refusal(ErrorKind::AttributeRepeated(name.to_owned()), span);
            }
            self.place = span.end;
            let value = self.value(name, &span)?;
            into.push(AttributeEntry { name: Span::new(span.start, span.end), value });
        }
    }

    fn value(&mut self, name: &str, span: &Range<usize>) -> Result<Span, Refusal> {
        self.skip_space();
        if !self.step("=") {
            return refusal(ErrorKind::AttributeWithoutValue(name.to_owned()), span.clone());
        }
        self.skip_space();
        let Some(quote) = self.rest().chars().next().filter(|first| matches!(first, '"' | '\'')) else {
            return refusal(ErrorKind::AttributeUnquoted(name.to_owned()), span.clone());
        };
        let from = self.place + 1;
        let Some(length) = self.text.get(from..).and_then(|rest| rest.find(quote)) else {
            return refusal(ErrorKind::AttributeUnclosed(name.to_owned()), span.start..from);
        };
        self.place = from + length + 1;
        Ok(Span::new(from, from + length))
    }
}
