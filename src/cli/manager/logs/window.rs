//! [`Window`]: what is new in the log between two looks at its end.
//!
//! Each look shows the last 2000 lines at most. Entries have no numbers, and those of one second no order, so that a look
//! is compared with the one before by what it holds: an entry is new as often as it is there more often than before.
//! So none is repeated, and one that was written late, behind younger ones, is not lost.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::Value;

/// Where so many entries are there and none of those before, the log has moved on by more than is looked at.
const MANY: usize = 1000;

/// The end of the log as it was looked at the last time. Only digests of entries are kept.
#[derive(Debug, Default)]
pub(super) struct Window {
    known: HashMap<u64, usize>,
}

/// What has come since.
#[derive(Debug, PartialEq)]
pub(super) struct News {
    /// The new entries, in the order given.
    pub(super) entries: Vec<Value>,
    /// Whether there may have been more of them than could be seen.
    pub(super) gap: bool,
}

impl Window {
    /// Compares a look with the one before, which it takes the place of.
    pub(super) fn news(&mut self, entries: Vec<Value>) -> News {
        let mut left = std::mem::take(&mut self.known);
        let (before, count) = (!left.is_empty(), entries.len());
        let mut new = Vec::new();
        for entry in entries {
            let digest = digest(&entry);
            *self.known.entry(digest).or_default() += 1;
            match left.get_mut(&digest) {
                Some(times @ 1..) => *times -= 1,
                _ => new.push(entry),
            }
        }
        let gap = before && count >= MANY && new.len() == count;
        News { entries: new, gap }
    }
}

fn digest(entry: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    entry.to_string().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entries(texts: &str) -> Vec<Value> {
        texts.split_whitespace().map(|text| json!({"description": text})).collect()
    }

    fn new(window: &mut Window, texts: &str) -> String {
        let news = window.news(entries(texts)).entries;
        let texts: Vec<&str> = news.iter().filter_map(|entry| entry["description"].as_str()).collect();
        texts.join(" ")
    }

    #[test]
    fn each_entry_is_new_once() {
        let mut window = Window::default();
        for (look, expected) in [
            ("a b", "a b"),
            ("a b", ""),
            ("a b c", "c"),
            // The oldest have left the end of the log.
            ("c d", "d"),
            // The same text again, and again.
            ("c d d", "d"),
            ("c d d d d", "d d"),
            // Written late, behind younger ones.
            ("c x d d d d", "x"),
            // The log was put away, and a new one begun.
            ("", ""),
            ("e", "e"),
        ] {
            assert_eq!(new(&mut window, look), expected, "{look}");
        }
    }

    #[test]
    fn a_log_that_runs_away_is_noticed() {
        let look = |from: usize| (from..from + MANY).map(|number| json!(number)).collect::<Vec<_>>();
        let mut window = Window::default();
        assert!(!window.news(look(0)).gap);
        assert!(!window.news(look(MANY - 1)).gap);
        assert!(window.news(look(2 * MANY)).gap);
        // A new log, of which all could be seen.
        assert_eq!(window.news(entries("a")), News { entries: entries("a"), gap: false });
    }
}
