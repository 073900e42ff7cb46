//! Checks of the patterns of rules.

use super::catalogue as c;
use super::catalogue::Check;
use super::report::Report;
use crate::ruleset::model::{
    Condition, Dialect, Element, OptionKind, Rule, RuleOption, foreign_syntax, rule_option,
};

/// What XML would resolve, and analysisd does not.
const ENTITIES: &[&str] = &["&lt;", "&gt;", "&amp;", "&quot;", "&apos;"];

/// Checks one element of a pattern: its attributes, and how it is written.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule, option: &Element, known: RuleOption) {
    if !matches!(known.kind, OptionKind::Pattern(_) | OptionKind::Field | OptionKind::MatchedRegex) {
        return;
    }
    if known.kind != OptionKind::MatchedRegex {
        types(report, rule, option);
    }
    entities(report, Some(rule), rule.file, option);
}

fn types(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    if let Some(said) = option.attribute("type").filter(|said| Dialect::named(&said.value.text).is_none()) {
        let message =
            format!("there is no type {:?} of patterns, and the usual one is taken", said.value.text);
        report.rule(&c::TYPE_UNKNOWN, rule, said.value.span.clone(), message);
    }
    let is_known = |text: &str| text.eq_ignore_ascii_case("yes") || text.eq_ignore_ascii_case("no");
    if let Some(said) = option.attribute("negate").filter(|said| !is_known(&said.value.text)) {
        let message = format!("negate is yes or no, and {:?} is taken for no", said.value.text);
        report.rule(&c::NEGATE_UNKNOWN, rule, said.value.span.clone(), message);
    }
}

/// Looks for entities in the text of a pattern.
pub(super) fn entities(report: &mut Report<'_>, rule: Option<&Rule>, file: usize, option: &Element) {
    let text = option.text.text.as_str();
    let found = ENTITIES.iter().find_map(|entity| Some((text.find(entity)?, *entity)));
    if let Some((at, entity)) = found {
        let subject = rule.and_then(|rule| rule.value("id")).map(|id| format!("rule {id}"));
        report.add(
            &c::ENTITY,
            file,
            option.text.at(at),
            subject,
            format!("{entity} is looked for letter by letter"),
        );
    }
}

/// Checks two elements of one option, one behind the other.
pub(super) fn joined(
    report: &mut Report<'_>,
    rule: &Rule,
    before: &Element,
    option: &Element,
    known: RuleOption,
) {
    let (first, second) = (before.text.text.as_str(), option.text.text.as_str());
    let span = option.name.span.clone();
    let kind = |option: &Element| {
        let said = option.attribute("type").and_then(|said| Dialect::named(&said.value.text));
        (said, option.is_negated())
    };
    if kind(before) != kind(option) {
        let message = format!("the two <{}> become one, with the type and negate of this one", known.name);
        report.rule(&c::PATTERNS_MIXED, rule, span, message);
    } else if !first.ends_with(['|', ' ']) && !second.starts_with(['|', ' ']) {
        let message = format!("the two <{}> become one pattern, without a | between them", known.name);
        report.rule(&c::PATTERNS_JOINED, rule, span, message);
    }
}

/// Checks the patterns of a rule as they are put together.
pub(super) fn whole(report: &mut Report<'_>, rule: &Rule) {
    for condition in rule.conditions() {
        let name = condition.subject.split(' ').next().unwrap_or_default();
        let is_pattern = rule_option(name)
            .is_some_and(|known| matches!(known.kind, OptionKind::Pattern(_) | OptionKind::Field));
        if is_pattern {
            pattern(report, rule, name, &condition);
        }
    }
    if let Some(text) = rule.joined("if_matched_regex") {
        let condition = Condition {
            subject: "if_matched_regex".into(),
            negated: false,
            dialect: Dialect::Osregex,
            pattern: text,
        };
        pattern(report, rule, "if_matched_regex", &condition);
    }
}

fn pattern(report: &mut Report<'_>, rule: &Rule, name: &str, condition: &Condition) {
    let (text, dialect) = (condition.pattern.as_str(), condition.dialect);
    let mut add = |check: &'static Check, at: usize, message: String| {
        report.rule(check, rule, span(rule, name, text, at), message);
    };
    if let Some(fault) = dialect.fault(text) {
        let check = if dialect == Dialect::Pcre2 { &c::PCRE2_INVALID } else { &c::OSREGEX_INVALID };
        add(check, fault.at, format!("the pattern of <{name}> {}", fault.reason));
        return;
    }
    // Of other options, an empty pattern asks whether the field is there.
    if text.is_empty() && matches!(name, "match" | "regex") {
        add(&c::PATTERN_EMPTY, 0, format!("the pattern of <{name}> is empty"));
    } else if let Some(at) = dialect.empty_alternative(text).filter(|_| !text.is_empty()) {
        add(
            &c::ALTERNATIVE_EMPTY,
            at,
            format!("the pattern of <{name}> has an empty alternative, and so always matches"),
        );
    }
    if dialect == Dialect::Osmatch
        && let Some((at, piece)) = foreign_syntax(text)
    {
        add(&c::OSMATCH_REGEX, at, format!("osmatch looks for the characters {piece} themselves"));
    }
}

/// Where a byte of a pattern is: in the element whose text it comes from.
fn span(rule: &Rule, name: &str, text: &str, at: usize) -> std::ops::Range<usize> {
    let mut begin = 0;
    let options: Vec<&Element> = rule.element.all(name).collect();
    // Fields are not put together: the one with this text is meant.
    if let Some(option) = options.iter().find(|option| option.text.text == text) {
        return if text.is_empty() { option.tag.clone() } else { option.text.at(at) };
    }
    for option in &options {
        let end = begin + option.text.text.len();
        if at < end {
            return option.text.at(at - begin);
        }
        begin = end;
    }
    options.last().map_or_else(|| rule.element.tag.clone(), |option| option.text.span.clone())
}
