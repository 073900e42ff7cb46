//! Checks of which options a rule has, and how they stand together.

use super::catalogue as c;
use super::report::Report;
use super::{pattern_checks, value_checks};
use crate::ruleset::model::{Element, OptionKind, Rule, RuleOption, rule_option, rule_option_names};
use crate::similar::suggestion;

/// The longest text of one element that is kept, in bytes.
const LONGEST: usize = 2_047;

/// Checks the options of a rule.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule) {
    let mut seen: Vec<(&str, &Element)> = Vec::new();
    for option in &rule.element.children {
        let Some(known) = rule_option(&option.name.text) else {
            let name = &option.name.text;
            let message = format!("there is no option <{name}>{}", suggestion(name, rule_option_names()));
            report.rule(&c::OPTION_UNKNOWN, rule, option.name.span.clone(), message);
            continue;
        };
        attributes(report, rule, option, known);
        length(report, rule, option, known);
        value_checks::run(report, rule, option, known);
        pattern_checks::run(report, rule, option, known);
        let before = seen.iter().find(|(name, _)| *name == known.name).map(|(_, before)| *before);
        if let Some(before) = before {
            repeated(report, rule, before, option, known);
            seen.retain(|(name, _)| *name != known.name);
        }
        seen.push((known.name, option));
    }
    pattern_checks::whole(report, rule);
    description(report, rule);
    let fields = rule.element.all("field").count();
    let most = report.set.most_fields;
    if fields > most {
        let message = format!("{fields} fields are compared, and {most} can be");
        report.rule(&c::FIELDS_TOO_MANY, rule, rule.element.tag.clone(), message);
    }
}

fn attributes(report: &mut Report<'_>, rule: &Rule, option: &Element, known: RuleOption) {
    // Those of lists are checked with what they say.
    if known.kind == OptionKind::List {
        return;
    }
    for attribute in &option.attributes {
        let name = attribute.name.text.as_str();
        if !known.attributes().contains(&name) {
            let message = match known.attributes() {
                [] => format!("<{}> takes no attributes, and {name} is passed over", known.name),
                taken => format!("<{}> takes {}, and {name} is passed over", known.name, taken.join(", ")),
            };
            report.rule(&c::OPTION_ATTRIBUTE_UNKNOWN, rule, attribute.name.span.clone(), message);
        }
    }
}

fn length(report: &mut Report<'_>, rule: &Rule, option: &Element, known: RuleOption) {
    let length = option.text.text.len();
    if known.is_joined() && length > LONGEST {
        let message = format!("the {length} bytes of <{}> are dropped: {LONGEST} are kept", known.name);
        report.rule(&c::TEXT_TOO_LONG, rule, option.name.span.clone(), message);
    }
}

fn repeated(report: &mut Report<'_>, rule: &Rule, before: &Element, option: &Element, known: RuleOption) {
    if known.is_replaced() {
        let message = format!("this <{}> takes the place of the one before in the rule", known.name);
        report.rule(&c::OPTION_REPEATED, rule, option.name.span.clone(), message);
    }
    if matches!(known.kind, OptionKind::Pattern(_)) {
        pattern_checks::joined(report, rule, before, option, known);
    }
}

fn description(report: &mut Report<'_>, rule: &Rule) {
    match rule.element.all("description").next() {
        None if !rule.element.children.is_empty() => {
            report.rule(
                &c::DESCRIPTION_MISSING,
                rule,
                rule.element.tag.clone(),
                "this rule has no description",
            );
        }
        Some(option) if rule.description().is_empty() => {
            report.rule(&c::DESCRIPTION_EMPTY, rule, option.name.span.clone(), "the description is empty");
        }
        _ => {}
    }
}
