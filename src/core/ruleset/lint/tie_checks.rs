//! Checks of what rules depend on: `if_sid` and its kind, and the counting of events.

use std::ops::Range;

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{
    Element, Fate, Node, OptionKind, Rule, group_matches, ids, is_id_list, rule_option,
};
use crate::similar::suggestion;

/// Checks what the rule of this number depends on.
pub(super) fn run(report: &mut Report<'_>, number: usize, rule: &Rule) {
    parent_ids(report, number, rule);
    levels(report, number, rule);
    if let Some(groups) = rule.joined("if_group")
        && report.set.complete
        && is_orphan(report, number)
        && rule.parent_ids().is_none()
        && rule.joined("if_level").is_none()
    {
        let span = text_span(rule, "if_group");
        let message =
            format!("no rule before this one is in group {groups:?}{}", like_group(report, &groups));
        report.rule(&c::GROUP_UNKNOWN, rule, span, message);
    }
    matched_id(report, number, rule);
    matched_group(report, number, rule);
    ignored_ties(report, rule);
    counts(report, rule);
    let ties = ["if_sid", "if_level", "if_group", "if_matched_sid", "if_matched_group"];
    if is_orphan(report, number) && ties.iter().all(|name| rule.element.last(name).is_none()) {
        let message = "no rule begins the category of this one";
        report.rule(&c::NO_CATEGORY, rule, rule.element.tag.clone(), message);
    }
    if rule.is_silent()
        && !is_root(rule)
        && report.set.complete
        && children(report, number).is_some_and(|children| children == 0)
    {
        let span = rule.attribute_place("noalert").span;
        report.rule(
            &c::SILENT_WITHOUT_CHILDREN,
            rule,
            span,
            "this rule gives no alert, and has no rules below it",
        );
    }
}

/// Whether events of a category begin with it: then it is there for the rules of others.
fn is_root(rule: &Rule) -> bool {
    rule.element.last("category").is_some()
}

fn is_orphan(report: &Report<'_>, number: usize) -> bool {
    report.set.tree.fates.get(number) == Some(&Fate::Orphan)
}

fn children(report: &Report<'_>, number: usize) -> Option<usize> {
    match report.set.tree.fates.get(number)? {
        Fate::Placed(place) | Fate::Overwrote(place) => Some(report.set.tree.node(*place)?.children.len()),
        _ => None,
    }
}

/// The place of an id that was loaded before a rule.
fn before<'r>(report: &Report<'r>, id: u32, number: usize) -> Option<&'r Node> {
    let node = report.set.tree.node(report.set.tree.place(id)?)?;
    (node.first < number).then_some(node)
}

/// Why a rule of this id is not there, in words.
fn absence(report: &Report<'_>, id: u32, number: usize) -> String {
    let tree = &report.set.tree;
    if report.set.rules.get(number).is_some_and(|rule| rule.id == Some(id)) {
        return format!("rule {id} is this rule itself");
    }
    if let Some(node) = tree.place(id).and_then(|place| tree.node(place)) {
        return format!("rule {id} is loaded only after this one ({})", report.whereabouts(node.first));
    }
    match report.set.rules.iter().position(|rule| rule.id == Some(id)) {
        Some(dropped) => format!("rule {id} is dropped itself ({})", report.whereabouts(dropped)),
        None => format!("there is no rule {id}"),
    }
}

fn text_span(rule: &Rule, name: &str) -> Range<usize> {
    rule.option(name).map_or_else(|| rule.element.tag.clone(), |text| text.span.clone())
}

fn parent_ids(report: &mut Report<'_>, number: usize, rule: &Rule) {
    let Some(text) = rule.parent_ids() else { return };
    let span = text_span(rule, "if_sid");
    if !is_id_list(&text) {
        report.rule(&c::PARENT_SYNTAX, rule, span, format!("{:?} is no list of ids", text.trim()));
        return;
    }
    let options: Vec<&Element> = rule.element.all("if_sid").collect();
    for pair in options.windows(2) {
        let [first, second] = pair else { continue };
        let ends_in_digit = first.text.text.ends_with(|last: char| last.is_ascii_digit());
        if ends_in_digit && second.text.text.starts_with(|first: char| first.is_ascii_digit()) {
            let message = format!("{} and {} become one number", first.text.text, second.text.text);
            report.rule(&c::IDS_JOINED, rule, second.text.span.clone(), message);
        }
    }
    // An overwriting rule keeps the parents of the one it overwrites.
    if matches!(report.set.tree.fates.get(number), Some(Fate::Overwrote(_) | Fate::Duplicate(_))) {
        return;
    }
    let wanted = ids(&text);
    let missing: Vec<(usize, u32)> = wanted
        .iter()
        .copied()
        .filter(|(_, id)| before(report, *id, number).is_none() && !report.set.may_be_elsewhere(*id))
        .collect();
    let all = missing.len() == wanted.len();
    for (at, id) in missing {
        let place = match options.as_slice() {
            [only] => only.text.at(at).start..only.text.at(at).start + id.to_string().len(),
            _ => span.clone(),
        };
        let reason = absence(report, id, number);
        if all {
            report.rule(&c::PARENT_UNKNOWN, rule, place, reason);
        } else {
            report.rule(&c::PARENT_PARTLY_UNKNOWN, rule, place, reason);
        }
    }
}

