//! Checks of ids that are taken, and of rules that overwrite others.

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{Fate, Node, Rule};

/// What stays as it was in the rule that is overwritten.
const KEPT: &[&str] = &["if_sid", "if_group", "if_level", "if_matched_sid", "if_matched_group"];

/// Checks the rule of this number.
pub(super) fn run(report: &mut Report<'_>, number: usize, rule: &Rule) {
    let set = report.set;
    let (Some(id), Some(fate)) = (rule.id, set.tree.fates.get(number)) else { return };
    let span = rule.attribute_place("id").span;
    match fate {
        Fate::Duplicate(place) => {
            let Some(node) = set.tree.node(*place) else { return };
            let first = report.whereabouts(node.first);
            if set.rules.get(node.first).is_some_and(Rule::overwrites) {
                let message =
                    format!("rule {id} is overwritten before it is loaded ({first}), and is dropped");
                report.rule(&c::OVERWRITE_TOO_EARLY, rule, span, message);
            } else {
                report.rule(
                    &c::ID_DUPLICATE,
                    rule,
                    span,
                    format!("id {id} is taken ({first}), and this rule is dropped"),
                );
            }
        }
        Fate::Placed(_) | Fate::Orphan if rule.overwrites() => {
            let later = set.rules.iter().skip(number + 1).position(|other| other.id == Some(id));
            match later {
                Some(later) => {
                    let first = report.whereabouts(number + 1 + later);
                    let message = format!("rule {id} is loaded only after this one ({first})");
                    report.rule(&c::OVERWRITE_TOO_EARLY, rule, span, message);
                }
                None if set.may_be_elsewhere(id) => {}
                None => report.rule(
                    &c::OVERWRITE_OF_NOTHING,
                    rule,
                    span,
                    format!("there is no rule {id} to overwrite"),
                ),
            }
        }
        Fate::Overwrote(place) => {
            if let Some(node) = set.tree.node(*place) {
                overwritten(report, number, rule, node);
            }
        }
        _ => {}
    }
}

fn overwritten(report: &mut Report<'_>, number: usize, rule: &Rule, node: &Node) {
    let set = report.set;
    let same_id = |other: &&Rule| other.id == rule.id;
    let Some(before) = set.rules.iter().take(number).rev().find(same_id) else { return };
    let Some(first) = set.rules.get(node.first) else { return };
    for name in KEPT {
        let (new, old) = (normal(rule.joined(name)), normal(first.joined(name)));
        if new.is_some() && new != old {
            let span = rule.option(name).map_or_else(|| rule.element.tag.clone(), |text| text.span.clone());
            let was = old.map_or_else(|| "not there".to_owned(), |old| format!("{old:?}"));
            report.rule(&c::OVERWRITE_PARENTS, rule, span, format!("<{name}> stays what it was: {was}"));
        }
    }
    if same(rule, before) {
        let message =
            format!("this rule says the same as the one it overwrites ({})", report.whereabouts(node.first));
        report.rule(&c::OVERWRITE_UNCHANGED, rule, rule.element.tag.clone(), message);
        return;
    }
    let has: Vec<String> = rule.conditions().into_iter().map(|condition| condition.subject).collect();
    let lost: Vec<String> = before
        .conditions()
        .into_iter()
        .map(|condition| condition.subject)
        .filter(|subject| !has.contains(subject))
        .collect();
    if !lost.is_empty() {
        let message = format!(
            "the rule that is overwritten has a condition on {}, and this one has not",
            lost.join(", ")
        );
        report.rule(&c::OVERWRITE_LOSES, rule, rule.element.tag.clone(), message);
    }
}

fn normal(text: Option<String>) -> Option<String> {
    text.map(|text| text.split([',', ' ']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Whether two rules say the same, but for `overwrite` and what is kept anyway.
fn same(rule: &Rule, other: &Rule) -> bool {
    let attributes = |rule: &Rule| {
        let mut attributes: Vec<(String, String)> = rule
            .element
            .attributes
            .iter()
            .map(|attribute| (attribute.name.text.to_ascii_lowercase(), attribute.value.text.clone()))
            .filter(|(name, _)| name != "overwrite")
            .collect();
        attributes.sort();
        attributes
    };
    let options = |rule: &Rule| {
        let mut options: Vec<String> = rule
            .element
            .children
            .iter()
            .filter(|option| !option.is("group") && !KEPT.iter().any(|name| option.is(name)))
            .map(|option| {
                let attributes: Vec<(&str, &str)> = option
                    .attributes
                    .iter()
                    .map(|attribute| (attribute.name.text.as_str(), attribute.value.text.as_str()))
                    .collect();
                let children: Vec<(&str, &str)> = option
                    .children
                    .iter()
                    .map(|child| (child.name.text.as_str(), child.text.text.as_str()))
                    .collect();
                format!(
                    "{} {attributes:?} {} {children:?}",
                    option.name.text.to_ascii_lowercase(),
                    option.text.text
                )
            })
            .collect();
        options.sort();
        options
    };
    attributes(rule) == attributes(other)
        && rule.groups() == other.groups()
        && options(rule) == options(other)
}
