//! [`Allowance`]: a comment in a file of rules or decoders that lets a finding be.
//!
//! `<!-- wazuhctl: allow R402, X112: loaded elsewhere -->` is about the element that follows it, with all that is in it;
//! `allow-file`, outside of every element, is about the whole file. Codes or names of checks come first, and behind a
//! colon there may be a reason. To Wazuh it is a comment like any other.

use std::ops::Range;

use crate::xml::{Document, Node, Piece};

/// Codes or names of checks as they are written, each with its place.
type Checks = Vec<(String, Range<usize>)>;

/// What such comments begin with.
const MARK: &str = "wazuhctl:";

/// A comment that allows findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The codes or names of the checks, as they are written, each with its place.
    pub checks: Vec<(String, Range<usize>)>,
    /// The bytes in which findings are allowed; `None` for the whole file.
    pub within: Option<Range<usize>>,
}

/// What a comment with the mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// Something that is understood.
    Allowed(Allowance),
    /// Something that is not, at this place.
    Unclear(Range<usize>),
}

/// All comments of a document that are meant for the checks.
pub(super) fn said(document: &Document) -> Vec<Said> {
    let mut said = Vec::new();
    of_nodes(document.nodes(), true, &mut said);
    for element in document.elements() {
        of_nodes(element.nodes(), false, &mut said);
    }
    said
}

fn of_nodes<'d>(nodes: impl Iterator<Item = Node<'d>>, outermost: bool, said: &mut Vec<Said>) {
    // Comments that wait for the element they are about.
    let mut waiting: Vec<(Checks, Range<usize>)> = Vec::new();
    for node in nodes {
        match node {
            Node::Comment(comment) => match Order::of(comment) {
                None => {}
                Some(Order::Element(checks)) => waiting.push((checks, comment.span())),
                Some(Order::File(checks)) if outermost => {
                    said.push(Said::Allowed(Allowance { checks, within: None }));
                }
                Some(Order::File(_) | Order::Unclear) => said.push(Said::Unclear(comment.span())),
            },
            Node::Element(element) => {
                let within = element.span();
                said.extend(
                    waiting
                        .drain(..)
                        .map(|(checks, _)| Said::Allowed(Allowance { checks, within: Some(within.clone()) })),
                );
            }
            _ => {}
        }
    }
    // Nothing follows that they could be about.
    said.extend(waiting.into_iter().map(|(_, span)| Said::Unclear(span)));
}

/// What one comment asks for.
enum Order {
    Element(Checks),
    File(Checks),
    Unclear,
}

impl Order {
    /// Nothing for a comment without the mark.
    fn of(comment: Piece<'_>) -> Option<Self> {
        let content = comment.content();
        let (before, words) = content.split_once(MARK).filter(|(before, _)| before.trim().is_empty())?;
        let start = comment.span().start + "<!--".len() + before.len() + MARK.len();
        let trimmed = words.trim_start();
        let start = start + (words.len() - trimmed.len());
        let Some((order, checks)) = trimmed.split_once(char::is_whitespace) else {
            return Some(Self::Unclear);
        };
        let checks = names(checks.split(':').next().unwrap_or_default(), start + order.len() + 1);
        Some(match order {
            _ if checks.is_empty() => Self::Unclear,
            "allow" => Self::Element(checks),
            "allow-file" => Self::File(checks),
            _ => Self::Unclear,
        })
    }
}

/// The names in a text, parted by commas or spaces, each with its place.
fn names(text: &str, start: usize) -> Checks {
    let mut names = Vec::new();
    let mut at = start;
    for piece in text.split([',', ' ', '\t', '\r', '\n']) {
        if !piece.is_empty() {
            names.push((piece.to_owned(), at..at + piece.len()));
        }
        // Every separator is one byte.
        at += piece.len() + 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<Said> {
        said(&Document::parse(text).expect(text))
    }

    fn allowed(text: &str) -> Vec<(Vec<String>, Option<String>)> {
        let said = read(text).into_iter().map(|said| match said {
            Said::Allowed(it) => {
                assert!(it.checks.iter().all(|(name, span)| text.get(span.clone()) == Some(name)), "{it:?}");
                let names = it.checks.into_iter().map(|(name, _)| name).collect();
                (names, it.within.map(|within| text.get(within).unwrap_or_default().to_owned()))
            }
            Said::Unclear(span) => (Vec::new(), Some(text.get(span).unwrap_or_default().to_owned())),
        });
        said.collect()
    }

    #[test]
    fn comments_are_about_what_follows() {
        for (text, names, within) in [
            ("<a/><!-- wazuhctl: allow R1,X2 R3: why: so --><b/>", &["R1", "X2", "R3"][..], Some("<b/>")),
            (
                "<a><!--wazuhctl:allow some-name\n--> <!-- x --><b>c</b><b/></a>",
                &["some-name"],
                Some("<b>c</b>"),
            ),
            ("<!-- wazuhctl: allow-file R1 --><a/>", &["R1"], None),
            ("<a/><!-- wazuhctl: allow R1 -->", &[], Some("<!-- wazuhctl: allow R1 -->")),
            ("<a><!-- wazuhctl: allow-file R1 --></a>", &[], Some("<!-- wazuhctl: allow-file R1 -->")),
            ("<!-- wazuhctl: alow R1 --><a/>", &[], Some("<!-- wazuhctl: alow R1 -->")),
            ("<!-- wazuhctl: allow --><a/>", &[], Some("<!-- wazuhctl: allow -->")),
            ("<!-- wazuhctl: allow : why --><a/>", &[], Some("<!-- wazuhctl: allow : why -->")),
        ] {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(allowed(text), [(names, within.map(str::to_owned))], "{text}");
        }
        assert_eq!(allowed("<!-- see wazuhctl: allow R1 --><a/><!-- plain --><b/>"), []);
        let both = "<!-- wazuhctl: allow R1 --><!-- wazuhctl: allow R2 --><a/>";
        assert_eq!(allowed(both).len(), 2);
    }

    proptest! {
        #[test]
        fn any_comment_is_read(words in "[a-zA-Z0-9:, é\n-]{0,40}") {
            let text = format!("<a><!-- wazuhctl:{words} --><b/></a>");
            if let Ok(document) = Document::parse(text) {
                let _ = said(&document);
            }
        }
    }
}
