//! [`Backwards`]: the lines of a file, the last first, a block of it in memory at a time.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

/// How much is read at once, in bytes.
const BLOCK: usize = 64 * 1024;

/// A longer line is none of ours, in bytes.
const LONGEST: usize = 8 << 20;

/// A line, or what stands in the place of one.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line without its end.
    Whole(Vec<u8>),
    /// A line that is too long to be one.
    TooLong,
}

/// The lines of a file from its end to its beginning.
#[derive(Debug)]
pub(super) struct Backwards {
    file: File,
    /// Where what was read begins.
    position: u64,
    /// What was read and not given out yet: it ends where the last line given out began.
    ahead: Vec<u8>,
    /// Whether the end of the line that is being read was dropped, because it is too long.
    too_long: bool,
}

impl Backwards {
    /// The lines that are in the file now.
    pub(super) fn new(file: File) -> io::Result<Self> {
        let position = file.metadata()?.len();
        Ok(Self { file, position, ahead: Vec::new(), too_long: false })
    }

    /// The line before; none before the first. Empty lines do not count.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        let mut searched = self.ahead.len();
        loop {
            let unsearched = self.ahead.get(..searched).unwrap_or_default();
            if let Some(end) = unsearched.iter().rposition(|byte| *byte == b'\n') {
                let line = self.ahead.split_off(end + 1);
                self.ahead.truncate(end);
                searched = self.ahead.len();
                match self.given(line) {
                    Some(line) => return Ok(Some(line)),
                    None => continue,
                }
            }
            if self.position == 0 {
                let line = std::mem::take(&mut self.ahead);
                return Ok(self.given(line));
            }
            if self.ahead.len() > LONGEST {
                self.ahead.clear();
                self.too_long = true;
            }
            searched = self.read_block()?;
        }
    }

    /// Reads the block before what was read, and says how long it is.
    fn read_block(&mut self) -> io::Result<usize> {
        let length = usize::try_from(self.position).unwrap_or(BLOCK).min(BLOCK);
        self.position -= u64::try_from(length).unwrap_or(self.position);
        let mut block = vec![0; length];
        self.file.read_exact_at(&mut block, self.position)?;
        block.append(&mut self.ahead);
        self.ahead = block;
        Ok(length)
    }

    fn given(&mut self, line: Vec<u8>) -> Option<Line> {
        if std::mem::take(&mut self.too_long) {
            Some(Line::TooLong)
        } else if line.is_empty() {
            None
        } else {
            Some(Line::Whole(line))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    fn lines(text: &[u8]) -> Vec<Line> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text).unwrap();
        let mut lines = Backwards::new(file).unwrap();
        std::iter::from_fn(|| lines.next().unwrap()).collect()
    }

    fn whole(text: &str) -> Line {
        Line::Whole(text.as_bytes().to_vec())
    }

    #[test]
    fn lines_come_from_the_end() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\n\n"), []);
        assert_eq!(lines(b"one\ntwo\n"), [whole("two"), whole("one")]);
        assert_eq!(lines(b"\none\n\n\ntwo"), [whole("two"), whole("one")]);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let mut text = b"one\n".to_vec();
        text.extend(vec![b'x'; LONGEST + 3 * BLOCK]);
        text.extend(b"\ntwo\n");
        assert_eq!(lines(&text), [whole("two"), Line::TooLong, whole("one")]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn they_are_the_lines_of_the_file(lengths in prop::collection::vec(0_usize..40_000, 0..12), cut: bool) {
            let mut text: Vec<u8> = Vec::new();
            for (number, length) in lengths.iter().enumerate() {
                text.extend(vec![b'a' + u8::try_from(number).unwrap(); *length]);
                text.push(b'\n');
            }
            if cut {
                text.pop();
            }
            let mut expected: Vec<Line> = text
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
                .map(|line| Line::Whole(line.to_vec()))
                .collect();
            expected.reverse();
            prop_assert!(lines(&text) == expected);
        }
    }
}
