//! [`Expression`]: a rule, read: operators over functions.

use serde_json::{Map, Value};

use super::RuleError;
use super::effort::Effort;
use super::matching::{Strictness, finds, matches};
use super::wanted::Wanted;

/// The longest text of a rule, in bytes.
const LONGEST_RULE: usize = 64 * 1024;

/// A rule, or a part of one: clauses, of which the first that is decisive decides. None decisive: it does not hold.
#[derive(Debug)]
pub(super) struct Expression(Vec<Clause>);

/// A member of a rule's object.
#[derive(Debug)]
enum Clause {
    /// `AND`: decisive when all parts hold.
    And(Vec<Expression>),
    /// `OR`: decisive when a part holds.
    Or(Vec<Expression>),
    /// `NOT`: always decisive; holds unless all parts do.
    Not(Vec<Expression>),
    /// `MATCH`, `MATCH$`: decisive when it holds.
    Match(Strictness, Wanted),
    /// `FIND`, `FIND$`: decisive when it holds.
    Find(Strictness, Wanted),
}

impl Expression {
    /// Reads a rule as the database holds it.
    pub(super) fn parse(text: &str, effort: &mut Effort) -> Result<Self, RuleError> {
        if text.len() > LONGEST_RULE {
            return Err(RuleError::TooLong);
        }
        match serde_json::from_str(text) {
            Ok(Value::Object(members)) => Self::of(&members, effort),
            Ok(_) => Err(RuleError::Malformed { operator: "a rule" }),
            Err(error) => Err(RuleError::NotJson { reason: error.to_string() }),
        }
    }

    /// Members of other names are left out of account, as long as there is one of a known name beside them.
    fn of(members: &Map<String, Value>, effort: &mut Effort) -> Result<Self, RuleError> {
        let clauses: Vec<Clause> = members
            .iter()
            .filter_map(|(name, value)| Clause::of(name, value, effort).transpose())
            .collect::<Result<_, RuleError>>()?;
        if clauses.is_empty() && !members.is_empty() {
            return Err(RuleError::UnknownOperator);
        }
        Ok(Self(clauses))
    }

    /// Whether the rule holds of a context. All parts of an operator are evaluated, so that what stops one of them
    /// stops the rule wherever it stands.
    pub(super) fn holds(&self, context: &Value, effort: &mut Effort) -> Result<bool, RuleError> {
        for clause in &self.0 {
            effort.step()?;
            let decisive = match clause {
                Clause::And(parts) => held(parts, context, effort)? == parts.len(),
                Clause::Or(parts) => held(parts, context, effort)? > 0,
                Clause::Not(parts) => return Ok(held(parts, context, effort)? != parts.len()),
                Clause::Match(strictness, wanted) => matches(wanted, context, *strictness, effort)?,
                Clause::Find(strictness, wanted) => finds(wanted, context, *strictness, effort)?,
            };
            if decisive {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn held(parts: &[Expression], context: &Value, effort: &mut Effort) -> Result<usize, RuleError> {
    parts.iter().try_fold(0, |count, part| Ok(count + usize::from(part.holds(context, effort)?)))
}

impl Clause {
    /// The clause of a member; `None` where its name is neither an operator's nor a function's.
    fn of(name: &str, value: &Value, effort: &mut Effort) -> Result<Option<Self>, RuleError> {
        Ok(Some(match name {
            "AND" => Self::And(parts("AND", value, effort)?),
            "OR" => Self::Or(parts("OR", value, effort)?),
            "NOT" => Self::Not(parts("NOT", value, effort)?),
            "MATCH" => Self::Match(Strictness::Loose, Wanted::of(value, effort)?),
            "MATCH$" => Self::Match(Strictness::Exact, Wanted::of(value, effort)?),
            "FIND" => Self::Find(Strictness::Loose, Wanted::of(value, effort)?),
            "FIND$" => Self::Find(Strictness::Exact, Wanted::of(value, effort)?),
            _ => return Ok(None),
        }))
    }
}

/// The parts of an operator: the elements of a list, or the members of an object, each by itself.
fn parts(operator: &'static str, value: &Value, effort: &mut Effort) -> Result<Vec<Expression>, RuleError> {
    match value {
        Value::Array(elements) => {
            let part = |element: &Value| match element {
                Value::Object(members) => Expression::of(members, effort),
                _ => Err(RuleError::Malformed { operator }),
            };
            elements.iter().map(part).collect()
        }
        Value::Object(members) => {
            let clauses = Expression::of(members, effort)?.0;
            Ok(clauses.into_iter().map(|clause| Expression(vec![clause])).collect())
        }
        _ => Err(RuleError::Malformed { operator }),
    }
}
