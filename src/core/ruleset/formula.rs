//! [`guarded`]: texts that a spreadsheet would run.
//!
//! Wazuh 4.14 keeps uploaded rules and decoders from being read as formulas where their texts are exported to tables: a
//! text that begins with `=`, `+`, `-` or `@` and has a quote in it gets an apostrophe before it (`upload_file` of
//! `framework/wazuh/core/utils.py`). That is what is stored, so that it is what is stored here.

use std::borrow::Cow;

use crate::xml::{Document, Node};

/// What a formula begins with.
const BEGINNINGS: [char; 4] = ['=', '+', '-', '@'];

/// The text with an apostrophe before each element's text that is like a formula.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    let Ok(document) = Document::parse(text) else { return Cow::Borrowed(text) };
    let mut places: Vec<usize> = document
        .elements()
        .filter_map(|element| match element.nodes().next() {
            Some(Node::Text(first)) if is_formula(first.content()) => Some(first.span().start),
            _ => None,
        })
        .collect();
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut guarded = text.to_owned();
    // From the end, so that the places before stay what they are.
    places.sort_unstable();
    places.into_iter().rev().for_each(|place| guarded.insert(place, '\''));
    Cow::Owned(guarded)
}

fn is_formula(text: &str) -> bool {
    text.starts_with(BEGINNINGS) && text.contains(['\'', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_like_a_formula_changes() {
        for (text, expected) in [
            ("<a><b>=cmd('x')</b><b>-1</b></a>", "<a><b>'=cmd('x')</b><b>-1</b></a>"),
            ("<a>@\"x\"</a><a>+'</a>", "<a>'@\"x\"</a><a>'+'</a>"),
            ("<a> =\"x\"</a><a b=\"=x\">x</a>", "<a> =\"x\"</a><a b=\"=x\">x</a>"),
            ("<a><b/>=\"x\"</a>", "<a><b/>=\"x\"</a>"),
        ] {
            assert_eq!(guarded(text), expected, "{text}");
        }
    }
}
