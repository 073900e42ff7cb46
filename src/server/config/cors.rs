//! The section `cors`: what browsers may do from pages of other origins.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::scalar;

/// Cross-origin resource sharing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cors {
    /// Whether it is on.
    #[serde(deserialize_with = "scalar::flag")]
    pub enabled: bool,
    /// The origins allowed: `*`, or a list with commas or blanks between.
    #[serde(deserialize_with = "scalar::lower_case")]
    pub source_route: String,
    /// The headers of answers that pages may read.
    pub expose_headers: HeaderNames,
    /// The headers that pages may send.
    pub allow_headers: HeaderNames,
    /// Whether cookies and authorisation may be sent.
    #[serde(deserialize_with = "scalar::flag")]
    pub allow_credentials: bool,
}

impl Default for Cors {
    fn default() -> Self {
        Self {
            enabled: false,
            source_route: "*".to_owned(),
            expose_headers: HeaderNames::Text("*".to_owned()),
            allow_headers: HeaderNames::Text("*".to_owned()),
            allow_credentials: false,
        }
    }
}

/// Names of headers, written as one text or as a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum HeaderNames {
    /// `*`, or names with commas or blanks between.
    Text(String),
    /// A list of names.
    List(Vec<String>),
}

impl HeaderNames {
    /// The single names.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => words(text).collect(),
            Self::List(list) => list.iter().map(String::as_str).collect(),
        }
    }
}

impl<'de> Deserialize<'de> for HeaderNames {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrList;
        impl<'de> Visitor<'de> for TextOrList {
            type Value = HeaderNames;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or a list of texts")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<HeaderNames, E> {
                // In lower case like all text outside of lists.
                Ok(HeaderNames::Text(text.to_lowercase()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<HeaderNames, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(HeaderNames::List(list))
            }
        }
        deserializer.deserialize_any(TextOrList)
    }
}

impl Cors {
    /// The single origins of `source_route`.
    pub fn origins(&self) -> impl Iterator<Item = &str> {
        words(&self.source_route)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty())
}