fn levels(report: &mut Report<'_>, number: usize, rule: &Rule) {
    let Some(text) = rule.joined("if_level") else { return };
    let span = text_span(rule, "if_level");
    let level = text.parse::<u32>().ok().filter(|level| *level > 0);
    if level.is_none() {
        report.rule(&c::LEVEL_SYNTAX, rule, span, format!("{text:?} is no level"));
    } else if is_orphan(report, number) && rule.parent_ids().is_none() {
        report.rule(
            &c::LEVEL_UNKNOWN,
            rule,
            span,
            format!("no rule before this one has level {text} or a higher one"),
        );
    }
}

fn matched_id(report: &mut Report<'_>, number: usize, rule: &Rule) {
    for option in rule.element.all("if_matched_sid") {
        let (text, span) = (option.text.text.as_str(), option.text.span.clone());
        let Some(id) = text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
        else {
            report.rule(&c::MATCHED_SYNTAX, rule, span, format!("{text:?} is no id"));
            continue;
        };
        if report.set.may_be_elsewhere(id) || rule.overwrites() {
            continue;
        }
        match before(report, id, number) {
            None => {
                let reason = absence(report, id, number);
                report.rule(&c::MATCHED_UNKNOWN, rule, span, reason);
            }
            Some(node) => {
                let counted = report.set.rules.get(node.rule);
                let why = match counted {
                    Some(counted) if counted.level == Some(0) => "has level 0",
                    Some(counted) if counted.is_silent() => "has noalert",
                    _ => continue,
                };
                let message = format!("matches of rule {id} are not counted, because it {why}");
                report.rule(&c::MATCHED_SILENT, rule, span, message);
            }
        }
    }
}

fn matched_group(report: &mut Report<'_>, number: usize, rule: &Rule) {
    let Some(text) = rule.joined("if_matched_group") else { return };
    let tree = &report.set.tree;
    let is_counted =
        |(place, node): (usize, &Node)| node.first < number && group_matches(&text, tree.groups(place));
    if report.set.complete && !rule.overwrites() && !tree.nodes.iter().enumerate().any(is_counted) {
        let span = text_span(rule, "if_matched_group");
        let message = format!("no rule before this one is in group {text:?}{}", like_group(report, &text));
        report.rule(&c::MATCHED_GROUP_UNKNOWN, rule, span, message);
    }
}

/// Groups of rules that may be meant.
fn like_group(report: &Report<'_>, group: &str) -> String {
    let tree = &report.set.tree;
    let groups = (0..tree.nodes.len()).flat_map(|place| tree.groups(place).split(','));
    suggestion(group, groups.map(str::trim).filter(|group| !group.is_empty()))
}

fn ignored_ties(report: &mut Report<'_>, rule: &Rule) {
    let said: Vec<&str> = ["if_sid", "if_level", "if_group"]
        .into_iter()
        .filter(|name| rule.element.last(name).is_some())
        .collect();
    if let [counts, ignored @ ..] = said.as_slice() {
        for name in ignored {
            let span = rule
                .element
                .last(name)
                .map_or_else(|| rule.element.tag.clone(), |option| option.name.span.clone());
            report.rule(
                &c::TIE_IGNORED,
                rule,
                span,
                format!("<{name}> is passed over, because there is <{counts}>"),
            );
        }
    }
}

fn counts(report: &mut Report<'_>, rule: &Rule) {
    let looks_back = rule.is_correlation();
    let has_context = looks_back || rule.element.last("check_diff").is_some();
    if !has_context {
        let counting = rule.element.children.iter().find(|option| {
            let kind = rule_option(&option.name.text).map(|known| known.kind);
            matches!(kind, Some(OptionKind::Same | OptionKind::Different | OptionKind::GlobalFrequency))
        });
        if let Some(option) = counting {
            let message = format!("<{}> without an if_matched option", option.name.text);
            report.rule(&c::COUNT_WITHOUT_MATCHED, rule, option.tag.clone(), message);
        } else if rule.number("frequency", 9).is_some_and(|frequency| frequency > 2) {
            let span = rule.attribute_place("frequency").span;
            report.rule(&c::COUNT_WITHOUT_MATCHED, rule, span, "frequency without an if_matched option");
        }
    }
    if !looks_back && rule.value("timeframe").is_some() {
        let span = rule.attribute_place("timeframe").span;
        report.rule(&c::TIMEFRAME_WITHOUT_MATCHED, rule, span, "timeframe without an if_matched option");
    }
    if looks_back && rule.value("frequency").is_none() {
        let message = "this rule looks at events before it, and does not say how many";
        report.rule(&c::MATCHED_WITHOUT_FREQUENCY, rule, rule.element.tag.clone(), message);
    }
}
