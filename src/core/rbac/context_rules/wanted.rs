//! [`Wanted`]: what a function of a rule looks for, read once.

use serde_json::Value;

use super::RuleError;
use super::effort::Effort;
use super::pattern::Pattern;

/// What `MATCH` and its kin look for.
#[derive(Debug)]
pub(super) enum Wanted {
    /// An object with these members, among others.
    Object(Vec<(Name, Wanted)>),
    /// A list with these elements.
    List(Vec<Element>),
    /// A text, alone or in a list.
    Text(String),
    /// A text that matches, alone or in a list.
    Pattern(Pattern),
    /// Exactly this number, truth value or null.
    Scalar(Value),
}

/// The name of a wanted member.
#[derive(Debug)]
pub(super) enum Name {
    /// This name.
    Text(String),
    /// Any name that matches.
    Pattern(Pattern),
}

/// An element of a wanted list.
#[derive(Debug)]
pub(super) enum Element {
    /// This value, however deep.
    Value(Value),
    /// Any text that matches.
    Pattern(Pattern),
}

impl Wanted {
    /// Reads what follows the name of a function. `value` nests no deeper than the JSON parser lets it.
    pub(super) fn of(value: &Value, effort: &mut Effort) -> Result<Self, RuleError> {
        Ok(match value {
            Value::Object(members) => {
                let member = |(name, value): (&String, &Value)| {
                    let name = match Pattern::of(name, effort) {
                        Some(pattern) => Name::Pattern(pattern?),
                        None => Name::Text(name.clone()),
                    };
                    Ok((name, Self::of(value, effort)?))
                };
                Self::Object(members.iter().map(member).collect::<Result<_, RuleError>>()?)
            }
            Value::Array(elements) => {
                let element = |value: &Value| match value.as_str().and_then(|text| Pattern::of(text, effort))
                {
                    Some(pattern) => Ok(Element::Pattern(pattern?)),
                    None => Ok(Element::Value(value.clone())),
                };
                Self::List(elements.iter().map(element).collect::<Result<_, RuleError>>()?)
            }
            Value::String(text) => match Pattern::of(text, effort) {
                Some(pattern) => Self::Pattern(pattern?),
                None => Self::Text(text.clone()),
            },
            Value::Null | Value::Bool(_) | Value::Number(_) => Self::Scalar(value.clone()),
        })
    }
}
