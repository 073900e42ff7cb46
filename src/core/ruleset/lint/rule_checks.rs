//! Checks of a rule's attributes.

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{Attribute, FIRST_CUSTOM_ID, Number, Origin, Rule};

/// The attributes there are.
const ATTRIBUTES: &[&str] =
    &["id", "level", "maxsize", "timeframe", "frequency", "accuracy", "noalert", "ignore", "overwrite"];

/// How many digits are read of those that are numbers.
const DIGITS: &[(&str, usize)] = &[("maxsize", 4), ("timeframe", 5), ("accuracy", 4), ("ignore", 6)];

/// Checks the attributes of a rule.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule) {
    for attribute in &rule.element.attributes {
        one(report, rule, attribute);
    }
    let tag = &rule.element.tag;
    if rule.value("id").is_none_or(str::is_empty) {
        report.rule(&c::ID_MISSING, rule, tag.clone(), "this rule has no id");
    }
    if rule.value("level").is_none() {
        report.rule(&c::LEVEL_MISSING, rule, tag.clone(), "this rule has no level");
    }
    if rule.element.children.is_empty() {
        report.rule(&c::RULE_WITHOUT_OPTIONS, rule, tag.clone(), "there is nothing in this rule");
    }
    let is_custom = report.set.files.get(rule.file).is_some_and(|file| file.origin == Origin::Custom);
    let is_new = !rule.overwrites();
    if let Some(id) = rule.id.filter(|id| *id < FIRST_CUSTOM_ID && is_custom && is_new && report.set.complete)
    {
        let span = rule.attribute_place("id").span;
        report.rule(&c::ID_NOT_CUSTOM, rule, span, format!("id {id} belongs to Wazuh's own rules"));
    }
}

fn one(report: &mut Report<'_>, rule: &Rule, attribute: &Attribute) {
    let (name, value) = (attribute.name.text.to_ascii_lowercase(), attribute.value.text.as_str());
    let span = attribute.value.span.clone();
    if !ATTRIBUTES.contains(&name.as_str()) {
        let message = format!("there is no attribute {:?} of rules", attribute.name.text);
        report.rule(&c::ATTRIBUTE_UNKNOWN, rule, attribute.name.span.clone(), message);
        return;
    }
    match name.as_str() {
        "id" if !value.is_empty() && rule.id.is_none() => {
            report.rule(
                &c::ID_INVALID,
                rule,
                span,
                format!("{value:?} is no id: it is a number of at most six digits"),
            );
        }
        "level" if rule.level.is_none() => {
            report.rule(
                &c::LEVEL_INVALID,
                rule,
                span,
                format!("{value:?} is no level: it is a number from 0 to 16"),
            );
        }
        "noalert" if !matches!(value, "0" | "1") => {
            report.rule(&c::NOALERT_INVALID, rule, span, format!("noalert is 0 or 1, and not {value:?}"));
        }
        "overwrite" if !matches!(value, "yes" | "no") => {
            report.rule(
                &c::OVERWRITE_INVALID,
                rule,
                span,
                format!("overwrite is yes or no, and not {value:?}"),
            );
        }
        "frequency" if !matches!(Number::read(value, 9), Number::Good(2..=9_999)) => {
            report.rule(
                &c::NUMBER_INVALID,
                rule,
                span,
                format!("frequency is from 2 to 9999, and not {value:?}"),
            );
        }
        _ => number(report, rule, attribute, &name),
    }
}

fn number(report: &mut Report<'_>, rule: &Rule, attribute: &Attribute, name: &str) {
    let Some((_, digits)) = DIGITS.iter().find(|(known, _)| *known == name) else { return };
    let (value, span) = (attribute.value.text.as_str(), attribute.value.span.clone());
    match Number::read(value, *digits) {
        Number::Wrong => {
            report.rule(&c::NUMBER_INVALID, rule, span, format!("{name} is a number, and not {value:?}"));
        }
        Number::Cut(kept) => {
            report.rule(&c::NUMBER_CUT, rule, span, format!("of {name} {value} only {kept} is read"));
        }
        Number::Good(_) => {}
    }
}
