//! [`GroupRules`]: a file that says which agents belong into which groups, `groups rules apply -f rules.yaml`.
//!
//! The form is our own. A file is a list of rules; each names a group and selects agents by a WQL expression, by filters
//! with the names that `GET /agents` has for them, or by both, which must then both hold:
//!
//! ```yaml
//! rules:
//!   - group: web
//!     query: name~web;os.platform=ubuntu
//!   - group: windows
//!     filters:
//!       os.platform: windows
//!       status: [active, disconnected]
//! ```
//!
//! Several rules may name one group: an agent belongs into it where one of them selects it. The order of the rules is the
//! order in which an agent is put into its groups, so that later ones take precedence.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::GroupName;
use crate::wql;

/// The longest file that is read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// The most rules that a file has: each is a request at least.
const MOST_RULES: usize = 1000;

/// The filters, by the names of the API's parameters.
const FILTERS: [&str; 12] = [
    "status",
    "older_than",
    "group",
    "name",
    "ip",
    "registerIP",
    "os.platform",
    "os.version",
    "os.name",
    "manager",
    "version",
    "node_name",
];

/// The states that an agent can be in.
const STATES: [&str; 4] = ["active", "pending", "never_connected", "disconnected"];

/// The rules of a file, in order; there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRules(pub Vec<GroupRule>);

/// Which agents belong into a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRule {
    /// The group.
    pub group: GroupName,
    /// The parameters of `GET /agents` that select them; there is at least one.
    pub parameters: Vec<(String, String)>,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", line.map(|line| format!("line {line}: ")).unwrap_or_default())]
pub struct RulesError {
    /// The line it is about, from 1 on, where it is about one.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: String,
}

impl GroupRules {
    /// Reads a file's text. Nothing is passed over: a word that has no meaning is an error.
    ///
    /// # Errors
    /// [`RulesError`], with the line.
    pub fn parse(text: &str) -> Result<Self, RulesError> {
        let whole = |reason: &str| RulesError { line: None, reason: reason.to_owned() };
        if text.len() > LONGEST {
            return Err(whole("it is longer than 1 MiB"));
        }
        let file: Option<File> = serde_norway::from_str(text).map_err(|error| {
            let line = error.location().map(|location| location.line());
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
            RulesError { line, reason }
        })?;
        let rules = file.ok_or_else(|| whole("it is empty"))?.rules;
        match rules.len() {
            0 => Err(whole("there are no rules")),
            1..=MOST_RULES => Ok(Self(rules)),
            _ => Err(whole("there are more than 1000 rules")),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rules: Vec<GroupRule>,
}

/// A rule as the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    group: Name,
    query: Option<Query>,
    filters: Option<Filters>,
}

impl<'de> Deserialize<'de> for GroupRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { group, query, filters } = Written::deserialize(deserializer)?;
        let mut parameters = filters.unwrap_or_default().0;
        parameters.extend(query.map(|query| ("q".to_owned(), query.0)));
        if parameters.is_empty() {
            return Err(D::Error::custom(format!(
                "the rule of group {} selects nothing: it needs a query or filters (query: id!=000 selects all)",
                group.0
            )));
        }
        Ok(Self { group: group.0, parameters })
    }
}

struct Name(GroupName);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text(deserializer)?;
        text.parse().map(Self).map_err(|_| D::Error::custom(format!("\"{text}\" cannot name a group")))
    }
}

struct Query(String);

impl<'de> Deserialize<'de> for Query {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text(deserializer)?;
        match wql::parse(&text) {
            Ok(_) => Ok(Self(text)),
            Err(error) => Err(D::Error::custom(format!("the query is wrong: {error}"))),
        }
    }
}

/// Text, or a number or a truth value, which in YAML is text without quotes.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(Values).and_then(|mut values| match (values.pop(), values.is_empty()) {
        (Some(value), true) => Ok(value),
        _ => Err(D::Error::custom("one value is wanted, and no list")),
    })
}

#[derive(Default)]
struct Filters(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Filters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FiltersVisitor)
    }
}

struct FiltersVisitor;

impl<'de> Visitor<'de> for FiltersVisitor {
    type Value = Filters;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("filters by their names")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Filters, A::Error> {
        let mut filters: Vec<(String, String)> = Vec::new();
        while let Some(FilterName(name)) = map.next_key()? {
            if filters.iter().any(|(other, _)| *other == name) {
                return Err(A::Error::custom(format!("the filter {name} is there twice")));
            }
            let value = map.next_value_seed(ValueOf(&name))?;
            filters.push((name, value));
        }
        Ok(Filters(filters))
    }
}

/// What is wrong with a name or a value is said where it is read, so that the error knows its line.
struct FilterName(String);

impl<'de> Deserialize<'de> for FilterName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        if FILTERS.contains(&name.as_str()) {
            return Ok(Self(name));
        }
        let known = FILTERS.join(", ");
        Err(D::Error::custom(format!("there is no filter \"{name}\", only {known}")))
    }
}

/// Reads the value of the filter of this name.
struct ValueOf<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for ValueOf<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let values = deserializer.deserialize_any(Values)?;
        check(self.0, &values).map_err(D::Error::custom)?;
        Ok(values.join(","))
    }
}

/// Checks the values of a filter.
fn check(name: &str, values: &[String]) -> Result<(), String> {
    if name == "status" {
        return match values.iter().find(|value| !STATES.contains(&value.as_str())) {
            Some(wrong) => Err(format!("there is no status \"{wrong}\", only {}", STATES.join(", "))),
            None if values.is_empty() => Err("the filter status has no value".to_owned()),
            None => Ok(()),
        };
    }
    match values {
        [value] if value.is_empty() => Err(format!("the filter {name} has no value")),
        [_] => Ok(()),
        _ => Err(format!("the filter {name} takes one value, and no list")),
    }
}

/// Reads a value or a list of them.
struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Vec<String>, E> {
        Ok(vec![text.to_owned()])
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Vec<String>, E> {
        Ok(vec![value.to_string()])
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Vec<String>, E> {
        Ok(vec![value.to_string()])
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Vec<String>, E> {
        Ok(vec![value.to_string()])
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Vec<String>, E> {
        Err(E::custom("a number with a point is not what it looks like: put it into quotes"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<String>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element::<String>()? {
            values.push(value);
        }
        Ok(values)
    }
}

#[cfg(test)]
mod tests;
