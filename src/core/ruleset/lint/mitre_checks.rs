//! Checks of the ATT&CK data of rules.

use super::catalogue as c;
use super::report::Report;
use crate::ruleset::model::{MitreBlock, MitreFault, Rule, is_tactic, is_technique};

/// Checks the `<mitre>` of a rule.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule) {
    let mut forms = Vec::new();
    for element in rule.element.all("mitre") {
        match MitreBlock::read(element) {
            Ok(block) => forms.push((block.has_tactic, element)),
            Err((fault, place)) => report.rule(&c::MITRE_DROPPED, rule, place.tag.clone(), words(&fault)),
        }
        for child in &element.children {
            let id = child.text.text.as_str();
            let (good, what) = if child.is("tacticID") {
                (is_tactic(id), "tactic")
            } else {
                (is_technique(id), "technique")
            };
            if !good && !id.is_empty() {
                let message = format!("{id:?} has not the form of the id of a {what}");
                report.rule(&c::MITRE_FORM, rule, child.text.span.clone(), message);
            } else if good && report.set.attack.as_ref().is_some_and(|known| !known.contains(id)) {
                let message = format!("ATT&CK has no {what} {id}");
                report.rule(&c::MITRE_UNKNOWN, rule, child.text.span.clone(), message);
            }
        }
    }
    if forms.iter().any(|(has_tactic, _)| *has_tactic) {
        for (_, element) in forms.iter().filter(|(has_tactic, _)| !has_tactic) {
            let message = "this one is dropped, because another one names a tactic";
            report.rule(&c::MITRE_MIXED, rule, element.tag.clone(), message);
        }
    }
}

fn words(fault: &MitreFault) -> String {
    match fault {
        MitreFault::Empty => "there is no technique in it".into(),
        MitreFault::Unknown(name) => {
            format!("there is no <{name}> in <mitre>, and the whole of it is dropped")
        }
        MitreFault::EmptyId => "this id is empty, and the whole <mitre> is dropped".into(),
        MitreFault::Mixed => {
            "<id> stands beside <tacticID> or <techniqueID>, and the whole of it is dropped".into()
        }
        MitreFault::Several => "it has several techniques or tactics, and is dropped".into(),
        MitreFault::Incomplete => {
            "a technique needs a tactic beside it, and a tactic a technique; it is dropped".into()
        }
    }
}
