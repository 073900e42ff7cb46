//! What is kept of `client.keys`, whoever changes the file and however fast.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Duration;

use proptest::prelude::*;

use super::*;

/// Longer than a tick of the clock that files are stamped by.
const TICK: Duration = Duration::from_millis(15);

fn with(text: &str) -> (tempfile::TempDir, KeyIndex) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("client.keys");
    fs::write(&path, text).unwrap();
    (folder, KeyIndex::of(path))
}

/// So long after the last change that what is read is kept.
fn later() -> SystemTime {
    SystemTime::now() + Duration::from_secs(3600)
}

fn ids(entries: &Entries) -> Vec<u32> {
    entries.ids().map(AgentId::number).collect()
}

#[test]
fn a_file_that_stays_is_read_once() {
    let (_folder, index) = with("001 a any k\n");
    let (first, _) = index.look(later()).unwrap();
    let (second, _) = index.look(later()).unwrap();
    assert!(Arc::ptr_eq(&first, &second));
    assert!(Arc::ptr_eq(&first, &index.entries().unwrap()), "whatever the time is when it is asked again");
}

#[test]
fn a_file_that_has_just_changed_is_read_again() {
    let (_folder, index) = with("001 a any k\n");
    let (first, _) = index.look(SystemTime::now()).unwrap();
    let (second, _) = index.look(SystemTime::now()).unwrap();
    assert!(!Arc::ptr_eq(&first, &second));
    assert_eq!(first, second);
    // A clock that goes wrong makes files of the future, which come to rest when it has caught up.
    let (third, _) = index.look(SystemTime::UNIX_EPOCH).unwrap();
    assert!(!Arc::ptr_eq(&second, &third));
}

/// Two changes within one tick of the clock leave the same stamp.
#[test]
fn a_second_change_that_leaves_no_trace_is_seen() {
    let (folder, index) = with("");
    let path = folder.path().join("client.keys");
    fs::write(&path, "001 a any k\n").unwrap();
    for attempt in 0..200_u32 {
        let file = OpenOptions::new().write(true).open(&path).unwrap();
        let digit = |number: u32| [b'0' + u8::try_from(number % 10).unwrap()];
        file.write_all_at(&digit(attempt), 1).unwrap();
        let before = Stamp::of(&path);
        index.entries().unwrap();
        file.write_all_at(&digit(attempt + 1), 1).unwrap();
        let expected = vec![(attempt + 1) % 10 * 10 + 1];
        assert_eq!(ids(&index.entries().unwrap()), expected, "attempt {attempt}");
        if Stamp::of(&path) == before {
            return;
        }
    }
    eprintln!("skipped: this file system has a stamp for every change");
}

#[test]
fn a_file_that_comes_goes_or_cannot_be_read() {
    let (folder, index) = with("001 a any k\n");
    let path = folder.path().join("client.keys");
    assert_eq!(ids(&index.look(later()).unwrap().0), [1]);
    fs::remove_file(&path).unwrap();
    assert_eq!(ids(&index.look(later()).unwrap().0), [] as [u32; 0]);
    assert_eq!(index.line_of(AgentId::new(1)).unwrap(), None);
    fs::create_dir(&path).unwrap();
    assert!(index.entries().is_err() && index.line_of(AgentId::new(1)).is_err());
    fs::remove_dir(&path).unwrap();
    fs::write(&path, "002 b any k2\n").unwrap();
    assert_eq!(index.line_of(AgentId::new(2)).unwrap().as_deref(), Some("002 b any k2"));
}

/// What somebody does to the file.
#[derive(Debug, Clone)]
enum Change {
    /// A line at its end.
    Append(u32),
    /// Another file in its place, with the same number of bytes and the same time of its last change.
    Rename,
    /// A byte in the middle of it, as Wazuh's daemons and `KeysFile::append` put them there.
    Byte(usize, u8),
    /// Its first bytes alone.
    Cut(usize),
    /// Nothing.
    Wait,
}

impl Change {
    fn make(&self, path: &Path) {
        let text = fs::read(path).unwrap();
        match *self {
            Self::Append(id) => {
                let mut file = OpenOptions::new().append(true).open(path).unwrap();
                writeln!(file, "{id:03} added any k").unwrap();
            }
            Self::Rename => {
                let modified = fs::metadata(path).unwrap().modified().unwrap();
                let other = path.with_extension("new");
                let text: Vec<u8> =
                    text.iter().map(|byte| if *byte == b'1' { b'2' } else { *byte }).collect();
                fs::write(&other, text).unwrap();
                OpenOptions::new().write(true).open(&other).unwrap().set_modified(modified).unwrap();
                fs::rename(other, path).unwrap();
            }
            Self::Byte(place, byte) => {
                let file = OpenOptions::new().write(true).open(path).unwrap();
                let place = place % text.len().max(1);
                file.write_all_at(&[byte], u64::try_from(place).unwrap()).unwrap();
            }
            Self::Cut(length) => {
                let file = OpenOptions::new().write(true).open(path).unwrap();
                let length = length % (text.len() + 1);
                file.set_len(u64::try_from(length).unwrap()).unwrap();
            }
            Self::Wait => {}
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (1_u32..2000).prop_map(Change::Append),
        Just(Change::Rename),
        (0_usize..200, prop_oneof![Just(b'#'), Just(b'!'), Just(b' '), Just(b'\n'), b'0'..=b'9'])
            .prop_map(|(place, byte)| Change::Byte(place, byte)),
        (0_usize..200).prop_map(Change::Cut),
        Just(Change::Wait),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// With what is read being kept at once, as it is of a file at rest, and with changes that are a tick apart.
    #[test]
    fn no_change_of_a_file_at_rest_goes_unseen(changes in prop::collection::vec(change(), 1..6)) {
        let (folder, index) = with("001 a any k\n011 b any k\n100 !c any k\n012 d 192.0.2.1 k\n");
        let path = folder.path().join("client.keys");
        for change in changes {
            index.look(later()).unwrap();
            std::thread::sleep(TICK);
            change.make(&path);
            let (entries, _) = index.look(later()).unwrap();
            let expected = Entries::read(fs::read(&path).unwrap().as_slice()).unwrap();
            prop_assert_eq!(&*entries, &expected, "{:?}", change);
            for id in expected.ids() {
                let line = index.line_of(id).unwrap().unwrap_or_default();
                // A cut line and an appended one can make an id of more digits than it needs.
                prop_assert_eq!(line.split(' ').next().and_then(|first| first.parse().ok()), Some(id), "{}", line);
            }
        }
    }

    /// As it is used, with changes as fast as they can be made.
    #[test]
    fn no_change_of_a_busy_file_goes_unseen(changes in prop::collection::vec(change(), 1..20)) {
        let (folder, index) = with("001 a any k\n011 b any k\n");
        let path = folder.path().join("client.keys");
        for change in changes {
            change.make(&path);
            let expected = Entries::read(fs::read(&path).unwrap().as_slice()).unwrap();
            prop_assert_eq!(&*index.entries().unwrap(), &expected, "{:?}", change);
        }
    }
}
