//! The section `cors`: what browsers may do from pages of other origins.

use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "text, or a list of texts")]
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

impl Cors {
    /// The single origins of `source_route`.
    pub fn origins(&self) -> impl Iterator<Item = &str> {
        words(&self.source_route)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty())
}
