//! Reading a bundle object by object, so that no more than one of them is in memory.

use std::fmt;
use std::io::Read;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::budget::{Budget, Budgeted, Limits};
use super::error::ImportError;
use super::object::Object;

/// Reads a bundle and hands its objects over, one by one. Gives the bundle's own `spec_version`, which STIX 2.1 has
/// none of.
///
/// # Errors
/// What is no bundle, or exceeds the limits; and what `take` says, which ends the reading.
pub(super) fn read(
    reader: impl Read,
    limits: Limits,
    mut take: impl FnMut(Object) -> Result<(), ImportError>,
) -> Result<Option<String>, ImportError> {
    let budget = Budget::new(limits);
    let mut failed = None;
    let bundle = Bundle { budget: &budget, limits, take: &mut take, failed: &mut failed };
    let mut json = serde_json::Deserializer::from_reader(Budgeted::new(reader, budget.clone()));
    let read = bundle.deserialize(&mut json).and_then(|version| json.end().map(|()| version));
    // What `take` said is the reason where there is one; the parser only knows that it was stopped.
    match failed {
        Some(error) => Err(error),
        None => Ok(read?),
    }
}

struct Bundle<'a, T> {
    budget: &'a Budget,
    limits: Limits,
    take: &'a mut T,
    failed: &'a mut Option<ImportError>,
}

impl<'de, T: FnMut(Object) -> Result<(), ImportError>> DeserializeSeed<'de> for Bundle<'_, T> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: FnMut(Object) -> Result<(), ImportError>> Visitor<'de> for Bundle<'_, T> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a bundle of STIX objects")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut version, mut is_bundle, mut has_objects) = (None, false, false);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => {
                    let kind: String = map.next_value()?;
                    if kind != "bundle" {
                        return Err(A::Error::custom(format!("its type is {kind:?}, not \"bundle\"")));
                    }
                    is_bundle = true;
                }
                "spec_version" => version = map.next_value()?,
                "objects" => {
                    map.next_value_seed(Objects(&mut self))?;
                    has_objects = true;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        if !is_bundle || !has_objects {
            return Err(A::Error::custom("a bundle has a type and objects"));
        }
        Ok(version)
    }
}

struct Objects<'b, 'a, T>(&'b mut Bundle<'a, T>);

impl<'de, T: FnMut(Object) -> Result<(), ImportError>> DeserializeSeed<'de> for Objects<'_, '_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: FnMut(Object) -> Result<(), ImportError>> Visitor<'de> for Objects<'_, '_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of STIX objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut objects: A) -> Result<(), A::Error> {
        let mut count = 0_u64;
        while let Some(object) = objects.next_element::<Object>()? {
            self.0.budget.next_object();
            count += 1;
            if count > self.0.limits.objects {
                return Err(A::Error::custom(format!("it has more than {} objects", self.0.limits.objects)));
            }
            if let Err(error) = (self.0.take)(object) {
                *self.0.failed = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
