//! [`Assessment`]: what a report tells, in the order in which it tells it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

/// An agent and its policies.
#[derive(Debug, Default)]
pub(super) struct Assessment {
    /// The agent's id.
    pub(super) id: String,
    /// What else is known of it, where the user may see that.
    pub(super) agent: Agent,
    /// When the report is made.
    pub(super) made: Timestamp,
    /// The policies, by their ids.
    pub(super) policies: Vec<Policy>,
}

/// An agent, as the list of agents has it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Agent {
    /// Its name.
    pub(super) name: Option<String>,
    /// The version of Wazuh that it runs.
    pub(super) version: Option<String>,
    /// Its operating system.
    os: System,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct System {
    name: Option<String>,
    version: Option<String>,
}

impl Agent {
    /// `Ubuntu 22.04`; nothing where that is not known.
    pub(super) fn system(&self) -> Option<String> {
        let System { name, version } = &self.os;
        let words: Vec<&str> = [name, version].into_iter().flatten().map(String::as_str).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }
}

/// A policy and how its checks went.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Policy {
    /// Its id.
    pub(super) policy_id: String,
    /// Its name.
    pub(super) name: Option<String>,
    /// What it is about.
    pub(super) description: Option<String>,
    /// Where more is said.
    pub(super) references: Option<String>,
    /// Passed, failed and inapplicable checks, and the score in percent.
    pub(super) pass: u64,
    /// See `pass`.
    pub(super) fail: u64,
    /// See `pass`.
    pub(super) invalid: u64,
    /// How many checks there are.
    pub(super) total_checks: u64,
    /// See `pass`.
    pub(super) score: u64,
    /// When it was checked, as the manager writes it.
    end_scan: Option<String>,
    /// The checksum of the policy's file.
    pub(super) hash_file: Option<String>,
    /// The checks, the failed ones first.
    #[serde(skip)]
    pub(super) checks: Vec<Check>,
}

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// What is to be done.
    Failed,
    /// What could not be checked.
    NotApplicable,
    /// What is well.
    Passed,
}

/// A check.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Check {
    /// Its number.
    pub(super) id: u64,
    /// The policy that it belongs to.
    pub(super) policy_id: String,
    /// What is checked.
    pub(super) title: Option<String>,
    /// The same at length.
    pub(super) description: Option<String>,
    /// Why.
    pub(super) rationale: Option<String>,
    /// What helps where it fails.
    pub(super) remediation: Option<String>,
    /// Why it does not apply.
    pub(super) reason: Option<String>,
    /// `passed`, `failed` or `not applicable`.
    pub(super) result: Option<String>,
    /// What it helps to comply with.
    pub(super) compliance: Vec<Requirement>,
    /// Which of the rules have to hold: `all`, `any` or `none` of them.
    condition: Option<String>,
    /// What is looked at.
    rules: Vec<Rule>,
}

/// What a check looks at.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Rule {
    rule: String,
}

/// A requirement of a framework.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(default)]
pub(super) struct Requirement {
    /// The framework, such as `pci_dss`.
    pub(super) key: String,
    /// The requirement, such as `2.2.4`.
    pub(super) value: String,
}

/// A framework, and how the checks went that it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Framework {
    /// Its name, such as `pci_dss`.
    pub(super) name: String,
    /// How many of its requirements are checked.
    pub(super) requirements: usize,
    /// How many checks passed, failed, and did not apply.
    pub(super) counts: [usize; 3],
}

impl Outcome {
    /// All of them, what is to be done first.
    pub(super) const ALL: [Self; 3] = [Self::Failed, Self::NotApplicable, Self::Passed];

    /// What checks are called that went so.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Failed => "Failed checks",
            Self::NotApplicable => "Checks that do not apply",
            Self::Passed => "Passed checks",
        }
    }

    /// What one of them is.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::NotApplicable => "not applicable",
            Self::Passed => "passed",
        }
    }
}

