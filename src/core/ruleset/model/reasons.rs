//! [`Reasons`]: why a rule fires: everything that must hold of an event, from the first rule it is tried by.

use super::rule::Rule;
use super::rule_tree::{Link, Node};
use super::set::RuleSet;

/// So many ways to a rule are told of.
pub const MOST_WAYS: usize = 16;

/// Longer ways are not told of.
const LONGEST_WAY: usize = 256;

/// Why a rule fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// The rule's id.
    pub id: u32,
    /// The ways to it, each from the first rule to this one.
    pub ways: Vec<Vec<Step>>,
    /// Whether there are more ways.
    pub more: bool,
    /// What is to know about its alerts: levels, pauses.
    pub remarks: Vec<String>,
}

/// A rule on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The rule's id.
    pub id: u32,
    /// Its level.
    pub level: u8,
    /// What its alerts say.
    pub description: String,
    /// What must hold, in sentences.
    pub conditions: Vec<String>,
    /// The rules that are tried before it below the rule above, and that must not match.
    pub before: Vec<u32>,
}

/// Why the rule of an id fires; `None` where it is not loaded.
pub fn reasons(set: &RuleSet, id: u32) -> Option<Reasons> {
    let place = set.tree.place(id)?;
    let mut ways = Vec::new();
    let mut more = false;
    climb(set, place, &mut Vec::new(), &mut ways, &mut more);
    let node = set.tree.node(place)?;
    let rule = set.rules.get(node.rule)?;
    let ways = ways.into_iter().map(|way| steps(set, &way)).collect();
    Some(Reasons { id, ways, more, remarks: remarks(set, rule, node) })
}

/// Collects the ways from the roots to a place.
fn climb(set: &RuleSet, place: usize, below: &mut Vec<usize>, ways: &mut Vec<Vec<usize>>, more: &mut bool) {
    if ways.len() >= MOST_WAYS || below.len() >= LONGEST_WAY {
        *more = true;
        return;
    }
    below.push(place);
    match set.tree.node(place).map(|node| node.parents.as_slice()) {
        None | Some([]) => ways.push(below.iter().rev().copied().collect()),
        Some(parents) => {
            for (parent, _) in parents {
                climb(set, *parent, below, ways, more);
            }
        }
    }
    below.pop();
}

fn steps(set: &RuleSet, way: &[usize]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut above: Option<usize> = None;
    for place in way {
        let (Some(node), above_it) = (set.tree.node(*place), above.replace(*place)) else { continue };
        let Some(rule) = set.rules.get(node.rule) else { continue };
        let siblings: &[usize] = match above_it.and_then(|above| set.tree.node(above)) {
            Some(parent) => &parent.children,
            None => set.tree.roots(),
        };
        let before = siblings.iter().take_while(|sibling| *sibling != place);
        let before =
            before.filter(|_| above_it.is_some()).filter_map(|sibling| Some(set.tree.node(*sibling)?.id));
        steps.push(Step {
            id: node.id,
            level: rule.level.unwrap_or(0),
            description: rule.description(),
            conditions: sentences(set, rule, node),
            before: before.collect(),
        });
    }
    steps
}

fn sentences(set: &RuleSet, rule: &Rule, node: &Node) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(category) = rule.element.last("category") {
        sentences.push(format!("the category is {}", category.text.text));
    }
    let mut conditions = rule.conditions();
    // What the decoder asks comes first: without it there is no event of this kind.
    conditions.sort_by_key(|condition| condition.subject != "decoded_as");
    for condition in &conditions {
        sentences.push(condition.sentence());
        if condition.subject == "decoded_as" {
            sentences.extend(decoder_sentences(set, &condition.pattern));
        }
    }
    sentences.extend(count_sentence(rule, node));
    sentences
}

/// Which events a decoder is for.
fn decoder_sentences(set: &RuleSet, name: &str) -> Vec<String> {
    let roots: Vec<Vec<String>> = set
        .decoders_named(name)
        .filter(|decoder| decoder.parent().is_none())
        .map(|decoder| {
            ["program_name", "prematch"]
                .iter()
                .filter_map(|option| {
                    let (pattern, dialect) = decoder.pattern(option)?;
                    let subject = if *option == "prematch" { "the log" } else { "the program name" };
                    Some(format!("{subject} matches \"{pattern}\" ({})", dialect.name()))
                })
                .collect()
        })
        .collect();
    let any = if roots.len() > 1 { " (one of several)" } else { "" };
    roots
        .iter()
        .filter(|all| !all.is_empty())
        .map(|all| format!("decoder {name}{any}: {}", all.join(", and ")))
        .collect()
}

