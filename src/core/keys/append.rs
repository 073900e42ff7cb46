//! [`KeysFile::append`]: agents are added at the end of `client.keys`, whose size does not matter then.
//!
//! A file that is replaced as a whole is there before or after, and nothing in between can be seen; but it is written
//! anew for every agent. Here the new lines are added in three steps, after each of which the file says what is true:
//!
//! 1. The lines are written behind the others as comments: the first digit of each id is a `#`. The line feed of the
//!    last one is left out. They are brought onto the disk.
//! 2. The digits are put in the place of the `#`, a byte each. A line holds from then on, and is whole.
//! 3. The last line feed is written, and all that is brought onto the disk.
//!
//! Whoever reads in between, and whoever comes after a crash, finds the agents that were there, and some of the new ones,
//! each of them whole; and comments, which every reader of this file skips. In the end, the file has another size than
//! in between, so that nobody takes it for the same.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::line::Line;
use super::{AgentKey, KeysFile};

/// What stands for the first digit of an id until the line holds.
const COMMENT: u8 = b'#';

impl KeysFile {
    /// Adds agents, which are the last ones of these contents, to the file at `path`, which holds the rest of them and
    /// nothing else: `length` bytes that end with a line feed, or none. They are on the disk when this returns, and a crash
    /// at any instant leaves each of them whole or not there. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's; none of the agents is in the file then, or, where not even that can be brought about, some.
    /// Where the file is not `length` bytes long, it is left alone.
    pub fn append(path: &Path, length: u64, agents: &[AgentKey]) -> io::Result<()> {
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        if file.metadata()?.len() != length {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "client.keys has changed meanwhile"));
        }
        let written = Steps::of(agents).write(&file, length);
        if written.is_err() {
            // Nobody was told of them.
            file.set_len(length).and_then(|()| file.sync_data())?;
        }
        written
    }
}

/// Adds lines to a file that need not be whole: one that is cut off means nothing to its readers. They outlive the process,
/// and are not brought onto the disk by this. Blocks.
///
/// # Errors
/// The operating system's.
pub(super) fn append_lines(path: &Path, lines: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).append(true).open(path)?;
    let mut last = [b'\n'];
    if file.metadata()?.len() > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    // One that a process died over must not take the next one with it.
    let text = if last == [b'\n'] { lines.to_owned() } else { format!("\n{lines}") };
    file.write_all(text.as_bytes())
}

/// What is written, step by step.
struct Steps {
    /// The lines as comments, with the last line feed.
    comments: Vec<u8>,
    /// Where the digits go, and which.
    digits: Vec<(u64, u8)>,
}

impl Steps {
    fn of(agents: &[AgentKey]) -> Self {
        let mut steps = Self { comments: Vec::new(), digits: Vec::new() };
        for agent in agents {
            let start = steps.comments.len();
            Line::of(agent.clone()).write(&mut steps.comments);
            if let Some(first) = steps.comments.get_mut(start) {
                steps.digits.push((u64::try_from(start).unwrap_or(u64::MAX), *first));
                *first = COMMENT;
            }
        }
        steps
    }

    fn write(&self, file: &File, length: u64) -> io::Result<()> {
        let Some((feed, comments)) = self.comments.split_last() else { return Ok(()) };
        file.write_all_at(comments, length)?;
        file.sync_data()?;
        for (place, digit) in &self.digits {
            file.write_all_at(&[*digit], length + place)?;
        }
        file.write_all_at(&[*feed], length + u64::try_from(comments.len()).unwrap_or(u64::MAX))?;
        file.sync_data()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::agents::AgentId;

    fn agent(id: u32) -> AgentKey {
        AgentKey::new(AgentId::new(id), format!("web-{id}"), "any".parse().unwrap(), "k".repeat(64)).unwrap()
    }

    fn ids(bytes: &[u8]) -> Vec<u32> {
        KeysFile::parse(bytes).agents().map(|agent| agent.id().number()).collect()
    }

    #[test]
    fn what_is_appended_is_what_would_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("client.keys");
        let mut keys = KeysFile::parse(b"# mine\n001 a any k\n002 !b any k\n");
        keys.write(&path).unwrap();
        for block in [vec![agent(3)], vec![], (4..1100).map(agent).collect()] {
            let length = std::fs::metadata(&path).unwrap().len();
            KeysFile::append(&path, length, &block).unwrap();
            block.into_iter().for_each(|agent| keys.add(agent).unwrap());
            assert_eq!(std::fs::read(&path).unwrap(), keys.to_bytes());
        }
        let before = std::fs::read(&path).unwrap();
        assert!(KeysFile::append(&path, 3, &[agent(2000)]).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert!(KeysFile::append(&folder.path().join("missing"), 0, &[agent(1)]).is_err());
    }

    #[test]
    fn a_line_that_was_cut_off_does_not_take_the_next_one_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agents-timestamp");
        for (before, after) in [("", "x\n"), ("a\n", "a\nx\n"), ("a\nb", "a\nb\nx\n")] {
            std::fs::write(&path, before).unwrap();
            append_lines(&path, "x\n").unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), after);
        }
    }

    proptest! {
        /// Whatever part of the steps has been done when the process or the machine dies: the agents that were there
        /// are there, and of the new ones each is whole or not there at all.
        #[test]
        fn no_crash_leaves_half_of_an_agent(
            old in 0_u32..4, new in 1_u32..6, written in 0_usize..600, digits: u8, feed: bool
        ) {
            let mut keys = KeysFile::default();
            (1..=old).for_each(|id| keys.add(agent(id)).unwrap());
            let mut bytes = keys.to_bytes();
            let length = bytes.len();
            let added: Vec<AgentKey> = (old + 1..=old + new).map(agent).collect();
            let steps = Steps::of(&added);
            let (last, comments) = steps.comments.split_last().unwrap();
            let whole = written >= comments.len();
            bytes.extend(&comments[..written.min(comments.len())]);
            let mut expected: Vec<u32> = (1..=old).collect();
            if whole {
                for (number, (place, digit)) in steps.digits.iter().enumerate() {
                    if digits & (1 << number) != 0 {
                        bytes[length + usize::try_from(*place).unwrap()] = *digit;
                        expected.push(old + 1 + u32::try_from(number).unwrap());
                    }
                }
                if feed {
                    bytes.push(*last);
                }
            }
            prop_assert_eq!(ids(&bytes), expected);
            for found in KeysFile::parse(&bytes).agents() {
                prop_assert_eq!(found, &agent(found.id().number()));
            }
        }
    }
}
