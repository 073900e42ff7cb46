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
use crate::agents::AgentStatus;
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
#[error("{}{reason}", place.map(|(line, column)| format!("line {line}, column {column}: ")).unwrap_or_default())]
pub struct RulesError {
    /// The line and the column it is about, from 1 on, where it is about one.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub reason: String,
}

impl GroupRules {
    /// Reads a file's text. Nothing is passed over: a word that has no meaning is an error.
    ///
    /// # Errors
    /// [`RulesError`], with the place of the word or of the value that is wrong; of what is missing, that of the rule.
    pub fn parse(text: &str) -> Result<Self, RulesError> {
        let whole = |reason: &str| RulesError { place: None, reason: reason.to_owned() };
        if text.len() > LONGEST {
            return Err(whole("it is longer than 1 MiB"));
        }
        let file: Option<File> = serde_norway::from_str(text).map_err(|error| {
            let place = error.location().map(|location| (location.line(), location.column()));
            RulesError { place, reason: reason(&error) }
        })?;
        let rules = file.ok_or_else(|| whole("it is empty"))?.rules;
        match rules.len() {
            0 => Err(whole("there are no rules")),
            1..=MOST_RULES => Ok(Self(rules)),
            _ => Err(whole("there are more than 1000 rules")),
        }
    }
}

/// What an error says beside its path (`rules[0].group: …`) and its place (`… at line 2 column 3`).
fn reason(error: &serde_norway::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    let path = |prefix: &str| {
        prefix.starts_with("rules") && !prefix.contains(|c: char| c.is_whitespace() || c == '"')
    };
    match text.split_once(": ") {
        Some((prefix, reason)) if path(prefix) => reason.to_owned(),
        _ => text.to_owned(),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rules: Vec<GroupRule>,
}

impl<'de> Deserialize<'de> for GroupRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RuleVisitor)
    }
}

/// Reads a rule.
///
/// Here and below, what is wrong with a word or a value is said where it is read, since an error has the place of the
/// innermost value that is being read.
struct RuleVisitor;

impl<'de> Visitor<'de> for RuleVisitor {
    type Value = GroupRule;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rule with a group and a query, filters or both")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GroupRule, A::Error> {
        const FIELDS: [&str; 3] = ["group", "query", "filters"];
        let (mut group, mut query, mut parameters) = (None, None, Vec::new());
        let mut read = Vec::new();
        while let Some(field) = map.next_key_seed(Word { kind: "field", known: &FIELDS, read: &read })? {
            match field.as_str() {
                "group" => group = Some(map.next_value_seed(Value(group_name))?),
                "query" => query = map.next_value_seed(Value(is_query))?,
                _ => parameters = map.next_value::<Option<Filters>>()?.unwrap_or_default().0,
            }
            read.push(field);
        }
        let group: GroupName = group.flatten().ok_or_else(|| A::Error::custom("the rule names no group"))?;
        parameters.extend(query.map(|query| ("q".to_owned(), query)));
        if parameters.is_empty() {
            return Err(A::Error::custom(format!(
                "the rule of group {group} selects nothing: it needs a query or filters (query: id!=000 selects all)",
            )));
        }
        Ok(GroupRule { group, parameters })
    }
}

fn group_name(text: &str) -> Result<GroupName, String> {
    text.parse().map_err(|_| format!("\"{text}\" cannot name a group"))
}

fn is_query(text: &str) -> Result<String, String> {
    match wql::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("the query is wrong: {error}")),
    }
}

/// Filters by the names of the API's parameters.
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
        let (mut read, mut filters) = (Vec::new(), Vec::new());
        while let Some(name) = map.next_key_seed(Word { kind: "filter", known: &FILTERS, read: &read })? {
            let value = map.next_value_seed(FilterValue(&name))?;
            filters.push((name.clone(), value));
            read.push(name);
        }
        Ok(Filters(filters))
    }
}

/// Reads the name of a field or filter, which must have a meaning and be there once.
struct Word<'a> {
    kind: &'a str,
    known: &'a [&'a str],
    /// Those that were there before.
    read: &'a [String],
}

impl<'de> DeserializeSeed<'de> for Word<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Word<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of a {}", self.kind)
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<String, E> {
        let Self { kind, known, read } = self;
        if read.iter().any(|other| other == name) {
            return Err(E::custom(format!("the {kind} {name} is there twice")));
        }
        if !known.contains(&name) {
            return Err(E::custom(format!("there is no {kind} \"{name}\", only {}", known.join(", "))));
        }
        Ok(name.to_owned())
    }
}

/// Reads the value of the filter of this name: text, or for `status` a list of texts as well.
struct FilterValue<'a>(&'a str);

impl FilterValue<'_> {
    fn checked(&self, value: &str) -> Result<String, String> {
        if self.0 == "status" && value.parse::<AgentStatus>().is_err() {
            let states = AgentStatus::ALL.map(AgentStatus::as_str).join(", ");
            return Err(format!("there is no status \"{value}\", only {states}"));
        }
        if value.is_empty() {
            Err(format!("the filter {} has no value", self.0))
        } else {
            Ok(value.to_owned())
        }
    }
}

impl<'de> DeserializeSeed<'de> for FilterValue<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let of_no_value = format!("the filter {} has no value", self.0);
        let value = if self.0 == "status" {
            deserializer.deserialize_any(List(|value: &str| self.checked(value)))?
        } else {
            Value(|value: &str| self.checked(value)).deserialize(deserializer)?
        };
        value.ok_or_else(|| D::Error::custom(of_no_value))
    }
}

/// Reads one value, which a function makes something of: text, or a number or a truth value, which in YAML is text without
/// quotes. Nothing where there is nothing.
struct Value<F>(F);

impl<'de, T, F: Fn(&str) -> Result<T, String>> DeserializeSeed<'de> for Value<F> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T, F: Fn(&str) -> Result<T, String>> Visitor<'de> for Value<F> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one value, and no list")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Option<T>, E> {
        self.0(text).map(Some).map_err(E::custom)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Option<T>, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Option<T>, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Option<T>, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Option<T>, E> {
        Err(E::custom("a number with a point is not what it looks like: put it into quotes"))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }
}

/// Reads a value or a list of them, which are joined by commas.
struct List<F>(F);

impl<'de, F: Fn(&str) -> Result<String, String>> Visitor<'de> for List<F> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or a list of them")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Option<String>, E> {
        Value(self.0).visit_str(text)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<String>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Value(&self.0))? {
            values.extend(value);
        }
        Ok(Some(values.join(",")).filter(|values| !values.is_empty()))
    }
}

#[cfg(test)]
mod tests;
