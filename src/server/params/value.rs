//! Values of parameters after they were checked.

use std::collections::BTreeMap;

use crate::operation::Key;

/// A checked value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Of [`Kind::Boolean`](crate::operation::Kind::Boolean).
    Boolean(bool),
    /// Of [`Kind::Integer`](crate::operation::Kind::Integer).
    Integer(i64),
    /// Of [`Kind::Text`](crate::operation::Kind::Text), and of [`Kind::Number`](crate::operation::Kind::Number) as it is
    /// written.
    Text(String),
    /// Of [`Kind::List`](crate::operation::Kind::List); of [`Kind::Integers`](crate::operation::Kind::Integers) as well,
    /// with the numbers as texts.
    List(Vec<String>),
}

/// Types that a checked value can be read as.
pub trait FromValue: Sized {
    /// The value as this type, or `None` where the declaration is of another kind.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Boolean(value) = value { Some(*value) } else { None }
    }
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Integer(value) = value { Some(*value) } else { None }
    }
}

impl FromValue for u64 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Integer(value) = value { Self::try_from(*value).ok() } else { None }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Text(value) = value { Some(value.clone()) } else { None }
    }
}

impl FromValue for Vec<String> {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::List(values) = value { Some(values.clone()) } else { None }
    }
}

impl FromValue for Vec<i64> {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::List(values) = value {
            values.iter().map(|value| value.parse().ok()).collect()
        } else {
            None
        }
    }
}

/// The checked parameters of one call, defaults included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Values(BTreeMap<&'static str, Value>);

impl Values {
    /// What a key's parameter was given, or its default.
    pub fn get<T: FromValue>(&self, key: &Key<T>) -> Option<T> {
        self.0.get(key.parameter.name).and_then(T::from_value)
    }

    /// The value by the parameter's name.
    pub fn by_name(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The values with their parameters' names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// Sets the value of a parameter.
    pub(super) fn set(&mut self, name: &'static str, value: Value) {
        self.0.insert(name, value);
    }
}
