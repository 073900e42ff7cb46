//! [`Backwards`]: the lines of a file, the last first, a block of it in memory at a time.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

/// How much is read at once, in bytes.
const BLOCK: usize = 64 * 1024;

/// A line, or what stands in the place of one.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// A line without its end.
    Whole(Vec<u8>),
    /// A line that is too long to be one.
    TooLong,
}

/// The lines of a file from its end to its beginning, empty ones included. Memory never holds more than the longest
/// line allowed and a block. Blocks on the disk.
///
/// What is appended after the start is not seen. An error is the last item.
#[derive(Debug)]
pub struct Backwards {
    file: File,
    /// The longest line, in bytes.
    longest: usize,
    /// Where what was read begins.
    position: u64,
    /// What was read and not given out yet: it ends where the last line given out began.
    ahead: Vec<u8>,
    /// Whether the end of the line that is being read was dropped, because it is too long.
    too_long: bool,
    /// Whether the first line of the file was given out.
    ended: bool,
}

impl Backwards {
    /// The lines that are in the file now. Those of more than `longest` bytes are none.
    ///
    /// # Errors
    /// The system's.
    pub fn new(file: File, longest: usize) -> io::Result<Self> {
        let position = file.metadata()?.len();
        let mut lines =
            Self { file, longest, position, ahead: Vec::new(), too_long: false, ended: position == 0 };
        if !lines.ended {
            lines.read_block()?;
            // The end of the last line begins no further one.
            lines.ahead.pop_if(|last| *last == b'\n');
        }
        Ok(lines)
    }

    /// The line before; none before the first.
    fn line(&mut self) -> io::Result<Option<Line>> {
        if self.ended {
            return Ok(None);
        }
        let mut unsearched = self.ahead.len();
        loop {
            let part = self.ahead.get(..unsearched).unwrap_or_default();
            if let Some(end) = part.iter().rposition(|byte| *byte == b'\n') {
                let line = self.ahead.split_off(end + 1);
                self.ahead.truncate(end);
                return Ok(Some(self.given(line)));
            }
            if self.position == 0 {
                self.ended = true;
                let line = std::mem::take(&mut self.ahead);
                return Ok(Some(self.given(line)));
            }
            if self.ahead.len() > self.longest {
                self.ahead.clear();
                self.too_long = true;
            }
            unsearched = self.read_block()?;
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

    fn given(&mut self, line: Vec<u8>) -> Line {
        let dropped = std::mem::take(&mut self.too_long);
        if dropped || line.len() > self.longest { Line::TooLong } else { Line::Whole(line) }
    }
}

impl Iterator for Backwards {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.line();
        self.ended |= line.is_err();
        line.transpose()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    const LONGEST: usize = 3 * BLOCK;

    fn lines(text: &[u8]) -> Vec<Line> {
        let mut file = tempfile::tempfile().expect("file");
        file.write_all(text).expect("written");
        Backwards::new(file, LONGEST).expect("file").map(|line| line.expect("line")).collect()
    }

    fn whole(text: &str) -> Line {
        Line::Whole(text.as_bytes().to_vec())
    }

    #[test]
    fn lines_come_from_the_end() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\n"), [whole("")]);
        assert_eq!(lines(b"\n\n"), [whole(""), whole("")]);
        assert_eq!(lines(b"one\ntwo\n"), [whole("two"), whole("one")]);
        assert_eq!(lines(b"\none\n\ntwo"), [whole("two"), whole(""), whole("one"), whole("")]);
    }

    #[test]
    fn a_line_that_is_too_long_is_none() {
        for excess in [1, BLOCK, 4 * BLOCK] {
            let mut text = b"one\n".to_vec();
            text.extend(vec![b'x'; LONGEST + excess]);
            text.extend(b"\ntwo\n");
            assert_eq!(lines(&text), [whole("two"), Line::TooLong, whole("one")], "{excess}");
        }
        assert_eq!(lines(&vec![b'x'; LONGEST]).len(), 1);
        assert_eq!(lines(&vec![b'x'; LONGEST + 1]), [Line::TooLong]);
    }

    #[test]
    fn a_file_that_shrinks_meanwhile_is_an_error_and_the_end() {
        let mut file = tempfile::tempfile().expect("file");
        file.write_all(&vec![b'\n'; 3 * BLOCK]).expect("written");
        let mut read = Backwards::new(file.try_clone().expect("file"), LONGEST).expect("file");
        file.set_len(0).expect("cut");
        assert!(read.by_ref().any(|line| line.is_err()));
        assert!(read.next().is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn they_are_the_lines_of_the_file(lengths in prop::collection::vec(0_usize..40_000, 0..12), cut: bool) {
            let mut text: Vec<u8> = Vec::new();
            for (number, length) in lengths.iter().enumerate() {
                text.extend(vec![b'a' + u8::try_from(number).expect("few"); *length]);
                text.push(b'\n');
            }
            if cut {
                text.pop();
            }
            let ended = text.strip_suffix(b"\n").unwrap_or(&text);
            let mut expected: Vec<Line> =
                ended.split(|byte| *byte == b'\n').map(|line| Line::Whole(line.to_vec())).collect();
            if text.is_empty() {
                expected.clear();
            }
            expected.reverse();
            prop_assert!(lines(&text) == expected);
        }
    }
}
