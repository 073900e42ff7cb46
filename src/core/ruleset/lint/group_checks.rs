//! Checks of the groups of rules.

use std::ops::Range;

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{Element, Rule};

/// Checks the groups of a rule.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule) {
    let outer = rule.outer_groups.clone();
    let own: Vec<&Element> = rule.element.all("group").collect();
    let mut before = outer.as_str();
    for option in &own {
        let text = option.text.text.as_str();
        let melts = !before.trim().is_empty()
            && !before.trim_end().ends_with(',')
            && !text.trim_start().starts_with(',');
        if melts && !text.trim().is_empty() {
            let (last, first) =
                (before.rsplit(',').next().unwrap_or_default(), text.split(',').next().unwrap_or_default());
            let message = format!("{last:?} and {first:?} become one group");
            report.rule(&c::GROUPS_MELT, rule, option.text.span.clone(), message);
        }
        names(report, rule, text, &option.text.span, &option.tag);
        before = text;
    }
    if !is_first_of_its_group(report, rule) {
        return;
    }
    // The outer groups are looked at once, with the first rule in them.
    let Some(group) = outer_element(report, rule) else { return };
    if let Some(name) = group.attributes.first() {
        let (text, span) = (name.value.text.clone(), name.value.span.clone());
        names(report, rule, &text, &span, &group.tag.clone());
    }
}

fn outer_element<'s>(report: &Report<'s>, rule: &Rule) -> Option<&'s Element> {
    let roots = &report.set.files.get(rule.file)?.roots;
    roots.iter().find(|root| root.children.iter().any(|child| child.tag == rule.element.tag))
}

fn is_first_of_its_group(report: &Report<'_>, rule: &Rule) -> bool {
    outer_element(report, rule)
        .is_some_and(|group| group.all("rule").next().is_some_and(|first| first.tag == rule.element.tag))
}

fn names(report: &mut Report<'_>, rule: &Rule, text: &str, span: &Range<usize>, tag: &Range<usize>) {
    let flat = text.replace('\n', "");
    if flat.trim().is_empty() {
        report.rule(&c::GROUP_EMPTY, rule, tag.clone(), "there is no group in it");
        return;
    }
    if !flat.trim_end().ends_with(',') {
        report.rule(&c::GROUPS_WITHOUT_COMMA, rule, span.clone(), "these groups do not end with a comma");
    }
    let listed = flat.trim_end().strip_suffix(',').unwrap_or(&flat);
    if listed.split(',').any(|name| name.trim().is_empty()) {
        report.rule(&c::GROUP_EMPTY, rule, span.clone(), "one of these groups has no name");
    }
    let spaced = |name: &&str| name.trim() != *name && !name.trim().is_empty();
    if let Some(name) = listed.split(',').find(spaced) {
        report.rule(&c::GROUP_SPACE, rule, span.clone(), format!("the space is part of the group {name:?}"));
    }
}