/// What is counted, in one sentence.
fn count_sentence(rule: &Rule, node: &Node) -> Option<String> {
    let named = |name: &str| rule.joined(name);
    let what = match (rule.matched_id(), named("if_matched_group"), named("if_matched_regex")) {
        (Some(id), _, _) => format!("matched by rule {id}"),
        (None, Some(groups), _) => format!("matched by rules in group {groups}"),
        (None, None, Some(pattern)) => format!("matching \"{pattern}\" (osregex)"),
        (None, None, None) => return None,
    };
    let frequency = rule.number("frequency", 4).unwrap_or(2);
    let timeframe = rule.number("timeframe", 5).unwrap_or(360);
    let mut sentence = format!(
        "it is at least number {frequency} of the events within {timeframe} seconds that were {what}"
    );
    for (beginning, words) in
        [("same_", "with the same"), ("different_", "with a different"), ("not_same_", "with a different")]
    {
        let fields = rule.element.children.iter().filter_map(|option| {
            let field = option.name.text.strip_prefix(beginning)?;
            Some(if field == "field" { option.text.text.clone() } else { field.to_owned() })
        });
        let fields: Vec<String> = fields.collect();
        if !fields.is_empty() {
            sentence.push_str(&format!(", {words} {}", fields.join(" and ")));
        }
    }
    if rule.element.last("global_frequency").is_some() {
        sentence.push_str(", of all agents together");
    }
    let is_own = node.parents.iter().any(|(_, link)| matches!(link, Link::MatchedId | Link::MatchedGroup));
    Some(if is_own { sentence } else { format!("{sentence}, whatever rule is above") })
}

fn remarks(set: &RuleSet, rule: &Rule, node: &Node) -> Vec<String> {
    let mut remarks = Vec::new();
    if rule.level == Some(0) {
        remarks.push("its level is 0, so the event ends here without an alert".to_owned());
    }
    if rule.is_silent() {
        remarks.push(
            "it has noalert: it hands events on to the rules below it, and gives no alert itself".to_owned(),
        );
    }
    if let Some(seconds) = rule.number("ignore", 6) {
        remarks.push(format!("after it has fired it is passed over for {seconds} seconds"));
    }
    if let Some(fields) = rule.joined("check_if_ignored") {
        remarks.push(format!("it gives no alert while the values of {fields} are being ignored"));
    }
    if node.first != node.rule {
        remarks.push("it overwrites a rule that was loaded before".to_owned());
    }
    let below: Vec<String> = node
        .children
        .iter()
        .filter_map(|child| set.tree.node(*child))
        .map(|child| child.id.to_string())
        .collect();
    if !below.is_empty() {
        let some: Vec<String> = below.iter().take(12).cloned().collect();
        let rest = if below.len() > 12 { format!(" and {} more", below.len() - 12) } else { String::new() };
        remarks.push(format!(
            "a rule below it takes the event over where one matches: {}{rest}",
            some.join(", ")
        ));
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, SourceFile};
    use super::*;
    use crate::ruleset::Kind;
    use crate::ruleset::model::Patience;

    #[test]
    fn a_rule_is_explained_from_its_decoder_on() {
        let rules = "<group name=\"a,\"><rule id=\"1\" level=\"0\" noalert=\"1\"><category>syslog</category><description>Events</description></rule>\
            <rule id=\"100\" level=\"0\"><decoded_as>app</decoded_as><description>App</description></rule>\
            <rule id=\"101\" level=\"7\"><if_sid>100</if_sid><match>x</match><description>X</description></rule>\
            <rule id=\"102\" level=\"5\"><if_sid>100</if_sid><field name=\"f\" negate=\"yes\">^1</field><description>F</description></rule>\
            <rule id=\"103\" level=\"10\" frequency=\"8\" timeframe=\"60\" ignore=\"30\"><if_matched_sid>102</if_matched_sid><same_source_ip/><same_field>f</same_field><description>Many</description></rule></group>";
        let decoders = "<decoder name=\"app\"><program_name>^app</program_name></decoder>";
        let files = vec![
            SourceFile::read("d.xml", Origin::Custom, Kind::Decoders, decoders.as_bytes()),
            SourceFile::read("r.xml", Origin::Custom, Kind::Rules, rules.as_bytes()),
        ];
        let set = RuleSet::build(files, None, true, true, Patience::endless()).unwrap();
        let reasons = reasons(&set, 103).unwrap();
        let [way] = reasons.ways.as_slice() else { panic!("{reasons:?}") };
        let told: Vec<(u32, Vec<u32>, Vec<&str>)> = way
            .iter()
            .map(|step| (step.id, step.before.clone(), step.conditions.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(
            told,
            [
                (1, vec![], vec!["the category is syslog"]),
                (
                    100,
                    vec![],
                    vec!["the decoder is app", "decoder app: the program name matches \"^app\" (osmatch)"]
                ),
                (102, vec![101], vec!["the field f does not match \"^1\" (osregex)"]),
                (
                    103,
                    vec![],
                    vec![
                        "it is at least number 8 of the events within 60 seconds that were matched by rule 102, with the same source_ip and f"
                    ]
                ),
            ]
        );
        assert_eq!(reasons.remarks, ["after it has fired it is passed over for 30 seconds"]);
        assert_eq!(super::reasons(&set, 999), None);
    }
}
