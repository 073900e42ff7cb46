//! [`Item`]: what a row of a database becomes.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// An item of a list, with its fields in order. Written, or as a [`Value`], it is an object.
///
/// Unlike a [`Value`] it does not own the names of its fields, which are the same for every row: a list of many items
/// takes half the time.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    fields: Vec<(&'static str, Field)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Field {
    Value(Value),
    Object(Vec<(&'static str, Value)>),
}

impl Item {
    /// An item whose fields stay as they are, dots in their names included.
    pub(super) fn flat(fields: Vec<(&'static str, Value)>) -> Self {
        Self { fields: fields.into_iter().map(|(name, value)| (name, Field::Value(value))).collect() }
    }

    /// An item with an object for the fields that share what is before their first dot, when there are two of them or
    /// what they share is in `always`.
    pub(super) fn nested(fields: Vec<(&'static str, Value)>, always: &[&str]) -> Self {
        let children: Vec<Option<(&'static str, &'static str)>> =
            fields.iter().map(|(name, _)| name.split_once('.')).collect();
        let are_several =
            |parent: &str| children.iter().flatten().filter(|(other, _)| *other == parent).nth(1).is_some();
        let mut item = Self { fields: Vec::with_capacity(fields.len() + 1) };
        for ((name, value), child) in fields.into_iter().zip(&children) {
            match *child {
                Some((parent, child)) if always.contains(&parent) || are_several(parent) => {
                    item.push_into(parent, child, value);
                }
                _ => item.push(name, value),
            }
        }
        item
    }

    /// Appends a field. The item must not have it yet.
    pub fn push(&mut self, name: &'static str, value: Value) {
        self.fields.push((name, Field::Value(value)));
    }

    /// The value at a path of names with dots between them. Where the path leads into a value that is no object, it is
    /// that value; where there is none, or `null`, `None`.
    pub fn at(&self, path: &str) -> Option<Cow<'_, Value>> {
        let (name, rest) = split(path);
        let (_, field) = self.fields.iter().find(|(other, _)| *other == name)?;
        let value = match (field, rest) {
            (Field::Value(value), None) => Cow::Borrowed(value),
            (Field::Value(value), Some(rest)) => Cow::Borrowed(within(value, rest)?),
            (Field::Object(_), None) => Cow::Owned(Value::from(field.clone())),
            (Field::Object(fields), Some(rest)) => {
                let (name, rest) = split(rest);
                let (_, value) = fields.iter().find(|(other, _)| *other == name)?;
                Cow::Borrowed(rest.map_or(Some(value), |rest| within(value, rest))?)
            }
        };
        (!value.is_null()).then_some(value)
    }

    /// Appends a field to the object of this name, which begins with its first.
    fn push_into(&mut self, object: &'static str, name: &'static str, value: Value) {
        let begun = self.fields.iter_mut().find_map(|(other, field)| match field {
            Field::Object(fields) if *other == object => Some(fields),
            _ => None,
        });
        match begun {
            Some(fields) => fields.push((name, value)),
            None => self.fields.push((object, Field::Object(vec![(name, value)]))),
        }
    }
}

/// The first name of a path, and what follows it.
fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)))
}

/// The value at a path in a value.
fn within<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let Value::Object(members) = value else { return Some(value) };
    let (name, rest) = split(path);
    let value = members.get(name)?;
    rest.map_or(Some(value), |rest| within(value, rest))
}

impl From<Field> for Value {
    fn from(field: Field) -> Self {
        match field {
            Field::Value(value) => value,
            Field::Object(fields) => {
                let members = fields.into_iter().map(|(name, value)| (name.to_owned(), value));
                Self::Object(members.collect())
            }
        }
    }
}

impl From<Item> for Value {
    fn from(item: Item) -> Self {
        let members = item.fields.into_iter().map(|(name, field)| (name.to_owned(), field.into()));
        Self::Object(members.collect::<Map<_, _>>())
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        written(&self.fields, serializer)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Object(fields) => written(fields, serializer),
        }
    }
}

fn written<S: Serializer>(
    fields: &[(&'static str, impl Serialize)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(fields.len()))?;
    for (name, value) in fields {
        object.serialize_entry(name, value)?;
    }
    object.end()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn fields(value: &Value, names: &[&'static str]) -> Vec<(&'static str, Value)> {
        names.iter().filter_map(|name| Some((*name, value.get(*name)?.clone()))).collect()
    }

    #[test]
    fn what_shares_its_parent_becomes_an_object() {
        let names = &["a", "os.name", "os.version", "scan.id", "ram.free"];
        let row = json!({"a": 1, "os.name": "x", "os.version": "y", "scan.id": 2, "ram.free": 3});
        let item = Item::nested(fields(&row, names), &["scan"]);
        let expected = json!({"a": 1, "os": {"name": "x", "version": "y"}, "scan": {"id": 2}, "ram.free": 3});
        assert_eq!(Value::from(item.clone()), expected);
        assert_eq!(serde_json::to_string(&item).unwrap(), expected.to_string());
        let flat = Item::flat(fields(&row, names));
        assert_eq!(serde_json::to_string(&flat).unwrap(), row.to_string());
    }

    #[test]
    fn values_are_found_by_their_path() {
        let row = json!({"a": {"b": {"c": 1}}, "os.name": "x", "os.version": null, "b.c": 1, "d": "e"});
        let names = &["a", "os.name", "os.version", "b.c", "d"];
        let item = Item::nested(fields(&row, names), &[]);
        let at = |path| item.at(path).map(Cow::into_owned);
        assert_eq!(at("a.b.c"), Some(json!(1)));
        assert_eq!(at("a.b"), Some(json!({"c": 1})));
        assert_eq!(at("os"), Some(json!({"name": "x", "version": null})));
        assert_eq!(at("os.name"), Some(json!("x")));
        assert_eq!(at("d.f.g"), Some(json!("e")));
        for missing in ["os.version", "os.build", "b.c", "b", "x", "x.y", "a.x"] {
            assert_eq!(at(missing), None, "{missing}");
        }
    }

    proptest! {
        #[test]
        fn an_item_and_its_value_are_written_alike(values in prop::collection::vec(prop::option::of("\\PC{0,8}"), 6)) {
            let names = ["a", "b.c", "b.d", "e.f", "g", "b.h"];
            let fields = names.iter().zip(values).filter_map(|(name, value)| Some((*name, Value::from(value?))));
            let item = Item::nested(fields.collect(), &["e"]);
            prop_assert_eq!(serde_json::to_string(&item).unwrap(), Value::from(item).to_string());
        }
    }
}
