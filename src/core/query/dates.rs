//! Conditions on points in time: `lastKeepAlive<7d`, `dateAdd>2025-05-31`.
//!
//! The SQL is that of `_filter_date` in Wazuh's `framework/wazuh/core/utils.py`, so that columns of every type answer
//! alike: an integer column compares numbers, a text column compares the text of the number.

use super::conditions::sql_operator;
use super::{Column, Fragment};
use crate::error::{Fault, Result};
use crate::wql::{DateOperand, Operator};

/// The condition, with the table's own one on dates.
pub(super) fn condition(
    column: &Column,
    operator: Operator,
    value: &str,
    guard: Option<&'static str>,
) -> Result<Fragment> {
    let operand = DateOperand::parse(value).ok_or_else(|| Fault::DateInvalid { date: value.to_owned() })?;
    let mut condition = Fragment::sql(column.expression);
    condition.push_sql(" IS NOT NULL AND ").push_sql(column.expression);
    match operand {
        DateOperand::Ago(seconds) => {
            condition.push_sql(span_operator(operator)).push_sql("strftime('%s', 'now') - ");
            condition.push(&Fragment::integer(seconds));
        }
        DateOperand::At(date) => {
            condition.push_sql(sql_operator(operator)).push_sql("strftime('%s', ");
            condition.push(&Fragment::text(&date)?).push_sql(")");
        }
    }
    if let Some(guard) = guard {
        condition.push_sql(" AND ").push_sql(guard);
    }
    Ok(condition.enclosed())
}

/// Less than a span ago is later than its start. Wazuh takes `=` for `<`, and everything else for `>`.
fn span_operator(operator: Operator) -> &'static str {
    match operator {
        Operator::Less | Operator::Equal => " > ",
        Operator::LessOrEqual => " >= ",
        Operator::GreaterOrEqual => " <= ",
        Operator::Greater | Operator::NotEqual | Operator::Contains => " < ",
    }
}
