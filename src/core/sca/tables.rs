//! The tables that policies and checks are read from.
//!
//! A check has any number of requirements that it helps to comply with and of rules that say what is looked at, each in
//! a table of its own. What is asked of checks may be asked of those as well: then a check is found as often as it has
//! pairs of them, of which one must fit.

use crate::query::{Column, Table, output};

/// The fields of a check that are in its own table, and behind them `$others`.
macro_rules! of_check {
    ($($others:expr),*) => {
        &[
        Column::text("policy_id", "policy_id"),
        Column::integer("id", "id"),
        Column::text("title", "title"),
        Column::text("description", "description"),
        Column::text("rationale", "rationale"),
        Column::text("remediation", "remediation"),
        Column::text("file", "file"),
        Column::text("process", "process"),
        Column::text("directory", "directory"),
        Column::text("registry", "registry"),
        Column::text("command", "command"),
        Column::text("references", "`references`"),
        Column::text("result", "result"),
        Column::text("reason", "reason"),
        // One of `all`, `any` and `none`.
        Column::text("condition", "condition").where_all_is_a_value(),
        $($others),*
        ]
    };
}

const COMPLIANCE_KEY: Column = Column::text("compliance.key", "key");
const COMPLIANCE_VALUE: Column = Column::text("compliance.value", "value");
const RULE_TYPE: Column = Column::text("rules.type", "type");
const RULE: Column = Column::text("rules.rule", "rule");
const OF_CHECK: Column = Column::integer(CHECK_ID, "id_check");

/// The fields of a check.
const CHECK: &[Column] = of_check!();

/// The fields of a requirement.
pub(super) const COMPLIANCE: &[Column] = &[COMPLIANCE_KEY, COMPLIANCE_VALUE, OF_CHECK];

/// The fields of a rule.
pub(super) const RULES: &[Column] = &[RULE_TYPE, RULE, OF_CHECK];

/// Everything that can be asked of a check.
const JOINED: &[Column] = of_check!(COMPLIANCE_KEY, COMPLIANCE_VALUE, RULE_TYPE, RULE);

/// The number of the check that a requirement or a rule belongs to.
pub(super) const CHECK_ID: &str = "id_check";

/// The checks themselves.
pub(super) const CHECKS: Table = Table::new("sca_check", CHECK).sorted_by("id").always_selecting(&["id"]);

/// The requirements of checks.
pub(super) const REQUIREMENTS: Table = Table::new("sca_check_compliance", COMPLIANCE).sorted_by(CHECK_ID);

/// The rules of checks.
pub(super) const CHECK_RULES: Table = Table::new("sca_check_rules", RULES).sorted_by(CHECK_ID);

/// Checks, once for each pair of a requirement and a rule. Distinct items may lack values.
pub(crate) const JOINED_CHECKS: Table = Table::new(
    "sca_check a LEFT JOIN sca_check_compliance b ON a.id = b.id_check LEFT JOIN sca_check_rules c ON a.id = c.id_check",
    JOINED,
)
.sorted_by("id")
.distinct_with_missing();

/// Policies with the last scan that checked them. Distinct items may lack values.
pub(crate) const POLICIES: Table = Table::new(
    "sca_policy sca INNER JOIN sca_scan_info si ON sca.id = si.policy_id",
    &[
        Column::text("policy_id", "policy_id"),
        Column::text("name", "name"),
        Column::text("description", "description"),
        Column::text("references", "`references`"),
        Column::integer("pass", "pass"),
        Column::integer("fail", "fail"),
        Column::integer("score", "score"),
        Column::integer("invalid", "invalid"),
        Column::integer("total_checks", "total_checks"),
        Column::text("hash_file", "hash_file"),
        Column::date("end_scan", "end_scan").shown_as(output::date),
        Column::date("start_scan", "start_scan").shown_as(output::date),
    ],
)
.always_selecting(&["policy_id"])
.distinct_with_missing();
