//! [`Redactor`]: every rule, in order.

use std::borrow::Cow;

use regex::{Regex, RegexBuilder};

use super::{elements, pairs, shapes};

/// What stands for a secret.
pub const MASK: &str = "[REDACTED]";

/// A known secret of fewer bytes is not looked for by its value: it would be found in words that have nothing to do with
/// it. Its place still tells it.
const SHORTEST: usize = 6;

/// How many hexadecimal digits a key of an agent has, as Wazuh makes it.
const KEY_DIGITS: usize = 64;

/// How many known values one expression looks for, and how long each may be: longer ones are looked for in parts.
const BATCH: usize = 500;
const PART: usize = 512;

/// The memory that one expression may take. [`BATCH`] values of [`PART`] characters take a part of it.
const EXPRESSION: usize = 256 << 20;

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
        // Keys of agents are found by their look, however many there are.
        let has_a_shape =
            |secret: &str| secret.len() >= KEY_DIGITS && secret.bytes().all(|c| c.is_ascii_hexdigit());
        let mut known: Vec<String> = known
            .into_iter()
            .filter(|secret| secret.trim().len() >= SHORTEST && !has_a_shape(secret))
            .flat_map(|secret| parts(&secret))
            .collect();
        // Of two that begin alike, the longer one is to be found.
        known.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        known.dedup();
        let expressions = known.chunks(BATCH).filter_map(|batch| {
            let words: Vec<String> = batch.iter().map(|secret| regex::escape(secret)).collect();
            // Plain words without any sign that means something: only their size could be refused.
            RegexBuilder::new(&words.join("|")).size_limit(EXPRESSION).build().ok()
        });
        Self { known: expressions.collect() }
    }

    /// The text without its secrets. Bytes that are no UTF-8 are replaced first. Takes time in proportion to the text.
    pub fn redact(&self, bytes: &[u8]) -> Redacted {
        let mut count = 0;
        let mut text = String::from_utf8_lossy(bytes);
        for expression in &self.known {
            let found = expression.find_iter(&text).count();
            if found > 0 {
                count += found;
                text = Cow::Owned(expression.replace_all(&text, MASK).into_owned());
            }
        }
        let text = shapes::keys(&text, &mut count);
        let text = elements::mask(&text, &mut count);
        let text = pairs::mask(&text, &mut count);
        let text = shapes::mask(&text, &mut count);
        Redacted { text, count }
    }
}

/// A secret in parts that are not too long to be looked for; a last part that is too short belongs to the one before.
fn parts(secret: &str) -> Vec<String> {
    let characters: Vec<char> = secret.chars().collect();
    let mut parts: Vec<String> = characters.chunks(PART).map(|part| part.iter().collect()).collect();
    if parts.len() > 1
        && let Some(last) = parts.pop_if(|last| last.len() < SHORTEST)
        && let Some(before) = parts.last_mut()
    {
        before.push_str(&last);
    }
    parts
}
