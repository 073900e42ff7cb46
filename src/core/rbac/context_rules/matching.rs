//! `MATCH` and `FIND`: whether a context holds what is wanted.

use serde_json::{Map, Number, Value};

use super::RuleError;
use super::effort::Effort;
use super::pattern::Pattern;
use super::wanted::{Element, Name, Wanted};

/// How many objects deep `FIND` searches. Wazuh gives up on the role at this depth.
const DEEPEST_SEARCH: u8 = 8;

/// Whether a list may hold more than what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// `MATCH`, `FIND`: it may.
    Loose,
    /// `MATCH$`, `FIND$`: it may not.
    Exact,
}

/// `MATCH` and `MATCH$`: whether `context` itself holds what is wanted.
///
/// Objects need every wanted member and may have others, also for `MATCH$`. Lists need every wanted element in any
/// order. A wanted text is found in a list as well; an empty object is found in anything, an empty list in an empty
/// list alone.
pub(super) fn matches(
    wanted: &Wanted,
    context: &Value,
    strictness: Strictness,
    effort: &mut Effort,
) -> Result<bool, RuleError> {
    effort.step()?;
    match (wanted, context) {
        (Wanted::Object(members), _) if members.is_empty() => Ok(true),
        (Wanted::Object(members), Value::Object(context)) => {
            for (name, wanted) in members {
                if !has_member(name, wanted, context, strictness, effort)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Wanted::List(wanted), Value::Array(context)) => list_matches(wanted, context, strictness, effort),
        (Wanted::Text(wanted), Value::String(text)) => Ok(wanted == text),
        (Wanted::Text(wanted), Value::Array(context)) => {
            if strictness == Strictness::Exact && context.len() != 1 {
                return Ok(false);
            }
            any(context, effort, |value, _| Ok(value.as_str() == Some(wanted)))
        }
        (Wanted::Pattern(pattern), Value::Array(context)) => {
            any(context, effort, |value, effort| text_matches(pattern, value, effort))
        }
        (Wanted::Pattern(pattern), value) => text_matches(pattern, value, effort),
        (Wanted::Scalar(wanted), value) => same(wanted, value, effort),
        (Wanted::Object(_) | Wanted::List(_) | Wanted::Text(_), _) => Ok(false),
    }
}

/// `FIND` and `FIND$`: whether `context`, or an object or value anywhere in it, holds what is wanted.
pub(super) fn finds(
    wanted: &Wanted,
    context: &Value,
    strictness: Strictness,
    effort: &mut Effort,
) -> Result<bool, RuleError> {
    finds_from(wanted, context, strictness, 0, effort)
}

fn finds_from(
    wanted: &Wanted,
    context: &Value,
    strictness: Strictness,
    depth: u8,
    effort: &mut Effort,
) -> Result<bool, RuleError> {
    if depth >= DEEPEST_SEARCH {
        return Err(RuleError::ContextTooDeep);
    }
    if matches(wanted, context, strictness, effort)? {
        return Ok(true);
    }
    let Value::Object(members) = context else { return Ok(false) };
    for value in members.values() {
        if matches(wanted, value, strictness, effort)? {
            return Ok(true);
        }
        let objects = match value {
            Value::Object(_) => std::slice::from_ref(value),
            Value::Array(elements) => elements.as_slice(),
            _ => &[],
        };
        for object in objects {
            effort.step()?;
            if object.is_object() && finds_from(wanted, object, strictness, depth + 1, effort)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn has_member(
    name: &Name,
    wanted: &Wanted,
    context: &Map<String, Value>,
    strictness: Strictness,
    effort: &mut Effort,
) -> Result<bool, RuleError> {
    match name {
        Name::Text(name) => {
            context.get(name).map_or(Ok(false), |value| matches(wanted, value, strictness, effort))
        }
        Name::Pattern(pattern) => {
            for (name, value) in context {
                effort.step()?;
                if pattern.matches(name, effort)? && matches(wanted, value, strictness, effort)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

fn list_matches(
    wanted: &[Element],
    context: &[Value],
    strictness: Strictness,
    effort: &mut Effort,
) -> Result<bool, RuleError> {
    if wanted.is_empty() {
        return Ok(context.is_empty());
    }
    if strictness == Strictness::Exact && wanted.len() != context.len() {
        return Ok(false);
    }
    for element in wanted {
        if !any(context, effort, |value, effort| element_matches(element, value, effort))? {
            return Ok(false);
        }
    }
    if strictness == Strictness::Exact {
        for value in context {
            if !any(wanted, effort, |element, effort| element_matches(element, value, effort))? {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn element_matches(element: &Element, value: &Value, effort: &mut Effort) -> Result<bool, RuleError> {
    match element {
        Element::Pattern(pattern) => text_matches(pattern, value, effort),
        Element::Value(wanted) => same(wanted, value, effort),
    }
}

fn text_matches(pattern: &Pattern, value: &Value, effort: &mut Effort) -> Result<bool, RuleError> {
    value.as_str().map_or(Ok(false), |text| pattern.matches(text, effort))
}

fn any<T>(
    items: &[T],
    effort: &mut Effort,
    mut holds: impl FnMut(&T, &mut Effort) -> Result<bool, RuleError>,
) -> Result<bool, RuleError> {
    for item in items {
        effort.step()?;
        if holds(item, effort)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two values are equal, numbers by what they are worth (`1` and `1.0`).
fn same(one: &Value, other: &Value, effort: &mut Effort) -> Result<bool, RuleError> {
    effort.step()?;
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Ok(same_number(one, other)),
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (one, other) in one.iter().zip(other) {
                if !same(one, other, effort)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Value::Object(one), Value::Object(other)) if one.len() == other.len() => {
            for (name, value) in one {
                match other.get(name) {
                    Some(other) if same(value, other, effort)? => {}
                    _ => return Ok(false),
                }
            }
            Ok(true)
        }
        (Value::Array(_), _) | (Value::Object(_), _) => Ok(false),
        _ => Ok(one == other),
    }
}

fn same_number(one: &Number, other: &Number) -> bool {
    // Whole numbers of 64 bits are compared as such: as floating point, large ones would fall together.
    one == other || (!(is_whole(one) && is_whole(other)) && one.as_f64() == other.as_f64())
}

fn is_whole(number: &Number) -> bool {
    number.is_i64() || number.is_u64()
}