impl Check {
    /// What there is to say about it: a label and a text each, in this order.
    pub(super) fn texts(&self) -> Vec<(&'static str, String)> {
        let rules: Vec<&str> = self.rules.iter().map(|rule| rule.rule.as_str()).collect();
        let of = match self.condition.as_deref() {
            Some(condition) if !rules.is_empty() => format!("{condition} of:\n"),
            _ => String::new(),
        };
        let rules = Some(format!("{of}{}", rules.join("\n"))).filter(|text| !text.is_empty());
        [
            ("Reason", &self.reason),
            ("Description", &self.description),
            ("Rationale", &self.rationale),
            ("Remediation", &self.remediation),
            ("Checked by", &rules),
        ]
        .into_iter()
        .filter_map(|(label, text)| Some((label, said(text)?.to_owned())))
        .collect()
    }

    /// How it went; whatever is no result known here counts as not applicable.
    pub(super) fn outcome(&self) -> Outcome {
        match self.result.as_deref() {
            Some("failed") => Outcome::Failed,
            Some("passed") => Outcome::Passed,
            _ => Outcome::NotApplicable,
        }
    }

    /// The frameworks with their requirements: `cis` with `1.1, 1.2`.
    pub(super) fn frameworks(&self) -> Vec<(&str, String)> {
        let mut sorted: Vec<&Requirement> = self.compliance.iter().collect();
        sorted.sort();
        let frameworks = sorted.chunk_by(|one, other| one.key == other.key);
        frameworks
            .filter_map(|requirements| {
                let values: Vec<&str> = requirements.iter().map(|one| one.value.as_str()).collect();
                Some((requirements.first()?.key.as_str(), values.join(", ")))
            })
            .collect()
    }
}

impl Policy {
    /// The name, or what there is of one.
    pub(super) fn title(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.policy_id)
    }

    /// What is said about it.
    pub(super) fn notes(&self) -> impl Iterator<Item = &str> {
        [&self.description, &self.references].into_iter().filter_map(said)
    }

    /// When it was checked: `2025-05-31 23:01 UTC`.
    pub(super) fn checked(&self) -> String {
        let Some(text) = self.end_scan.as_deref() else { return "-".to_owned() };
        text.parse().map_or_else(|_| text.to_owned(), minute)
    }

    /// The checks that went so.
    pub(super) fn checks_that(&self, outcome: Outcome) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(move |check| check.outcome() == outcome)
    }
}

/// A text that says something. Where analysisd has none, it writes `NULL`.
fn said(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.is_empty() && *text != "NULL")
}

