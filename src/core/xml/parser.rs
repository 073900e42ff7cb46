//! Reading a text into nodes.
//!
//! The text is walked once from `<` to `<`. What is looked for ahead (the end of a comment, a quote) is looked for once:
//! either it is found, and reading goes on behind it, or the text is refused, or it is noted that there is none.

use std::ops::Range;

use super::document::{AttributeEntry, ElementEntry, Entry, Kind, Span, number};
use super::tag::{self, Tag};
use super::{Error, ErrorKind, lines};

/// The longest text that is read, in bytes.
pub const MAX_LENGTH: usize = 16 << 20;

/// How deep elements may be nested. Wazuh's own sections have five levels.
pub const MAX_DEPTH: usize = 64;

/// How many nodes and attributes a text may have: some 50 MiB in memory.
pub const MAX_NODES: usize = 1_000_000;

/// How many attributes an element may have. Wazuh's daemons take 49.
pub const MAX_ATTRIBUTES: usize = 256;

const COMMENT: (&str, &str) = ("<!--", "-->");
const CHARACTERS: (&str, &str) = ("<![CDATA[", "]]>");
const INSTRUCTION: (&str, &str) = ("<?", "?>");

/// What no text may have: nothing is declared, so that nothing can be expanded.
const DECLARATIONS: &[&str] = &["<!DOCTYPE", "<!ENTITY"];

/// The nodes of a text and the attributes of its elements.
pub(super) fn parse(text: &str) -> Result<(Vec<Entry>, Vec<AttributeEntry>), Error> {
    let mut parser = Parser {
        text,
        text_from: 0,
        entries: Vec::new(),
        attributes: Vec::new(),
        open: Vec::new(),
        escaped: Vec::new(),
        next_end: Next::new('>'),
        next_break: Next::new('\n'),
        no_instruction_ends: false,
    };
    parser.run().map_err(|Refusal { kind, span }| {
        let position = lines::position(text, &lines::starts(text), span.start);
        Error { kind, span, position }
    })?;
    Ok((parser.entries, parser.attributes))
}

/// Why reading ended, and which bytes are the reason.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) kind: ErrorKind,
    pub(super) span: Range<usize>,
}

pub(super) fn refusal<T>(kind: ErrorKind, span: Range<usize>) -> Result<T, Refusal> {
    Err(Refusal { kind, span })
}

/// An element whose end tag is still to come.
struct Open<'t> {
    index: usize,
    name: &'t str,
}

/// Where a character stands next. Who asks for places further and further on has the text read once.
struct Next {
    character: char,
    /// Where it is, `None` when there is none left.
    known: Option<usize>,
}

impl Next {
    fn new(character: char) -> Self {
        Self { character, known: Some(0) }
    }

    fn behind(&mut self, text: &str, at: usize) -> Option<usize> {
        if self.known? <= at {
            let from = at + 1;
            self.known =
                text.get(from..).and_then(|rest| rest.find(self.character)).map(|found| from + found);
        }
        self.known
    }
}

struct Parser<'t> {
    text: &'t str,
    /// Where the text begins that is not yet a node.
    text_from: usize,
    entries: Vec<Entry>,
    attributes: Vec<AttributeEntry>,
    open: Vec<Open<'t>>,
    /// The names begun as `\<name` in this text, which end as `\</name`.
    escaped: Vec<&'t str>,
    next_end: Next,
    next_break: Next,
    /// Whether no `?>` is left.
    no_instruction_ends: bool,
}

impl<'t> Parser<'t> {
    fn run(&mut self) -> Result<(), Refusal> {
        if self.text.len() > MAX_LENGTH {
            return refusal(ErrorKind::TooLong, MAX_LENGTH..self.text.len());
        }
        let mut place = 0;
        while let Some(found) = self.text.get(place..).and_then(|rest| rest.find('<')) {
            let at = place + found;
            place = self.markup(at)?.unwrap_or(at + 1);
        }
        self.end_text(self.text.len())?;
        match self.open.last() {
            None => Ok(()),
            Some(open) => {
                let start = self.entries.get(open.index).map_or(0, |entry| entry.span.start as usize);
                refusal(ErrorKind::ElementUnclosed(open.name.to_owned()), start..start + 1 + open.name.len())
            }
        }
    }

    /// Reads what begins with the `<` at this place, and returns where it ends; nothing where that is a character.
    fn markup(&mut self, at: usize) -> Result<Option<usize>, Refusal> {
        let rest = self.text.get(at..).unwrap_or_default();
        let escaped = self.is_escaped(at);
        if rest.starts_with(COMMENT.0) {
            return self.delimited(at, COMMENT, Kind::Comment, ErrorKind::CommentUnclosed).map(Some);
        }
        if escaped {
            return self.escaped_markup(at, rest);
        }
        if rest.starts_with(CHARACTERS.0) {
            return self.delimited(at, CHARACTERS, Kind::Characters, ErrorKind::CharactersUnclosed).map(Some);
        }
        for declaration in DECLARATIONS {
            if rest.get(..declaration.len()).is_some_and(|start| start.eq_ignore_ascii_case(declaration)) {
                return refusal(ErrorKind::Declaration, at..at + declaration.len());
            }
        }
        if rest.starts_with(INSTRUCTION.0) {
            return self.instruction(at, rest);
        }
        self.tag(at)
    }

