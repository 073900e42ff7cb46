//! [`DecoderTree`]: which decoders go on with which, as analysisd puts them together.
//!
//! `src/analysisd/decoders/decoders_list.c` of Wazuh 4.14. Only decoders without a parent can be a parent; those with a
//! `program_name` are tried first, for events that have one. Decoders of one name below one parent go on where the one
//! before ended.

use std::collections::HashMap;

use super::decoder::Decoder;
use super::patience::{GivenUp, MOST_TIES, Patience};

/// What is wrong with a decoder's place, by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecoderIssue {
    /// The parent is not there.
    NoParent(usize),
    /// The parent is loaded later.
    LateParent(usize, usize),
    /// The parent has a parent itself.
    ParentIsChild(usize, usize),
    /// It has the name of one before below the same parent, and a `prematch`.
    RepeatedPrematch(usize),
    /// The same, and `fts`.
    RepeatedFirstTime(usize),
    /// The same, and one of the two has nothing that takes fields from the event.
    RepeatedWithoutRegex(usize),
    /// It begins after the expression of the one before, and there is none.
    NothingBefore(usize),
}

/// The tree.
#[derive(Debug, Clone, Default)]
pub struct DecoderTree {
    /// The decoders without a parent, those with `program_name` first.
    pub roots: Vec<usize>,
    /// The decoders below each one.
    pub children: Vec<Vec<usize>>,
    /// What is wrong.
    pub issues: Vec<DecoderIssue>,
}

impl DecoderTree {
    /// Puts decoders together that are loaded in this order.
    ///
    /// # Errors
    /// Where it takes too long, or there are too many ties.
    pub fn build(decoders: &[Decoder], patience: Patience) -> Result<Self, GivenUp> {
        let mut tree = Self { children: vec![Vec::new(); decoders.len()], ..Self::default() };
        let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
        let (mut with_program, mut without) = (Vec::new(), Vec::new());
        let mut ties = 0;
        for (number, decoder) in decoders.iter().enumerate() {
            patience.check()?;
            let Some(name) = decoder.name.as_deref() else { continue };
            let Some(parent) = decoder.parent() else {
                named.entry(name).or_default().push(number);
                let list = if decoder.element.last("program_name").is_some() {
                    &mut with_program
                } else {
                    &mut without
                };
                list.push(number);
                continue;
            };
            match named.get(parent.as_str()) {
                Some(parents) => {
                    ties += parents.len();
                    if ties > MOST_TIES {
                        return Err(GivenUp::TooMuch);
                    }
                    tree.add_below(decoders, parents, number);
                }
                None => tree.issues.push(missing(decoders, &parent, number)),
            }
        }
        tree.roots = with_program;
        tree.roots.extend(without);
        Ok(tree)
    }

    fn add_below(&mut self, decoders: &[Decoder], parents: &[usize], number: usize) {
        let mut issue = None;
        for parent in parents {
            let Some(siblings) = self.children.get_mut(*parent) else { continue };
            issue = issue.or_else(|| repeated(decoders, siblings, number));
            siblings.push(number);
        }
        self.issues.extend(issue);
    }
}

fn missing(decoders: &[Decoder], parent: &str, number: usize) -> DecoderIssue {
    let is_it = |decoder: &Decoder| decoder.name.as_deref() == Some(parent);
    let root = decoders.iter().position(|decoder| is_it(decoder) && decoder.parent().is_none());
    match (root, decoders.iter().position(is_it)) {
        (Some(root), _) => DecoderIssue::LateParent(number, root),
        (None, Some(child)) => DecoderIssue::ParentIsChild(number, child),
        (None, None) => DecoderIssue::NoParent(number),
    }
}

/// What is wrong with a decoder among those before it below the same parent.
fn repeated(decoders: &[Decoder], siblings: &[usize], number: usize) -> Option<DecoderIssue> {
    let decoder = decoders.get(number)?;
    let has = |decoder: &Decoder, name: &str| decoder.element.last(name).is_some();
    let takes_fields = |decoder: &Decoder| has(decoder, "regex") || has(decoder, "plugin_decoder");
    let offset = decoder.offset("regex");
    let mut goes_on = false;
    for sibling in siblings.iter().filter_map(|sibling| decoders.get(*sibling)) {
        if sibling.name != decoder.name {
            continue;
        }
        goes_on = goes_on || ((has(sibling, "prematch") || has(sibling, "regex")) && offset.is_some());
        if has(decoder, "prematch") {
            return Some(DecoderIssue::RepeatedPrematch(number));
        }
        if has(decoder, "fts") {
            return Some(DecoderIssue::RepeatedFirstTime(number));
        }
        if !takes_fields(sibling) || !takes_fields(decoder) {
            return Some(DecoderIssue::RepeatedWithoutRegex(number));
        }
    }
    (offset == Some("after_regex") && !goes_on).then_some(DecoderIssue::NothingBefore(number))
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, SourceFile};
    use super::*;
    use crate::ruleset::Kind;

    fn build(text: &str) -> DecoderTree {
        let file = SourceFile::read("x.xml", Origin::Custom, Kind::Decoders, text.as_bytes());
        let decoders: Vec<Decoder> = file.roots.iter().map(|root| Decoder::new(0, root.clone())).collect();
        DecoderTree::build(&decoders, Patience::endless()).unwrap()
    }

    const ROOT: &str = "<decoder name=\"app\"><prematch>^app</prematch></decoder>";

    #[test]
    fn children_stand_below_each_root_of_the_name() {
        let tree = build(&format!(
            "{ROOT}<decoder name=\"app\"><program_name>^app</program_name></decoder>\
             <decoder name=\"app-1\"><parent>app</parent><regex>(a)</regex><order>id</order></decoder>\
             <decoder name=\"app-1\"><parent>app</parent><regex offset=\"after_regex\">(b)</regex><order>id</order></decoder>"
        ));
        assert_eq!(tree.roots, [1, 0]);
        assert_eq!(tree.children[..2], [vec![2, 3], vec![2, 3]]);
        assert_eq!(tree.issues, []);
    }

    #[test]
    fn places_that_do_not_work_are_noted() {
        let child = |body: &str| format!("<decoder name=\"c\"><parent>app</parent>{body}</decoder>");
        for (text, issue) in [
            (format!("{}{ROOT}", child("")), DecoderIssue::LateParent(0, 1)),
            (child(""), DecoderIssue::NoParent(0)),
            (
                format!("{ROOT}{}<decoder name=\"d\"><parent>c</parent></decoder>", child("")),
                DecoderIssue::ParentIsChild(2, 1),
            ),
            (
                format!("{ROOT}{}{}", child(""), child("<prematch>a</prematch>")),
                DecoderIssue::RepeatedPrematch(2),
            ),
            (format!("{ROOT}{}{}", child(""), child("<fts>id</fts>")), DecoderIssue::RepeatedFirstTime(2)),
            (
                format!("{ROOT}{}{}", child(""), child("<regex>(a)</regex>")),
                DecoderIssue::RepeatedWithoutRegex(2),
            ),
            (
                format!("{ROOT}{}", child("<regex offset=\"after_regex\">(a)</regex>")),
                DecoderIssue::NothingBefore(1),
            ),
        ] {
            assert_eq!(build(&text).issues, [issue], "{text}");
        }
    }
}
