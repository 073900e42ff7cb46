//! Requests on lists that are in no database, as `process_array` of Wazuh's `framework/wazuh/core/utils.py` answers
//! them.

use std::borrow::Borrow;

use serde_json::{Map, Value};

use super::list_sort;
use super::{ListRequest, MAXIMUM_LIMIT, Order, Search, Sort, SortKey};
use crate::error::{Error, Fault, Result};
use crate::wql::{self, Matcher};

/// What a list offers to requests. The default is a list of objects that names nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct ListFields<'f> {
    /// The fields to sort by; `None` for those that the first item happens to have.
    pub sortable: Option<&'f [&'f str]>,
    /// The order where none is asked for; `[("", Order::Ascending)]` sorts items that are no objects.
    pub default_sort: &'f [(&'f str, Order)],
    /// The fields to select, as far as they have no dots; `None` for those that the items happen to have.
    pub selectable: Option<&'f [&'f str]>,
    /// The fields that are given whatever is selected, except where distinct items are asked for.
    pub required: &'f [&'f str],
    /// The fields to search in; `None` for all of them.
    pub searched: Option<&'f [&'f str]>,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page<T = Value> {
    /// The items asked for.
    pub items: Vec<T>,
    /// How many items there are, whatever part of them is asked for.
    pub total: u64,
}

/// Answers a request from a list.
///
/// An empty list answers every request, also one that would be refused otherwise. What the items are is up to the
/// caller: values, or something that lends them, so that items which are only looked at need not be copied.
///
/// # Errors
/// In this order: 1403 for a field that cannot be sorted by, 1407 and 1409 for a query that is none, 1724 for a field
/// that cannot be selected, 1405 and 1406 for the limit.
pub fn apply<T>(items: Vec<T>, request: &ListRequest, fields: &ListFields<'_>) -> Result<Page<T>>
where
    T: Borrow<Value> + From<Value>,
{
    apply_to_some(items, |_| true, request, fields)
}

/// The same for the items that are wanted in the first place. A list of which none is wanted is not an empty one: it
/// refuses what cannot be selected.
///
/// # Errors
/// As for [`apply`].
pub fn apply_to_some<T>(
    mut items: Vec<T>,
    wanted: impl Fn(&Value) -> bool,
    request: &ListRequest,
    fields: &ListFields<'_>,
) -> Result<Page<T>>
where
    T: Borrow<Value> + From<Value>,
{
    if items.is_empty() {
        return Ok(Page { items, total: 0 });
    }
    items.retain(|item| wanted(item.borrow()));
    let sort = request.sort.clone().or_else(|| default_sort(fields));
    if let Some(sort) = sort {
        list_sort::sort(&mut items, &sort, fields.sortable)?;
    }
    if let Some(search) = request.search.as_ref().filter(|search| !search.text.is_empty()) {
        items = found(items, search, fields.searched);
    }
    if let Some(text) = request.q.as_deref().filter(|text| !text.is_empty()) {
        items = queried(items, text)?;
    }
    if let Some(names) = request.select.as_deref().filter(|names| !names.is_empty()) {
        let required = if request.distinct { &[] } else { fields.required };
        items = select(&items, names, required, fields.selectable)?;
    }
    if request.distinct {
        items = distinct(items);
    }
    let total = u64::try_from(items.len()).unwrap_or(u64::MAX);
    Ok(Page { items: part(items, request)?, total })
}

fn default_sort(fields: &ListFields<'_>) -> Option<Sort> {
    let keys = fields.default_sort.iter();
    let keys: Vec<_> =
        keys.map(|(field, order)| SortKey { field: (*field).to_owned(), order: *order }).collect();
    (!keys.is_empty()).then_some(Sort { keys })
}

fn found<T: Borrow<Value>>(items: Vec<T>, search: &Search, searched: Option<&[&str]>) -> Vec<T> {
    let text = search.text.to_lowercase();
    let holds = |item: &Value| match (item, searched) {
        (Value::Object(values), Some(names)) if !names.is_empty() => values
            .iter()
            .filter(|(name, _)| names.contains(&name.as_str()))
            .any(|(_, value)| contains(value, &text)),
        _ => contains(item, &text),
    };
    items.into_iter().filter(|item| holds(item.borrow()) != search.complementary).collect()
}

/// Whether a value anywhere in this one contains the text, given in lower case. Only texts are searched without regard
/// to case; the others look as they look in Python.
fn contains(value: &Value, text: &str) -> bool {
    match value {
        Value::String(value) => value.to_lowercase().contains(text),
        Value::Number(number) => number.to_string().contains(text),
        Value::Bool(true) => "True".contains(text),
        Value::Bool(false) => "False".contains(text),
        Value::Null => "None".contains(text),
        Value::Array(members) => members.iter().any(|member| contains(member, text)),
        Value::Object(fields) => fields.values().any(|value| contains(value, text)),
    }
}

fn queried<T: Borrow<Value>>(items: Vec<T>, text: &str) -> Result<Vec<T>> {
    let matcher = matcher(text)?;
    Ok(items.into_iter().filter(|item| matcher.matches(item.borrow())).collect())
}

/// A query in WQL, as the items of a list are asked it.
///
/// # Errors
/// 1407 and 1409 for a query that is none.
pub fn matcher(text: &str) -> Result<Matcher> {
    let expression = wql::parse_for_list(text).map_err(|error| {
        let fault = match &error.kind {
            wql::ErrorKind::OperatorUnknown { operator, .. } => {
                super::conditions::operator_refused(operator, &wql::Operator::SPELLINGS)
            }
            _ => Fault::QueryInvalid { reason: error.to_string() },
        };
        Error::new(fault).caused_by(error)
    })?;
    Ok(Matcher::new(&expression))
}

fn select<T: Borrow<Value> + From<Value>>(
    items: &[T],
    names: &[String],
    required: &[&str],
    selectable: Option<&[&str]>,
) -> Result<Vec<T>> {
    if let Some(valid) = selectable {
        let known = |name: &str| name.contains('.') || valid.contains(&name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            return Err(Fault::SelectFieldInvalid { field: unknown.clone(), valid: valid.join(", ") }.into());
        }
    }
    let mut selected = Vec::with_capacity(items.len());
    for item in items {
        let item: &Value = item.borrow();
        let mut chosen = Map::new();
        for name in names {
            let path: Vec<&str> = name.split('.').collect();
            if let Some(value) = follow(item, &path) {
                place(&mut chosen, &path, value.clone());
            }
        }
        if chosen.is_empty() && selectable.is_none() {
            let valid = match item {
                Value::Object(fields) => fields.keys().map(String::as_str).collect::<Vec<_>>().join(", "),
                _ => String::new(),
            };
            return Err(Fault::SelectFieldInvalid { field: names.join(", "), valid }.into());
        }
        for name in required {
            if let Some(value) = item.get(name) {
                chosen.insert((*name).to_owned(), value.clone());
            }
        }
        selected.push(T::from(Value::Object(chosen)));
    }
    Ok(selected)
}

fn follow<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.as_object()?.get(*name))
}

