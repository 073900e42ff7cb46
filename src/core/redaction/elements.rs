//! XML: what stands in an element that is called like a secret.

use std::sync::LazyLock;

use regex::Regex;

use super::names::{is_harmless, is_secret, is_secret_element};
use super::redactor::MASK;

#[expect(clippy::unwrap_used, reason = "a literal that the tests compile")]
static OPENING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"<([A-Za-z_][A-Za-z0-9_:.-]{0,64})((?:\s[^<>]*)?)>").unwrap());

#[expect(clippy::unwrap_used, reason = "a literal that the tests compile")]
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)\b(?:key|name)\s*=\s*["']([^"'<>]*)["']"#).unwrap());

/// Whether attributes say that the element is a secret's, as in `<label key="api.token">`.
fn names_a_secret(attributes: &str) -> bool {
    NAMED.captures_iter(attributes).filter_map(|found| found.get(1)).any(|name| is_secret(name.as_str()))
}

/// Masks the contents of such elements; of one that is not closed, everything to the end of the text.
pub(super) fn mask(text: &str, count: &mut usize) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(opening) = OPENING.captures(rest) {
        let (Some(whole), Some(name)) = (opening.get(0), opening.get(1)) else { break };
        let (before, after) = rest.split_at(whole.end());
        masked.push_str(before);
        rest = after;
        let attributes = opening.get(2).map_or("", |attributes| attributes.as_str());
        let is_secret = is_secret_element(name.as_str()) || names_a_secret(attributes);
        if !is_secret || whole.as_str().ends_with("/>") {
            continue;
        }
        let end = closing(after, name.as_str());
        let (content, behind) = after.split_at(end.unwrap_or(after.len()));
        if is_harmless(content) || content.trim() == MASK {
            masked.push_str(content);
        } else {
            masked.push_str(MASK);
            *count += 1;
        }
        rest = behind;
    }
    masked.push_str(rest);
    masked
}

/// Where `</name` stands, whatever its case.
fn closing(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let behind = text.get(at + 2..).unwrap_or_default().trim_start();
        let word = behind.get(..name.len()).unwrap_or_default();
        let next = behind.get(name.len()..).and_then(|rest| rest.chars().next());
        word.eq_ignore_ascii_case(name) && next.is_none_or(|c| c == '>' || c.is_whitespace())
    })
}
