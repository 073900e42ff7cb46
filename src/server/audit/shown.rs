//! What the audit log shows of a request: what the operation's declaration vouches for, and no secret.

use serde_json::{Map, Value};

use crate::operation::{Kind, Location, Operation, Parameter, Schema};

/// What stands in the place of a secret, and of what nobody knows to be none.
const HIDDEN: &str = "****";

/// The longest text that is shown whole, in characters.
const LONGEST_TEXT: usize = 2_048;

/// The most members of a list, and the most fields of an object, that are shown.
const MOST_MEMBERS: usize = 1_000;

/// The longest name of a parameter that is not declared, in characters.
const LONGEST_NAME: usize = 64;

/// The parameters of a request in two parts: those that name what the operation works on, and the others.
///
/// `path` and `query` hold decoded names and values in the order of the request, which need not be a valid one. Of a
/// parameter that is not declared, the name alone is shown.
pub(super) fn parameters(
    operation: &Operation,
    path: &[(String, String)],
    query: &[(String, String)],
) -> (Map<String, Value>, Map<String, Value>) {
    let (mut target, mut others) = (Map::new(), Map::new());
    for (given, text) in path.iter().chain(query) {
        let Some(parameter) = declared(operation, given) else {
            others.insert(cut(given, LONGEST_NAME), HIDDEN.into());
            continue;
        };
        let names_target = parameter.location == Location::Path
            || operation.access.resources().iter().any(|(_, on)| on.named_by == Some(parameter.name));
        let part = if names_target { &mut target } else { &mut others };
        let value = if parameter.secret { HIDDEN.into() } else { typed(parameter.kind, text) };
        match (part.get_mut(parameter.name), value) {
            // The values of a list add up; of everything else the last counts.
            (Some(Value::Array(members)), Value::Array(more)) => members.extend(more),
            (_, value) => {
                part.insert(parameter.name.to_owned(), value);
            }
        }
    }
    for value in target.values_mut().chain(others.values_mut()) {
        bound(value);
    }
    (target, others)
}

/// The body of a request that its schema accepts.
pub(super) fn body(schema: &Schema, body: &Value) -> Value {
    let mut shown = without_secrets(schema, body);
    bound(&mut shown);
    shown
}

/// The path of a request as its declaration spells it, with the values of its parameters.
pub(super) fn path(operation: &Operation, values: &[(String, String)]) -> String {
    let segment = |segment: &str| {
        let name = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
        let value = name.and_then(|name| values.iter().find(|(other, _)| other == name));
        value.map_or_else(|| segment.to_owned(), |(_, value)| cut(value, LONGEST_TEXT))
    };
    operation.path.split('/').map(segment).collect::<Vec<_>>().join("/")
}

/// A text of at most so many characters.
pub(super) fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((end, _)) => {
            let (start, rest) = text.split_at_checked(end).unwrap_or_default();
            format!("{start}… and {} more characters", rest.chars().count())
        }
    }
}

/// Cuts texts and lists that are too long, and says there how much is missing.
pub(super) fn bound(value: &mut Value) {
    match value {
        Value::String(text) if text.len() > LONGEST_TEXT => *text = cut(text, LONGEST_TEXT),
        Value::Array(members) => {
            let more = members.len().saturating_sub(MOST_MEMBERS);
            members.truncate(MOST_MEMBERS);
            members.iter_mut().for_each(bound);
            if more > 0 {
                members.push(format!("… and {more} more").into());
            }
        }
        Value::Object(fields) => {
            let more = fields.len().saturating_sub(MOST_MEMBERS);
            if more > 0 {
                *fields = std::mem::take(fields).into_iter().take(MOST_MEMBERS).collect();
                fields.insert("…".to_owned(), format!("and {more} more").into());
            }
            fields.values_mut().for_each(bound);
        }
        _ => {}
    }
}

fn declared(operation: &Operation, name: &str) -> Option<&'static Parameter> {
    operation.all_parameters().find(|parameter| parameter.name == name || parameter.alias == Some(name))
}

/// A value as the type it is declared as, or as the text it is where it is none of that type.
fn typed(kind: Kind, text: &str) -> Value {
    let plain = || Value::from(text);
    match kind {
        Kind::Boolean => text.to_ascii_lowercase().parse::<bool>().map_or_else(|_| plain(), Value::from),
        Kind::Integer { .. } => text.parse::<i64>().map_or_else(|_| plain(), Value::from),
        Kind::Number { .. } | Kind::Text(_) => plain(),
        Kind::List(_) => text.split(',').collect(),
        Kind::Integers { .. } => text
            .split(',')
            .map(|item| item.parse::<i64>().map_or_else(|_| item.into(), Value::from))
            .collect(),
    }
}

/// A value without what its schema calls secret. What is accepted but of no effect is left out: anything may be in it.
fn without_secrets(schema: &Schema, value: &Value) -> Value {
    let (declared, fields, open) = match (schema, value) {
        (Schema::List(of), Value::Array(members)) => {
            return members.iter().map(|member| without_secrets(of, member)).collect();
        }
        (Schema::Object(declared), Value::Object(fields)) => (declared, fields, false),
        (Schema::Open(declared), Value::Object(fields)) => (declared, fields, true),
        _ => return value.clone(),
    };
    let shown = fields.iter().filter_map(|(name, value)| {
        let Some(field) = declared.iter().find(|field| field.name == name) else {
            return open.then(|| (name.clone(), value.clone()));
        };
        let shown = if field.secret { HIDDEN.into() } else { without_secrets(&field.schema, value) };
        (!field.ignored).then(|| (name.clone(), shown))
    });
    Value::Object(shown.collect())
}
