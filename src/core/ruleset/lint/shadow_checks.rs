//! Checks for rules that are never tried.

use std::collections::HashSet;

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{Condition, GivenUp, Node, Patience, Rule};

/// Looks below each rule for one that always matches before another.
pub(super) fn run(report: &mut Report<'_>, patience: Patience) -> Result<(), GivenUp> {
    let set = report.set;
    let conditions: Vec<HashSet<Condition>> = set
        .tree
        .nodes
        .iter()
        .map(|node| {
            set.rules.get(node.rule).map(|rule| rule.conditions().into_iter().collect()).unwrap_or_default()
        })
        .collect();
    for (place, node) in set.tree.nodes.iter().enumerate() {
        patience.check()?;
        let Some(rule) = set.rules.get(node.rule).filter(|rule| set.is_asked(rule.file)) else { continue };
        let Some(own) = conditions.get(place) else { continue };
        // Shadowed below every rule it is tried after: by which one, is told of the first.
        let mut shadows =
            node.parents.iter().map(|(parent, _)| shadow(report, *parent, place, own, &conditions));
        let Some(Some(first)) = shadows.next() else { continue };
        if shadows.all(|shadow| shadow.is_some()) {
            let message = format!(
                "rule {} is tried before this one and matches whenever this one does ({})",
                first.id,
                report.whereabouts(first.rule)
            );
            report.rule(&c::SHADOWED, rule, rule.element.tag.clone(), message);
        }
    }
    Ok(())
}

/// The rule below a parent that always matches before the one in `place`.
fn shadow<'s>(
    report: &Report<'s>,
    parent: usize,
    place: usize,
    own: &HashSet<Condition>,
    conditions: &[HashSet<Condition>],
) -> Option<&'s Node> {
    let tree = &report.set.tree;
    let earlier = tree.node(parent)?.children.iter().take_while(|child| **child != place);
    earlier.filter_map(|child| Some((*child, tree.node(*child)?))).find_map(|(child, node)| {
        let rule = report.set.rules.get(node.rule)?;
        let weaker = conditions.get(child)?.is_subset(own);
        (weaker && always_ends(rule)).then_some(node)
    })
}

/// Whether nothing but its conditions keeps a rule from ending the search.
fn always_ends(rule: &Rule) -> bool {
    !rule.is_correlation()
        && !rule.is_silent()
        && rule.element.last("check_diff").is_none()
        && rule.element.last("if_fts").is_none()
}