/// A time to the minute, in UTC: a report goes to people in other places.
fn minute(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

impl Assessment {
    /// Puts together what the manager says: `policies` and `checks` are the items of its lists. Policies come by their
    /// ids; the checks of each the failed ones first, then by number.
    pub(super) fn new(id: String, agent: Agent, policies: &[Value], checks: &[Value]) -> Self {
        let mut policies: Vec<Policy> =
            policies.iter().filter_map(|item| Policy::deserialize(item).ok()).collect();
        policies.sort_by(|one, other| one.policy_id.cmp(&other.policy_id));
        let mut checks: Vec<Check> = checks.iter().filter_map(|item| Check::deserialize(item).ok()).collect();
        checks.sort_by_key(|check| (check.outcome(), check.id));
        for check in checks {
            if let Some(policy) = policies.iter_mut().find(|policy| policy.policy_id == check.policy_id) {
                policy.checks.push(check);
            }
        }
        Self { id, agent, made: Timestamp::now(), policies }
    }

    /// `web-01 (001)`, or the id alone.
    pub(super) fn title(&self) -> String {
        match &self.agent.name {
            Some(name) => format!("{name} ({})", self.id),
            None => self.id.clone(),
        }
    }

    /// What is known of the agent and of the report: a label and a text each.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let facts = [
            ("Agent", Some(self.title())),
            ("Operating system", self.agent.system()),
            ("Version", self.agent.version.clone()),
            ("Report made", Some(minute(self.made))),
        ];
        facts.into_iter().filter_map(|(label, text)| Some((label, text?))).collect()
    }

    /// The frameworks that checks are asked for by, by name.
    pub(super) fn frameworks(&self) -> Vec<Framework> {
        let mut frameworks: BTreeMap<&str, (BTreeSet<&str>, [usize; 3])> = BTreeMap::new();
        for check in self.policies.iter().flat_map(|policy| &policy.checks) {
            let mut own = BTreeSet::new();
            for Requirement { key, value } in &check.compliance {
                let (requirements, counts) = frameworks.entry(key).or_default();
                requirements.insert(value);
                if own.insert(key) {
                    let [passed, failed, others] = counts;
                    *match check.outcome() {
                        Outcome::Passed => passed,
                        Outcome::Failed => failed,
                        Outcome::NotApplicable => others,
                    } += 1;
                }
            }
        }
        let framework = |(name, (requirements, counts)): (&str, (BTreeSet<&str>, _))| Framework {
            name: name.to_owned(),
            requirements: requirements.len(),
            counts,
        };
        frameworks.into_iter().map(framework).collect()
    }

    /// The checks of all policies as items: flat, for tables and CSV.
    pub(super) fn items(&self) -> Vec<Value> {
        self.policies
            .iter()
            .flat_map(|policy| policy.checks.iter().map(move |check| (policy.title(), check)))
            .map(|(policy, check)| {
                let frameworks: Vec<String> =
                    check.frameworks().iter().map(|(key, values)| format!("{key}: {values}")).collect();
                json!({
                    "agent": self.id, "agent_name": self.agent.name, "policy_id": check.policy_id, "policy": policy,
                    "id": check.id, "result": check.result, "title": check.title, "rationale": check.rationale,
                    "remediation": check.remediation, "reason": check.reason, "compliance": frameworks.join("; "),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_checks_come_first() {
        let policies =
            [json!({"policy_id": "b", "score": 50}), json!({"policy_id": "a", "name": "A", "pass": 1})];
        let check =
            |id: u64, policy: &str, result: &str| json!({"id": id, "policy_id": policy, "result": result});
        let checks = [
            check(1, "a", "passed"),
            check(3, "a", "failed"),
            check(2, "a", "not applicable"),
            check(0, "a", "failed"),
            check(9, "unknown", "failed"),
        ];
        let assessment = Assessment::new("001".into(), Agent::default(), &policies, &checks);
        let titles: Vec<_> = assessment.policies.iter().map(Policy::title).collect();
        assert_eq!(titles, ["A", "b"]);
        let numbers: Vec<_> = assessment.policies[0].checks.iter().map(|check| check.id).collect();
        assert_eq!(numbers, [0, 3, 2, 1]);
        assert_eq!(assessment.title(), "001");
        assert_eq!(assessment.facts().len(), 2, "who it is, and when");
    }

    #[test]
    fn only_what_is_said_is_told() {
        let check = json!({"rationale": "NULL", "remediation": "", "reason": "Timeout", "condition": "any",
            "rules": [{"type": "file", "rule": "f:/a"}, {"type": "file", "rule": "f:/b"}]});
        let texts = Check::deserialize(&check).unwrap().texts();
        assert_eq!(
            texts,
            [("Reason", "Timeout".to_owned()), ("Checked by", "any of:\nf:/a\nf:/b".to_owned())]
        );
        let policy =
            json!({"references": "NULL", "description": "d", "end_scan": "2025-05-31T23:01:41+00:00"});
        let policy = Policy::deserialize(&policy).unwrap();
        assert_eq!(
            (policy.notes().collect::<Vec<_>>(), policy.checked()),
            (vec!["d"], "2025-05-31 23:01 UTC".into())
        );
    }

    #[test]
    fn requirements_are_grouped_by_framework() {
        let requirement = |key: &str, value: &str| Requirement { key: key.into(), value: value.into() };
        let compliance = vec![requirement("pci", "2"), requirement("cis", "1.2"), requirement("cis", "1.1")];
        let check = Check { compliance, ..Check::default() };
        assert_eq!(check.frameworks(), [("cis", "1.1, 1.2".to_owned()), ("pci", "2".to_owned())]);
        let failed = Check {
            result: Some("failed".into()),
            compliance: vec![requirement("cis", "1.1")],
            ..Check::default()
        };
        let policy = Policy { checks: vec![check, failed], ..Policy::default() };
        let assessment = Assessment { policies: vec![policy], ..Assessment::default() };
        let cis = Framework { name: "cis".into(), requirements: 2, counts: [0, 1, 1] };
        let pci = Framework { name: "pci".into(), requirements: 1, counts: [0, 0, 1] };
        assert_eq!(assessment.frameworks(), [cis, pci]);
    }
}