    /// Whether an odd number of backslashes stands before this place.
    fn is_escaped(&self, at: usize) -> bool {
        let before = self.text.get(self.text_from..at).unwrap_or_default();
        before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
    }

    /// What follows a backslash is a character: unless it ends the element in which it stands, and no such name was
    /// begun behind a backslash before; then the backslash is the last character of the text.
    fn escaped_markup(&mut self, at: usize, rest: &'t str) -> Result<Option<usize>, Refusal> {
        if let Some(name) = rest.strip_prefix("</").map(tag::name_in) {
            if self.escaped.pop_if(|begun| *begun == name).is_some() {
                return Ok(None);
            }
            let ends = self.open.last().is_some_and(|open| open.name == name);
            return if ends { self.tag(at) } else { Ok(None) };
        }
        match rest.get(1..).map(tag::name_in) {
            None | Some("") => {}
            Some(name) => self.escaped.push(name),
        }
        Ok(None)
    }

    fn delimited(
        &mut self,
        at: usize,
        (opening, closing): (&str, &str),
        kind: Kind,
        unclosed: ErrorKind,
    ) -> Result<usize, Refusal> {
        let from = at + opening.len();
        let Some(length) = self.text.get(from..).and_then(|rest| rest.find(closing)) else {
            return refusal(unclosed, at..from);
        };
        let end = from + length + closing.len();
        self.end_text(at)?;
        self.add(Span::new(at, end), kind)?;
        self.text_from = end;
        Ok(end)
    }

    fn instruction(&mut self, at: usize, rest: &str) -> Result<Option<usize>, Refusal> {
        if self.no_instruction_ends || !rest.contains(INSTRUCTION.1) {
            self.no_instruction_ends = true;
            return Ok(None);
        }
        self.delimited(at, INSTRUCTION, Kind::Instruction, ErrorKind::CommentUnclosed).map(Some)
    }

    /// A tag; or a character, where that is none and the line has no `>`.
    fn tag(&mut self, at: usize) -> Result<Option<usize>, Refusal> {
        let known = self.attributes.len();
        let tag = match tag::read(self.text, at, &mut self.attributes) {
            Ok(Some(tag)) => tag,
            Ok(None) => return Ok(None),
            Err(_) if !self.line_has_end(at) => {
                self.attributes.truncate(known);
                return Ok(None);
            }
            Err(refused) => return Err(refused),
        };
        self.end_text(at)?;
        self.escaped.clear();
        let end = match tag {
            Tag::Start { name, end, is_whole } => {
                self.start(at, name, Span::new(known, self.attributes.len()), end, is_whole)?;
                end
            }
            Tag::End { name, end } => {
                self.end(at, name, end)?;
                end
            }
        };
        self.text_from = end;
        Ok(Some(end))
    }

    fn line_has_end(&mut self, at: usize) -> bool {
        match (self.next_end.behind(self.text, at), self.next_break.behind(self.text, at)) {
            (Some(end), Some(line_end)) => end < line_end,
            (end, _) => end.is_some(),
        }
    }

    fn start(
        &mut self,
        at: usize,
        name: Range<usize>,
        attributes: Span,
        end: usize,
        is_whole: bool,
    ) -> Result<(), Refusal> {
        if self.open.len() >= MAX_DEPTH {
            return refusal(ErrorKind::TooDeep, at..end);
        }
        let index = self.entries.len();
        let content = Span::new(end, end);
        let element = ElementEntry { name: Span::new(name.start, name.end), content, attributes };
        self.add(Span::new(at, end), Kind::Element(element))?;
        if !is_whole {
            self.open.push(Open { index, name: self.text.get(name).unwrap_or_default() });
        }
        Ok(())
    }

    fn end(&mut self, at: usize, name: Range<usize>, end: usize) -> Result<(), Refusal> {
        let found = self.text.get(name.clone()).unwrap_or_default();
        let Some(open) = self.open.pop() else {
            return refusal(ErrorKind::ElementUnopened(found.to_owned()), name);
        };
        if open.name != found {
            let start = self.entries.get(open.index).map_or(0, |entry| entry.span.start as usize);
            let before = self.text.get(..start).unwrap_or_default();
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            let (expected, found) = (open.name.to_owned(), found.to_owned());
            return refusal(ErrorKind::ElementMismatched { expected, line, found }, name);
        }
        let after = number(self.entries.len());
        if let Some(Entry { span, after: last, kind: Kind::Element(element), .. }) =
            self.entries.get_mut(open.index)
        {
            span.end = number(end);
            *last = after;
            element.content.end = number(at);
        }
        Ok(())
    }

    /// Makes the text up to here a node.
    fn end_text(&mut self, end: usize) -> Result<(), Refusal> {
        if self.text_from == end {
            return Ok(());
        }
        self.add(Span::new(self.text_from, end), Kind::Text)
    }

    fn add(&mut self, span: Span, kind: Kind) -> Result<(), Refusal> {
        let index = self.entries.len();
        if index + self.attributes.len() >= MAX_NODES {
            return refusal(ErrorKind::TooMany, span.range());
        }
        let parent = self.open.last().map(|open| number(open.index));
        self.entries.push(Entry { span, parent, after: number(index + 1), kind });
        Ok(())
    }
}
