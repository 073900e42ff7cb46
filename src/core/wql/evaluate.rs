//! A query as a predicate over JSON values: lists that are in no database.
//!
//! The rules are those that `filter_array_by_query` of Wazuh's `framework/wazuh/core/utils.py` follows for input it can
//! cope with. Texts are compared exactly, integers as numbers, dates as instants when both sides are one; a list fits
//! when one of its members does. Where Wazuh dies (a word compared with a number, `<` on an object), nothing fits but
//! `!=`.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Comparison, Expression, Operator, time};

/// A query made ready to be asked about many values.
#[derive(Debug, Clone)]
pub struct Matcher(Node);

#[derive(Debug, Clone)]
enum Node {
    Test(Test),
    All(Vec<Node>),
    Any(Vec<Node>),
}

#[derive(Debug, Clone)]
struct Test {
    field: String,
    /// What follows the first dot of the field; empty without one.
    path: Vec<String>,
    operator: Operator,
    text: String,
    number: Option<i128>,
    decimal: Option<f64>,
    instant: Option<i64>,
}

impl Matcher {
    /// Prepares a query.
    pub fn new(expression: &Expression) -> Self {
        Self(Node::new(expression))
    }

    /// Whether the value fits the query. Only objects ever do.
    pub fn matches(&self, item: &Value) -> bool {
        self.0.matches(item)
    }
}

impl Node {
    fn new(expression: &Expression) -> Self {
        match expression {
            Expression::Compare(comparison) => Self::Test(Test::new(comparison)),
            Expression::And(members) => Self::All(members.iter().map(Self::new).collect()),
            Expression::Or(members) => Self::Any(members.iter().map(Self::new).collect()),
        }
    }

    fn matches(&self, item: &Value) -> bool {
        match self {
            Self::Test(test) => test.matches(item),
            Self::All(members) => members.iter().all(|member| member.matches(item)),
            Self::Any(members) => members.iter().any(|member| member.matches(item)),
        }
    }
}

impl Test {
    fn new(comparison: &Comparison) -> Self {
        let (field, path) = match comparison.field.split_once('.') {
            Some((field, "")) => (field, Vec::new()),
            Some((field, path)) => (field, path.split('.').map(str::to_owned).collect()),
            None => (comparison.field.as_str(), Vec::new()),
        };
        let text = comparison.value.clone();
        Self {
            field: field.to_owned(),
            path,
            operator: comparison.operator,
            number: text.trim().parse().ok(),
            decimal: text.trim().parse().ok(),
            instant: time::instant(&text),
            text,
        }
    }

    fn matches(&self, item: &Value) -> bool {
        let Some(value) = item.get(&self.field) else {
            return false;
        };
        if !self.path.is_empty() {
            let mut found = Vec::new();
            if collect(value, &self.path, &mut found) {
                // Wazuh leaves out what it takes for nothing: 0, false, "" and empty lists.
                return found
                    .into_iter()
                    .filter(|value| !is_empty(value))
                    .any(|value| self.accepts_any(value));
            }
            // What follows the first dot is not there: Wazuh compares what is before it.
        }
        self.accepts_any(value)
    }

    fn accepts_any(&self, value: &Value) -> bool {
        match value {
            Value::Array(members) => members.iter().any(|member| self.accepts(member)),
            other => self.accepts(other),
        }
    }

    fn accepts(&self, value: &Value) -> bool {
        if self.operator == Operator::Contains {
            return self.is_contained_in(value);
        }
        match self.compare(value) {
            Some(ordering) => self.operator.accepts(ordering),
            None => self.operator == Operator::NotEqual,
        }
    }

    fn is_contained_in(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => text.contains(&self.text),
            Value::Number(number) => number.to_string().contains(&self.text),
            Value::Object(fields) => fields.contains_key(&self.text),
            Value::Array(members) => members.iter().any(|member| member.as_str() == Some(&self.text)),
            Value::Bool(_) | Value::Null => false,
        }
    }

    /// How the value stands to the condition's, `None` when they cannot be compared.
    fn compare(&self, value: &Value) -> Option<Ordering> {
        match value {
            Value::String(text) => match self.instant {
                Some(wanted) => time::instant(text).map(|instant| instant.cmp(&wanted)),
                None => Some(text.as_str().cmp(&self.text)),
            },
            Value::Number(number) => {
                let integer = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
                match integer {
                    Some(integer) => self.number.map(|wanted| integer.cmp(&wanted)),
                    None => number.as_f64()?.partial_cmp(&self.decimal?),
                }
            }
            _ => None,
        }
    }
}

/// Gathers what a path leads to, through every member of the lists on the way. `false` when it leads nowhere.
fn collect<'v>(value: &'v Value, path: &[String], found: &mut Vec<&'v Value>) -> bool {
    let Some((key, rest)) = path.split_first() else {
        found.push(value);
        return true;
    };
    match value {
        Value::Array(members) => {
            let mut any = false;
            for member in members {
                any |= collect(member, path, found);
            }
            any
        }
        Value::Object(fields) => fields.get(key).is_some_and(|value| collect(value, rest, found)),
        _ => false,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(bool) => !bool,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(members) => members.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    }
}
