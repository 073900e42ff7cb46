//! [`Coverage`]: which techniques of ATT&CK and which requirements of standards rules are there for.
//!
//! Requirements are written as groups: `pci_dss_10.2.4`. What gives no alert, by its level or by `noalert`, covers
//! nothing.

use std::collections::BTreeMap;

use super::attack::Attack;
use super::rule::Rule;
use super::set::RuleSet;

/// The framework of ATT&CK's techniques.
pub const TECHNIQUES: &str = "mitre";

/// The framework of ATT&CK's tactics.
pub const TACTICS: &str = "mitre_tactic";

/// The standards whose requirements are groups, by the beginning of their names.
pub const STANDARDS: &[&str] = &["pci_dss", "gdpr", "hipaa", "nist_800_53", "gpg13", "tsc"];

/// A technique, tactic or requirement, and the rules for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The framework: [`TECHNIQUES`], [`TACTICS`] or one of the [`STANDARDS`].
    pub framework: &'static str,
    /// The id of the technique or tactic, or the requirement.
    pub requirement: String,
    /// Its name, where it is known.
    pub name: Option<String>,
    /// The ids of the rules, in order.
    pub rules: Vec<u32>,
    /// The highest level among them.
    pub highest: u8,
}

/// What the rules cover, by framework and requirement. With ATT&CK at hand techniques have names and tactics, and what
/// no rule is there for is listed too, with no rules.
pub fn coverage(set: &RuleSet, attack: Option<&Attack>) -> Vec<Coverage> {
    let mut found: BTreeMap<(usize, String), Coverage> = BTreeMap::new();
    for node in &set.tree.nodes {
        let Some(rule) = set.rules.get(node.rule).filter(|rule| gives_alerts(rule)) else { continue };
        for (framework, requirement) in requirements(rule, attack) {
            let entry = entry(&mut found, framework, &requirement);
            if !entry.rules.contains(&node.id) {
                entry.rules.push(node.id);
                entry.highest = entry.highest.max(rule.level.unwrap_or(0));
            }
        }
    }
    if let Some(attack) = attack {
        for technique in &attack.techniques {
            entry(&mut found, TECHNIQUES, &technique.id).name = Some(technique.name.clone());
        }
        for (id, name) in &attack.tactics {
            entry(&mut found, TACTICS, id).name = Some(name.clone());
        }
    }
    let mut covered: Vec<Coverage> = found.into_values().collect();
    for entry in &mut covered {
        entry.rules.sort_unstable();
    }
    covered
}

fn gives_alerts(rule: &Rule) -> bool {
    rule.level.is_some_and(|level| level > 0) && !rule.is_silent()
}

fn entry<'f>(
    found: &'f mut BTreeMap<(usize, String), Coverage>,
    framework: &'static str,
    requirement: &str,
) -> &'f mut Coverage {
    let place = [TECHNIQUES, TACTICS].iter().chain(STANDARDS).position(|known| *known == framework);
    let key = (place.unwrap_or(usize::MAX), requirement.to_owned());
    let new = || Coverage { framework, requirement: requirement.to_owned(), ..Coverage::default() };
    found.entry(key).or_insert_with(new)
}

fn requirements(rule: &Rule, attack: Option<&Attack>) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for block in rule.mitre() {
        for technique in block.techniques {
            let known = attack.and_then(|attack| attack.technique(&technique));
            if block.tactic.is_none() {
                found.extend(
                    known.iter().flat_map(|known| &known.tactics).map(|tactic| (TACTICS, tactic.clone())),
                );
            }
            found.push((TECHNIQUES, technique));
        }
        found.extend(block.tactic.map(|tactic| (TACTICS, tactic)));
    }
    for group in rule.groups() {
        let standard = STANDARDS.iter().find_map(|standard| {
            let requirement = group.strip_prefix(standard)?.strip_prefix('_')?;
            Some((*standard, requirement.to_owned()))
        });
        found.extend(standard.filter(|(_, requirement)| !requirement.is_empty()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::attack::Technique;
    use super::super::{Origin, SourceFile};
    use super::*;
    use crate::ruleset::Kind;
    use crate::ruleset::model::Patience;

    fn set() -> RuleSet {
        let text = "<group name=\"a,pci_dss_10.2.4,\"><rule id=\"100\" level=\"5\"><mitre><id>T1110</id></mitre></rule>\
                    <rule id=\"101\" level=\"9\"><group>gdpr_IV_35.7.d,</group><mitre><tacticID>TA0001</tacticID><techniqueID>T1078</techniqueID></mitre></rule>\
                    <rule id=\"102\" level=\"0\"><group>hipaa_164.312.b,</group></rule></group>";
        let file = SourceFile::read("x.xml", Origin::Custom, Kind::Rules, text.as_bytes());
        RuleSet::build(vec![file], None, false, false, Patience::endless()).unwrap()
    }

    fn shown(found: &[Coverage]) -> Vec<(&str, &str, Vec<u32>, u8)> {
        found
            .iter()
            .map(|one| (one.framework, one.requirement.as_str(), one.rules.clone(), one.highest))
            .collect()
    }

    #[test]
    fn techniques_tactics_and_requirements_are_counted() {
        assert_eq!(
            shown(&coverage(&set(), None)),
            [
                ("mitre", "T1078", vec![101], 9),
                ("mitre", "T1110", vec![100], 5),
                ("mitre_tactic", "TA0001", vec![101], 9),
                ("pci_dss", "10.2.4", vec![100, 101], 9),
                ("gdpr", "IV_35.7.d", vec![101], 9),
            ]
        );
    }

    #[test]
    fn with_attack_at_hand_what_is_missing_is_listed() {
        let technique = |id: &str, tactic: &str| Technique {
            id: id.into(),
            name: id.into(),
            tactics: vec![tactic.into()],
        };
        let attack = Attack {
            techniques: vec![technique("T1110", "TA0006"), technique("T1999", "TA0006")],
            tactics: vec![("TA0006".into(), "Credential Access".into())],
        };
        let found = coverage(&set(), Some(&attack));
        let missing: Vec<&str> =
            found.iter().filter(|one| one.rules.is_empty()).map(|one| one.requirement.as_str()).collect();
        assert_eq!(missing, ["T1999"]);
        let tactic = found.iter().find(|one| one.requirement == "TA0006").unwrap();
        assert_eq!(
            (tactic.name.as_deref(), tactic.rules.as_slice()),
            (Some("Credential Access"), &[100][..])
        );
    }
}
