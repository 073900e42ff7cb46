//! From a byte to its line and column.

use std::fmt;

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Where each line of `text` begins.
pub(crate) fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1)).collect()
}

/// The place of a byte, given where lines begin.
pub(crate) fn position(text: &str, starts: &[usize], offset: usize) -> Position {
    let line = starts.partition_point(|start| *start <= offset).max(1);
    let start = starts.get(line - 1).copied().unwrap_or_default();
    let before = text.as_bytes().get(start..offset.min(text.len())).unwrap_or_default();
    // Bytes that go on a character do not begin one.
    let characters = before.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count();
    Position { line, column: characters + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_from_one_in_characters() {
        let text = "a\nüß<b>\r\n\nend";
        let starts = starts(text);
        for (offset, line, column) in
            [(0, 1, 1), (1, 1, 2), (2, 2, 1), (6, 2, 3), (10, 2, 7), (11, 3, 1), (12, 4, 1), (99, 4, 4)]
        {
            assert_eq!(position(text, &starts, offset), Position { line, column }, "{offset}");
        }
        assert_eq!(position("", &[0], 0), Position { line: 1, column: 1 });
    }
}
