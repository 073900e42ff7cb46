//! [`Assessment`]: what a report tells, in the order in which it tells it.

use serde::Deserialize;
use serde_json::{Value, json};

/// An agent and its policies.
#[derive(Debug, Default)]
pub(super) struct Assessment {
    /// The agent's id.
    pub(super) id: String,
    /// Its name, where the user may see it.
    pub(super) name: Option<String>,
    /// The policies, by their ids.
    pub(super) policies: Vec<Policy>,
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
    /// See `pass`.
    pub(super) score: u64,
    /// When it was checked, as the manager writes it.
    pub(super) end_scan: Option<String>,
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

impl Check {
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

    /// The checks that went so.
    pub(super) fn checks_that(&self, outcome: Outcome) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(move |check| check.outcome() == outcome)
    }
}

impl Assessment {
    /// Puts together what the manager says: `policies` and `checks` are the items of its lists. Policies come by their
    /// ids; the checks of each the failed ones first, then by number.
    pub(super) fn new(id: String, name: Option<String>, policies: &[Value], checks: &[Value]) -> Self {
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
        Self { id, name, policies }
    }

    /// `web-01 (001)`, or the id alone.
    pub(super) fn agent(&self) -> String {
        match &self.name {
            Some(name) => format!("{name} ({})", self.id),
            None => self.id.clone(),
        }
    }

    /// The checks of all policies as items: flat, for tables and CSV.
    pub(super) fn items(&self) -> Vec<Value> {
        let checks = self.policies.iter().flat_map(|policy| &policy.checks);
        checks
            .map(|check| {
                let frameworks: Vec<String> =
                    check.frameworks().iter().map(|(key, values)| format!("{key}: {values}")).collect();
                json!({
                    "agent": self.id, "policy_id": check.policy_id, "id": check.id, "result": check.result,
                    "title": check.title, "rationale": check.rationale, "remediation": check.remediation,
                    "reason": check.reason, "compliance": frameworks.join("; "),
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
        let assessment = Assessment::new("001".into(), None, &policies, &checks);
        let titles: Vec<_> = assessment.policies.iter().map(Policy::title).collect();
        assert_eq!(titles, ["A", "b"]);
        let numbers: Vec<_> = assessment.policies[0].checks.iter().map(|check| check.id).collect();
        assert_eq!(numbers, [0, 3, 2, 1]);
        assert_eq!(assessment.agent(), "001");
    }

    #[test]
    fn requirements_are_grouped_by_framework() {
        let requirement = |key: &str, value: &str| Requirement { key: key.into(), value: value.into() };
        let compliance = vec![requirement("pci", "2"), requirement("cis", "1.2"), requirement("cis", "1.1")];
        let check = Check { compliance, ..Check::default() };
        assert_eq!(check.frameworks(), [("cis", "1.1, 1.2".to_owned()), ("pci", "2".to_owned())]);
    }
}