/// Wazuh keeps one of several fields of the same object, whichever its hashing leaves for the last. All of them are
/// kept here.
fn place(object: &mut Map<String, Value>, path: &[&str], value: Value) {
    match path {
        [] => {}
        [name] => {
            object.insert((*name).to_owned(), value);
        }
        [name, rest @ ..] => {
            let inner = object.entry(*name).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                place(inner, rest, value);
            }
        }
    }
}

fn distinct<T: Borrow<Value>>(items: Vec<T>) -> Vec<T> {
    let mut seen = std::collections::HashSet::new();
    items.into_iter().filter(|item| seen.insert(identity(item.borrow()))).collect()
}

/// A text that equal values share, whatever the order of their fields.
fn identity(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut parts: Vec<_> = fields
                .iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), identity(value)))
                .collect();
            parts.sort_unstable();
            format!("{{{}}}", parts.join(","))
        }
        Value::Array(members) => {
            format!("[{}]", members.iter().map(identity).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

fn part<T>(items: Vec<T>, request: &ListRequest) -> Result<Vec<T>> {
    match request.limit {
        None => Ok(items),
        Some(0) => Err(Fault::LimitZero.into()),
        Some(limit) if limit > MAXIMUM_LIMIT => {
            Err(Fault::LimitTooHigh { limit, maximum: MAXIMUM_LIMIT }.into())
        }
        Some(limit) => {
            let position = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
            Ok(items.into_iter().skip(position(request.offset)).take(position(limit)).collect())
        }
    }
}
