//! SQL text that cannot be injected into.
//!
//! wazuh-db takes statements as text, without parameters. A [`Fragment`] can only be made of text that is in the source
//! code, of integers, of quoted literals and of other fragments; there is no way from a `String` to SQL.

use std::fmt;

use crate::error::{Error, Fault};

/// The longest pattern that SQLite's `LIKE` takes, in bytes.
const LONGEST_PATTERN: usize = 50_000;

/// A piece of SQL.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment(String);

/// A text that cannot be a literal: SQLite ends a statement at a NUL byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a NUL byte cannot be part of a database value")]
pub struct NulByte;

impl From<NulByte> for Error {
    fn from(error: NulByte) -> Self {
        Self::new(Fault::DatabaseRequestFailed { reason: error.to_string() }).caused_by(error)
    }
}

impl Fragment {
    /// SQL written in the source code.
    pub fn sql(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// A text literal: `'it''s'`.
    ///
    /// # Errors
    /// When the text contains a NUL byte.
    pub fn text(value: &str) -> Result<Self, NulByte> {
        if value.contains('\0') {
            return Err(NulByte);
        }
        Ok(Self(format!("'{}'", value.replace('\'', "''"))))
    }

    /// An integer literal.
    pub fn integer(value: i64) -> Self {
        Self(value.to_string())
    }

    /// The right-hand side of a `LIKE` that is true of texts which contain `prefix`, `value` and `suffix` one after
    /// the other: `'%50\%%' ESCAPE '\'`. Nothing in it is a wildcard; letters of ASCII match in both cases.
    ///
    /// # Errors
    /// When the text contains a NUL byte. Texts longer than any pattern may be match nothing.
    pub fn containing(prefix: &'static str, value: &str, suffix: &'static str) -> Result<Self, NulByte> {
        let mut pattern = String::from("%");
        for character in prefix.chars().chain(value.chars()).chain(suffix.chars()) {
            if matches!(character, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(character);
        }
        pattern.push('%');
        if pattern.len() > LONGEST_PATTERN {
            return Ok(Self::sql("NULL"));
        }
        let mut fragment = Self::text(&pattern)?;
        fragment.push_sql(r" ESCAPE '\'");
        Ok(fragment)
    }

    /// Appends SQL written in the source code.
    pub fn push_sql(&mut self, text: &'static str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// Appends another fragment.
    pub fn push(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// `fragments` one after the other with `separator` between them.
    pub fn join<'f>(fragments: impl IntoIterator<Item = &'f Self>, separator: &'static str) -> Self {
        let mut joined = Self::default();
        for (index, fragment) in fragments.into_iter().enumerate() {
            if index > 0 {
                joined.push_sql(separator);
            }
            joined.push(fragment);
        }
        joined
    }

    /// The fragment between parentheses.
    #[must_use]
    pub fn enclosed(&self) -> Self {
        Self(format!("({})", self.0))
    }

    /// The SQL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Fragment {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
