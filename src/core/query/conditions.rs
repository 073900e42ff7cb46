//! Queries, filters and searches as conditions in SQL.

use std::borrow::Cow;

use serde_json::Value;

use super::{Column, Fragment, Kind, Search, Table, dates};
use crate::error::{Error, Fault, Result};
use crate::wql::{self, Comparison, ErrorKind, Expression, Operator};

/// The value that stands for no condition at all.
const EVERYTHING: &str = "all";
/// The value that stands for the absence of a value.
const NOTHING: &str = "null";

impl Table {
    /// Reads the text of a query behind the conditions `before` it, which stands `alone` or together with others.
    ///
    /// # Errors
    /// As Wazuh, which stumbles over the same things one after the other: 1407 when the text does not even start like a
    /// query, 1408 for the first unknown field, 1409 for an unknown operator, and 2003 for what only the database
    /// notices: unbalanced parentheses, or a separator with nothing behind it.
    pub(super) fn parse(&self, text: &str, before: &[Comparison], alone: bool) -> Result<Expression> {
        let expression = wql::parse_behind(before, text)
            .map_err(|error| self.refusal(error, alone && before.is_empty()))?;
        for comparison in expression.comparisons() {
            self.queried_column(&comparison.field)?;
        }
        Ok(expression)
    }

    fn refusal(&self, error: wql::Error, alone: bool) -> Error {
        let in_progress = match &error.kind {
            ErrorKind::OperatorUnknown { field, .. } => Some(field.as_str()),
            _ => None,
        };
        let fields = error.before.iter().map(|comparison| comparison.field.as_str()).chain(in_progress);
        for field in fields {
            if let Err(unknown) = self.queried_column(field) {
                return unknown;
            }
        }
        let reason = error.to_string();
        let fault = match &error.kind {
            ErrorKind::OperatorUnknown { operator, .. } => operator_refused(operator, &Operator::SPELLINGS),
            ErrorKind::TooLong | ErrorKind::TooDeep | ErrorKind::TooMany => Fault::QueryInvalid { reason },
            _ if error.before.is_empty() && alone => Fault::QueryInvalid { reason },
            _ => Fault::DatabaseRequestFailed { reason },
        };
        Error::new(fault).caused_by(error)
    }

