//! The words of a query: where a field, an operator and a value end.

use std::ops::Range;

use super::Operator;

/// Reads words off a text. Positions are byte offsets and always on character boundaries.
pub(super) struct Scanner<'t> {
    text: &'t str,
    position: usize,
    /// For every `[` that has one, its `]`, both as byte offsets, in the order of the `[`.
    brackets: Vec<(usize, usize)>,
}

/// What stands where an operator should.
pub(super) enum OperatorWord<'t> {
    /// An operator.
    Known(Operator),
    /// Characters of operators that make none together.
    Unknown(&'t str),
    /// Something else.
    Missing,
}

/// Whether operators are made of the character.
pub(super) fn is_operator_character(character: char) -> bool {
    matches!(character, '=' | '!' | '<' | '>' | '~')
}

/// Whether the value leaves a `[` open that would pair with a `]` behind the value.
pub(super) fn leaves_bracket_open(value: &str) -> bool {
    let mut open = 0_usize;
    for character in value.chars() {
        match character {
            '[' => open += 1,
            ']' => open = open.saturating_sub(1),
            '(' | ')' => open = 0,
            _ => {}
        }
    }
    open > 0
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, position: 0, brackets: matching_brackets(text) }
    }

    pub(super) fn position(&self) -> usize {
        self.position
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes the next character if it is this one.
    pub(super) fn take(&mut self, character: char) -> bool {
        let there = self.peek() == Some(character);
        if there {
            self.position += character.len_utf8();
        }
        there
    }

    /// The next character as a range, empty at the end.
    pub(super) fn here(&self) -> Range<usize> {
        self.position..self.position + self.peek().map_or(0, char::len_utf8)
    }

    /// Spaces may stand before a field; elsewhere they belong to the value.
    pub(super) fn skip_spaces(&mut self) {
        while self.take(' ') {}
    }

    fn take_while(&mut self, accepts: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|character| !accepts(character)).unwrap_or(rest.len());
        self.position += end;
        rest.get(..end).unwrap_or_default()
    }

    /// A field: words joined by dots.
    pub(super) fn field(&mut self) -> Option<&'t str> {
        if !self.peek().is_some_and(is_word_character) {
            return None;
        }
        Some(self.take_while(|character| is_word_character(character) || character == '.'))
    }

    /// An operator: as many operator characters as there are, but no more than two.
    pub(super) fn operator(&mut self) -> OperatorWord<'t> {
        let rest = self.rest();
        let length = rest.chars().take(2).take_while(|character| is_operator_character(*character)).count();
        // Operator characters are ASCII: their number is their length.
        let word = rest.get(..length).unwrap_or_default();
        if word.is_empty() {
            return OperatorWord::Missing;
        }
        match Operator::from_spelling(word) {
            Some(operator) => {
                self.position += length;
                OperatorWord::Known(operator)
            }
            None => OperatorWord::Unknown(word),
        }
    }

    /// A value: everything up to a separator, the end, or a parenthesis that closes what the value did not open.
    ///
    /// Parentheses within a value must match, and commas are part of it between matching square brackets, so that
    /// `C:\Program Files (x86)` and `["a","b"]` are values.
    ///
    /// # Errors
    /// The position of a parenthesis that the value opens and does not close.
    pub(super) fn value(&mut self) -> Result<&'t str, usize> {
        let start = self.position;
        let mut opened: Vec<usize> = Vec::new();
        while let Some(character) = self.peek() {
            match character {
                ';' | ',' => break,
                '(' => opened.push(self.position),
                ')' if opened.is_empty() => break,
                ')' => {
                    opened.pop();
                }
                '[' => {
                    if let Some(end) = self.closing_bracket() {
                        self.position = end;
                    }
                }
                _ => {}
            }
            self.position += self.peek().map_or(0, char::len_utf8);
        }
        match opened.last() {
            Some(position) => Err(*position),
            None => Ok(self.text.get(start..self.position).unwrap_or_default()),
        }
    }

    fn closing_bracket(&self) -> Option<usize> {
        let index = self.brackets.binary_search_by_key(&self.position, |(open, _)| *open).ok()?;
        self.brackets.get(index).map(|(_, close)| *close)
    }
}

/// The pairs of square brackets that have neither `;` nor a parenthesis between them, found in one pass so that a text
/// of brackets alone costs no more than any other.
fn matching_brackets(text: &str) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (position, character) in text.char_indices() {
        match character {
            '[' => open.push(position),
            ']' => pairs.extend(open.pop().map(|start| (start, position))),
            ';' | '(' | ')' => open.clear(),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}
