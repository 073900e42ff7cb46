//! [`Entries`]: which agents `client.keys` lets in, and where their lines are.
//!
//! That is what a request asks of the file: whether a few agents are registered, the key of one. It takes 16 bytes an
//! agent, of which a manager may have a hundred thousand. Who changes the file uses [`KeysFile`](super::KeysFile).

use std::fs::File;
use std::io::{self, BufRead, Read};
use std::os::unix::fs::FileExt;

use crate::agents::AgentId;

/// No line is longer that lets an agent in: a name, an address and a key have longest lengths.
const LONGEST_LINE: usize = 8 * 1024;

/// The agents of a `client.keys`: those with a line of an id of at least three digits, a name that is not marked as
/// removed, an address and a key.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// Ids, and where their lines begin, in the order of the ids.
    places: Vec<(AgentId, u64)>,
}

impl Entries {
    /// Reads the contents of a file. Of several lines with one id, the first counts.
    ///
    /// # Errors
    /// The operating system's.
    pub fn read(mut source: impl BufRead) -> io::Result<Self> {
        let mut places = Vec::new();
        let mut line = Vec::new();
        let mut start = 0;
        loop {
            line.clear();
            let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
            let mut length = (&mut source).take(limit).read_until(b'\n', &mut line)?;
            if length == 0 {
                break;
            }
            if let Some(id) = agent_of(&line) {
                places.push((id, start));
            }
            if length == LONGEST_LINE && line.last() != Some(&b'\n') {
                length += source.skip_until(b'\n')?;
            }
            start += u64::try_from(length).unwrap_or(u64::MAX);
        }
        places.sort_by_key(|(id, _)| *id);
        places.dedup_by_key(|(id, _)| *id);
        places.shrink_to_fit();
        Ok(Self { places })
    }

    /// Whether there is an agent of this id.
    pub fn contains(&self, id: AgentId) -> bool {
        self.start_of(id).is_some()
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = AgentId> {
        self.places.iter().map(|(id, _)| *id)
    }

    /// The line of an agent in the file that was read: its id, name, address and key, with spaces between them. None where
    /// there is no such agent, or where another line stands in its place by now. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's.
    pub(super) fn line_of(&self, id: AgentId, file: &File) -> io::Result<Option<String>> {
        let Some(mut place) = self.start_of(id) else { return Ok(None) };
        let (mut line, mut block) = (Vec::new(), [0; 512]);
        while line.len() < LONGEST_LINE {
            let read = file.read_at(&mut block, place)?;
            let Some(bytes) = block.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            match bytes.iter().position(|byte| *byte == b'\n') {
                Some(end) => {
                    line.extend(bytes.iter().take(end));
                    break;
                }
                None => line.extend_from_slice(bytes),
            }
            place += u64::try_from(read).unwrap_or(u64::MAX);
        }
        if agent_of(&line) != Some(id) {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(without_end(&line)).into_owned()))
    }

    fn start_of(&self, id: AgentId) -> Option<u64> {
        let found = self.places.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.places.get(found).map(|(_, start)| *start)
    }
}

/// The agent that a line lets in.
fn agent_of(line: &[u8]) -> Option<AgentId> {
    let line = without_end(line);
    let end = line.iter().position(|byte| *byte == b' ')?;
    let (id, rest) = line.split_at_checked(end)?;
    let rest = rest.get(1..)?;
    let whole = !rest.starts_with(b"!") && rest.iter().filter(|byte| **byte == b' ').nth(1).is_some();
    std::str::from_utf8(id).ok().filter(|_| whole)?.parse().ok()
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::keys::KeysFile;

    fn entries(text: &[u8]) -> Entries {
        Entries::read(text).unwrap()
    }

    fn ids(text: &str) -> Vec<u32> {
        entries(text.as_bytes()).ids().map(AgentId::number).collect()
    }

    fn file_of(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    #[test]
    fn only_whole_lines_count() {
        for (text, expected) in [
            ("", &[][..]),
            ("001 a any k", &[1]),
            ("001 a any k\n", &[1]),
            ("1006 f 192.0.2.0/24 k\r\n007 g any k\r\n", &[7, 1006]),
            ("002 !b any k\n# 003 c any k\n#03 c any k\n004 d any\n5 e any k\n\n 006 f any k\n", &[]),
            ("001 a any k\n001 b any k\n", &[1]),
            ("+01 a any k\n\u{661}\u{662}\u{663} a any k\n4294967296 a any k\n", &[]),
        ] {
            assert_eq!(ids(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_found_again_wherever_they_are() {
        let long = "k".repeat(1024);
        let text = format!(
            "# mine\n001 a any {long}\n002 !b any k\n1003 c any k\r\n004 \u{e9} any k\n001 again any k"
        );
        let (file, entries) = (file_of(text.as_bytes()), entries(text.as_bytes()));
        let line = |id| entries.line_of(AgentId::new(id), &file).unwrap();
        assert_eq!(line(1), Some(format!("001 a any {long}")));
        assert_eq!(line(1003).as_deref(), Some("1003 c any k"));
        assert_eq!(line(4).as_deref(), Some("004 \u{e9} any k"));
        assert_eq!((line(2), line(5), line(0)), (None, None, None));
    }

    #[test]
    fn a_line_that_has_become_another_ones_is_not_shown() {
        let entries = entries(b"001 a any k1\n002 b any k2\n");
        for text in ["002 b any k2\n", "", "001 !a any k\n002 b any k\n"] {
            assert_eq!(
                entries.line_of(AgentId::new(1), &file_of(text.as_bytes())).unwrap(),
                None,
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_line_without_end_is_no_agent_and_takes_no_memory() {
        let endless = format!("001 a any {}\n002 b any k\n", "k".repeat(3 * LONGEST_LINE));
        let entries = entries(endless.as_bytes());
        // Whoever makes keys of this length makes none that anybody takes.
        assert!(entries.contains(AgentId::new(2)));
        let line = entries.line_of(AgentId::new(2), &file_of(endless.as_bytes())).unwrap();
        assert_eq!(line.as_deref(), Some("002 b any k"));
    }

    proptest! {
        /// Whoever is let in by the file as those see it who change it is registered for those who ask, with this key.
        #[test]
        fn agents_of_the_file_are_found_with_their_lines(
            lines in prop::collection::vec(
                prop_oneof!["[0-9]{3,4} [!a-c]{1,3} any [k ]{1,4}", "[0-9a-z #!]{0,20}", "\\PC{0,20}"], 0..20
            ),
            end in prop_oneof![Just(""), Just("\n")],
        ) {
            let text = lines.join("\n") + end;
            let (file, entries) = (file_of(text.as_bytes()), entries(text.as_bytes()));
            for agent in KeysFile::parse(text.as_bytes()).agents() {
                // Ids of fewer digits are for those daemons that go by the number.
                let line = text.lines().find(|line| line.split(' ').next() == Some(&agent.id().to_string()));
                if let Some(line) = line.filter(|line| !line.contains(" !")) {
                    let found = entries.line_of(agent.id(), &file).unwrap();
                    prop_assert_eq!(found.as_deref(), Some(line));
                }
            }
            for id in entries.ids() {
                prop_assert!(entries.line_of(id, &file).unwrap().is_some());
            }
        }

        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let (file, entries) = (file_of(&bytes), entries(&bytes));
            for id in entries.ids() {
                prop_assert!(entries.line_of(id, &file).unwrap().is_some());
            }
        }
    }
}