    fn queried_column(&self, field: &str) -> Result<&'static Column> {
        self.open_column(field).ok_or_else(|| {
            Fault::QueryFieldUnknown { field: field.to_owned(), valid: self.open_names() }.into()
        })
    }

    /// The condition that a query stands for; `None` when it is none.
    pub(super) fn query_condition(&self, expression: &Expression) -> Result<Option<Fragment>> {
        let (members, separator) = match expression {
            Expression::Compare(comparison) => {
                let column = self.queried_column(&comparison.field)?;
                return self.comparison(column, comparison.operator, &comparison.value);
            }
            Expression::And(members) => (members, " AND "),
            Expression::Or(members) => (members, " OR "),
        };
        let mut conditions = Vec::new();
        for member in members {
            conditions.extend(self.query_condition(member)?);
        }
        Ok((!conditions.is_empty()).then(|| Fragment::join(&conditions, separator).enclosed()))
    }

    fn comparison(&self, column: &Column, operator: Operator, value: &str) -> Result<Option<Fragment>> {
        if !column.compared || (value == EVERYTHING && !column.all_is_a_value) {
            return Ok(None);
        }
        let mut condition = Fragment::sql(column.expression);
        if value == NOTHING {
            condition.push_sql(if operator == Operator::NotEqual { " IS NOT NULL" } else { " IS NULL" });
            return Ok(Some(condition));
        }
        if let Some(rule) = column.compare
            && let Some(condition) = rule(operator, value)?
        {
            return Ok(Some(condition.enclosed()));
        }
        if column.kind == Kind::Date {
            return dates::condition(column, operator, value, self.date_guard).map(Some);
        }
        let value = match column.read {
            Some(rule) => rule(value),
            None => Cow::Borrowed(value),
        };
        let value = compact_json(value);
        let integer = (column.kind == Kind::Integer).then(|| value.parse::<i64>().ok()).flatten();
        match (operator, integer) {
            (Operator::Contains, _) => {
                condition.push_sql(" LIKE ").push(&Fragment::containing("", &value, "")?);
            }
            (_, Some(integer)) => {
                condition.push_sql(sql_operator(operator)).push(&Fragment::integer(integer));
            }
            _ => {
                condition.push_sql(sql_operator(operator)).push(&Fragment::text(&value)?);
                condition.push_sql(" COLLATE NOCASE");
            }
        }
        Ok(Some(condition))
    }

    /// The condition that a field has one of some values; `None` when it is none.
    pub(super) fn filter_condition(&self, field: &str, values: &[String]) -> Result<Option<Fragment>> {
        let column = self.column(field).ok_or_else(|| Fault::Internal {
            reason: format!("{} has no field {field} to filter by", self.from),
        })?;
        let is_plain = |value: &&String| *value != EVERYTHING && *value != NOTHING;
        let ordinary = column.compare.is_none() && column.kind != Kind::Date;
        if ordinary && values.len() > 1 && values.iter().all(|value| is_plain(&value)) {
            return one_of(column, values).map(Some);
        }
        let mut conditions = Vec::new();
        for value in values {
            conditions.extend(self.comparison(column, Operator::Equal, value)?);
        }
        Ok((!conditions.is_empty()).then(|| Fragment::join(&conditions, " OR ").enclosed()))
    }

    /// The condition that one of the columns contains the searched text, or that none does.
    pub(super) fn search_condition(&self, search: &Search) -> Result<Fragment> {
        let mut alternatives = Vec::new();
        for column in self.columns {
            if let Some(rule) = column.search {
                alternatives.extend(rule(&search.text)?);
                continue;
            }
            let mut condition = Fragment::sql(column.expression);
            condition.push_sql(" LIKE ").push(&Fragment::containing("", &search.text, "")?);
            condition.push_sql(" AND ").push_sql(column.expression).push_sql(" IS NOT NULL");
            alternatives.push(condition.enclosed());
        }
        if alternatives.is_empty() {
            alternatives.push(Fragment::sql("0"));
        }
        let any = Fragment::join(&alternatives, " OR ").enclosed();
        let mut condition = Fragment::sql(if search.complementary { "NOT " } else { "" });
        condition.push(&any);
        Ok(condition)
    }
}

/// The fault of an operator that does not exist, or not for a field.
pub(super) fn operator_refused(operator: &str, valid: &[(&'static str, Operator)]) -> Fault {
    let valid: Vec<_> = valid.iter().map(|(spelling, _)| *spelling).collect();
    Fault::InvalidOperator { operator: operator.to_owned(), valid: valid.join(", ") }
}

/// As one `IN`, not as alternatives: SQLite allows an expression no more than 1000 levels.
fn one_of(column: &Column, values: &[String]) -> Result<Fragment> {
    let mut literals = Vec::with_capacity(values.len());
    let mut all_integers = column.kind == Kind::Integer;
    for value in values {
        let value = match column.read {
            Some(rule) => rule(value),
            None => Cow::Borrowed(value.as_str()),
        };
        let value = compact_json(value);
        let integer = (column.kind == Kind::Integer).then(|| value.parse::<i64>().ok()).flatten();
        all_integers &= integer.is_some();
        literals.push(match integer {
            Some(integer) => Fragment::integer(integer),
            None => Fragment::text(&value)?,
        });
    }
    let mut condition = Fragment::sql(column.expression);
    condition.push_sql(if all_integers { " IN " } else { " COLLATE NOCASE IN " });
    condition.push(&Fragment::join(&literals, ",").enclosed());
    Ok(condition)
}

pub(super) fn sql_operator(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => " = ",
        Operator::NotEqual => " != ",
        Operator::Less => " < ",
        Operator::LessOrEqual => " <= ",
        Operator::Greater => " > ",
        Operator::GreaterOrEqual => " >= ",
        Operator::Contains => " LIKE ",
    }
}

/// Objects and lists are in the databases without spaces, and so must be what they are compared with.
fn compact_json(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.starts_with(['{', '[']) {
        return value;
    }
    match serde_json::from_str::<Value>(&value) {
        Ok(json) => Cow::Owned(json.to_string()),
        Err(_) => value,
    }
}
