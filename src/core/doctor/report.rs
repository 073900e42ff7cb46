//! [`Report`]: what all checks have found.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Finding, Status};

/// What one check has found.
#[derive(Debug, Clone)]
pub struct Examined {
    /// The check's name.
    pub check: &'static str,
    /// What it belongs to.
    pub group: &'static str,
    /// At least one.
    pub findings: Vec<Finding>,
    /// How long it took.
    pub took: Duration,
}

/// What all checks have found, in the order of the table.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Check by check.
    pub examined: Vec<Examined>,
}

impl Report {
    /// How many findings stand so.
    pub fn count(&self, status: Status) -> usize {
        self.findings().filter(|(_, finding)| finding.status == status).count()
    }

    /// Every finding with its check.
    pub fn findings(&self) -> impl Iterator<Item = (&Examined, &Finding)> {
        self.examined.iter().flat_map(|one| one.findings.iter().map(move |finding| (one, finding)))
    }

    /// One object a finding: `group`, `check`, `status`, `what` and, where there is something to do, `mend`.
    pub fn items(&self) -> Vec<Value> {
        let item = |(examined, finding): (&Examined, &Finding)| {
            let mut item = json!({ "group": examined.group, "check": examined.check,
                                   "status": finding.status.name(), "what": finding.what });
            if let (Some(fields), Some(mend)) = (item.as_object_mut(), &finding.mend) {
                fields.insert("mend".to_owned(), mend.as_str().into());
            }
            item
        };
        self.findings().map(item).collect()
    }

    /// The whole report as JSON.
    pub fn document(&self, of: &str) -> Value {
        json!({ "manager": of, "healthy": self.count(Status::Fault) == 0, "ok": self.count(Status::Ok),
                "warnings": self.count(Status::Warning), "faults": self.count(Status::Fault),
                "skipped": self.count(Status::Skipped), "findings": self.items() })
    }
}
