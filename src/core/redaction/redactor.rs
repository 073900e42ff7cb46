//! [`Redactor`]: every rule, in order.

use regex::bytes::{Regex, RegexBuilder};

use super::{elements, pairs, shapes};

/// What stands for a secret.
pub const MASK: &str = "[REDACTED]";

/// A known secret of fewer bytes is not looked for by its value: it would be found in words that have nothing to do with
/// it. Its place still tells it.
const SHORTEST: usize = 4;

/// How many known values one expression looks for.
const BATCH: usize = 500;

/// A text without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text.
    pub text: String,
    /// How many places were masked.
    pub count: usize,
}

/// Takes secrets out of texts.
#[derive(Debug, Default)]
pub struct Redactor {
    known: Vec<Regex>,
}

impl Redactor {
    /// One that also knows these secrets by their values.
    pub fn new(known: impl IntoIterator<Item = String>) -> Self {
        let mut known: Vec<String> = known
            .into_iter()
            .filter(|secret| secret.len() >= SHORTEST && !secret.trim().is_empty())
            .collect();
        // Of two that begin alike, the longer one is to be found.
        known.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        known.dedup();
        let expressions = known.chunks(BATCH).filter_map(|batch| {
            let words: Vec<String> = batch.iter().map(|secret| regex::escape(secret)).collect();
            // A set of plain words is searched for all at once, whatever their number.
            RegexBuilder::new(&words.join("|")).size_limit(64 << 20).build().ok()
        });
        Self { known: expressions.collect() }
    }

    /// The text without its secrets. Bytes that are no UTF-8 are replaced first. Takes time in proportion to the text.
    pub fn redact(&self, bytes: &[u8]) -> Redacted {
        let mut count = 0;
        let mut bytes = bytes.to_vec();
        for expression in &self.known {
            let found = expression.find_iter(&bytes).count();
            if found > 0 {
                count += found;
                bytes = expression.replace_all(&bytes, MASK.as_bytes()).into_owned();
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = shapes::keys(&text, &mut count);
        let text = elements::mask(&text, &mut count);
        let text = pairs::mask(&text, &mut count);
        let text = shapes::mask(&text, &mut count);
        Redacted { text, count }
    }
}
