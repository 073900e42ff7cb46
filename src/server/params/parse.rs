//! From a request's path and query to [`Values`].

use std::fmt;

use super::format::{description, matches};
use super::{Value, Values};
use crate::operation::{Kind, Location, Operation, Parameter, TextRule};

/// Parameters of a few words whose words count in any case (`api/api/uri_parser.py`).
const IN_ANY_CASE: [&str; 10] = [
    "component",
    "configuration",
    "hash",
    "level",
    "requirement",
    "resource",
    "section",
    "status",
    "tag",
    "type",
];

/// Why the parameters of a request were refused. Answered with 400 and no error code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The parameter, as the request named it.
    pub name: String,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "parameter {:?} {}", self.name, self.reason)
    }
}

impl std::error::Error for Rejection {}

fn reject(name: &str, reason: impl Into<String>) -> Rejection {
    Rejection { name: name.to_owned(), reason: reason.into() }
}

/// Checks the parameters of a call. `path` and `query` hold decoded names and values in the order of the request.
///
/// Of a scalar that is given several times the last counts; the values of a list add up. A parameter that the
/// operation does not declare is refused.
pub fn parse(
    operation: &Operation,
    path: &[(String, String)],
    query: &[(String, String)],
) -> Result<Values, Rejection> {
    let mut values = Values::default();
    if let Some((name, _)) = query.iter().find(|(name, _)| declared(operation, name).is_none()) {
        return Err(reject(name, "is not one this operation takes"));
    }
    for parameter in operation.all_parameters() {
        let source = if parameter.location == Location::Path { path } else { query };
        let given: Vec<&str> = source
            .iter()
            .filter(|(name, _)| is_named(parameter, name))
            .map(|(_, value)| value.as_str())
            .collect();
        let text = match (&parameter.kind, given.last()) {
            (Kind::List(_) | Kind::Integers { .. }, Some(_)) => Some(given.join(",")),
            (_, Some(last)) => Some((*last).to_owned()),
            (_, None) if parameter.required => return Err(reject(parameter.name, "is missing")),
            (_, None) => parameter.default.map(str::to_owned),
        };
        if let Some(text) = text {
            values.set(parameter.name, read(parameter, &text)?);
        }
    }
    Ok(values)
}

fn declared(operation: &Operation, name: &str) -> Option<&'static Parameter> {
    operation
        .all_parameters()
        .find(|parameter| parameter.location == Location::Query && is_named(parameter, name))
}

fn is_named(parameter: &Parameter, name: &str) -> bool {
    parameter.name == name || parameter.alias == Some(name)
}

fn read(parameter: &Parameter, text: &str) -> Result<Value, Rejection> {
    let refuse = |reason: String| reject(parameter.name, reason);
    let check = |rule: TextRule, text: &str| {
        let in_any_case = !rule.choices.is_empty() && IN_ANY_CASE.contains(&parameter.name);
        if in_any_case { check(rule, &text.to_lowercase()) } else { check(rule, text) }
    };
    match parameter.kind {
        Kind::Boolean => match text.to_ascii_lowercase().as_str() {
            "true" => Ok(Value::Boolean(true)),
            "false" => Ok(Value::Boolean(false)),
            _ => Err(refuse(format!("must be true or false, not {text:?}"))),
        },
        Kind::Integer { least, most } => number(text, least, most).map(Value::Integer).map_err(refuse),
        Kind::Number { least } => {
            let number: Option<f64> = text.trim().parse().ok().filter(|number: &f64| number.is_finite());
            let number = number.ok_or_else(|| refuse(format!("must be a number, not {text:?}")))?;
            if least.is_some_and(|least| number < least as f64) {
                return Err(refuse(format!("must be {}, not {number}", limits(least, None))));
            }
            Ok(Value::Text(text.trim().to_owned()))
        }
        Kind::Text(rule) => check(rule, text).map(Value::Text).map_err(refuse),
        Kind::List(rule) => text
            .split(',')
            .map(|item| check(rule, item))
            .collect::<Result<_, _>>()
            .map(Value::List)
            .map_err(refuse),
        Kind::Integers { least } => text
            .split(',')
            .map(|item| number(item, Some(least), None).map(|number| number.to_string()))
            .collect::<Result<_, _>>()
            .map(Value::List)
            .map_err(refuse),
    }
}

/// A whole number within limits, or what is wrong with it.
fn number(text: &str, least: Option<i64>, most: Option<i64>) -> Result<i64, String> {
    let number: i64 = text.trim().parse().map_err(|_| format!("must be a whole number, not {text:?}"))?;
    if least.is_some_and(|least| number < least) || most.is_some_and(|most| number > most) {
        return Err(format!("must be {}, not {number}", limits(least, most)));
    }
    Ok(number)
}

fn limits(least: Option<i64>, most: Option<i64>) -> String {
    match (least, most) {
        (Some(least), Some(most)) => format!("from {least} to {most}"),
        (Some(least), None) => format!("{least} or more"),
        (None, Some(most)) => format!("{most} or less"),
        (None, None) => "a whole number".to_owned(),
    }
}

/// The text as it is used, or what is wrong with it.
pub(super) fn check(rule: TextRule, text: &str) -> Result<String, String> {
    let length = text.chars().count();
    if length < rule.shortest {
        return Err(format!("must have {} characters or more, not {length}", rule.shortest));
    }
    if let Some(longest) = rule.longest.filter(|longest| length > *longest) {
        return Err(format!("must have {longest} characters or fewer, not {length}"));
    }
    if !rule.choices.is_empty() && !rule.choices.contains(&text) {
        return Err(format!("must be one of {}, not {text:?}", rule.choices.join(", ")));
    }
    if !matches(rule.format, text) {
        return Err(format!("must be {}, not {text:?}", description(rule.format)));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Pairs whose names are often those of parameters.
    fn any_query() -> impl Strategy<Value = Vec<(String, String)>> {
        let name = prop_oneof![
            prop::sample::select(vec![
                "offset",
                "limit",
                "sort",
                "q",
                "query",
                "agents_list",
                "pretty",
                "status"
            ])
            .prop_map(str::to_owned),
            ".{0,8}",
        ];
        let value = prop_oneof!["-?[0-9]{0,22}", "[a-z0-9,.+;<>=-]{0,20}", ".{0,20}"];
        prop::collection::vec((name, value), 0..6)
    }

    proptest! {
        #[test]
        fn any_query_is_read_or_refused_by_every_operation(query in any_query(), value in ".{0,20}") {
            for operation in crate::operations::all() {
                let path: Vec<_> = operation
                    .all_parameters()
                    .filter(|parameter| parameter.location == Location::Path)
                    .map(|parameter| (parameter.name.to_owned(), value.clone()))
                    .collect();
                if let Err(rejection) = parse(operation, &path, &query) {
                    let named = query.iter().any(|(name, _)| *name == rejection.name);
                    prop_assert!(named || operation.all_parameters().any(|known| known.name == rejection.name));
                }
            }
        }
    }
}
