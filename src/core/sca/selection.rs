//! Which fields of checks are asked for, table by table.

use super::tables::{CHECK_ID, COMPLIANCE, RULES};
use crate::query::Column;

/// The fields to read of each table; `None` where nothing is read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Selected {
    /// Of the checks. Names that no table has are among them, to be refused.
    pub(super) checks: Option<Vec<String>>,
    /// Of their requirements.
    pub(super) compliance: Option<Vec<String>>,
    /// Of their rules.
    pub(super) rules: Option<Vec<String>>,
}

impl Selected {
    /// Sorts out what a request selects. Without a selection everything is read.
    pub(super) fn of(select: Option<&[String]>) -> Self {
        let everything =
            |columns: &[Column]| Some(columns.iter().map(|column| column.name().to_owned()).collect());
        let Some(select) = select.filter(|select| !select.is_empty()) else {
            return Self { checks: None, compliance: everything(COMPLIANCE), rules: everything(RULES) };
        };
        let (mut checks, mut compliance, mut rules) = (Vec::new(), Vec::new(), Vec::new());
        for name in select {
            let has = |columns: &[Column]| columns.iter().any(|column| column.name() == name);
            match (has(COMPLIANCE), has(RULES)) {
                // Which check they belong to is no field of a check.
                (true, true) => {}
                (true, false) => compliance.push(name.clone()),
                (false, true) => rules.push(name.clone()),
                (false, false) => checks.push(name.clone()),
            }
        }
        if checks.is_empty() {
            checks.push("id".to_owned());
        }
        let of_check = |mut fields: Vec<String>| {
            (!fields.is_empty()).then(|| {
                fields.push(CHECK_ID.to_owned());
                fields
            })
        };
        Self { checks: Some(checks), compliance: of_check(compliance), rules: of_check(rules) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Option<Vec<String>> {
        Some(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn each_table_is_asked_for_its_own_fields() {
        let of = |select: &[&str]| Selected::of(names(select).as_deref());
        let everything = Selected::of(None);
        assert_eq!((&everything, everything.checks.as_ref()), (&of(&[]), None));
        assert_eq!(everything.rules, names(&["rules.type", "rules.rule", "id_check"]));
        assert_eq!(
            of(&["title", "compliance.key"]),
            Selected {
                checks: names(&["title"]),
                compliance: names(&["compliance.key", "id_check"]),
                rules: None
            }
        );
        assert_eq!(
            of(&["rules.rule", "id_check"]),
            Selected { checks: names(&["id"]), compliance: None, rules: names(&["rules.rule", "id_check"]) }
        );
        assert_eq!(of(&["nonexistent"]).checks, names(&["nonexistent"]));
    }
}
