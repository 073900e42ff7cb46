//! [`FileName`]: the name of a file of rules or decoders.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Fault};
use crate::result::ItemId;

/// The name of a file, safe to be looked for in any folder: it has no slash, and is neither `.` nor `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

impl FileName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FileName {
    type Err = Error;

    /// # Errors
    /// 1006 for a text that cannot be a file's name.
    fn from_str(text: &str) -> Result<Self, Error> {
        if matches!(text, "" | "." | "..") || text.contains(['/', '\0']) {
            return Err(Fault::PathMissing { path: text.to_owned() }.into());
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&FileName> for ItemId {
    fn from(name: &FileName) -> Self {
        Self::Text(name.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for text in ["local_rules.xml", "...", "a b"] {
            assert_eq!(text.parse::<FileName>().expect(text).to_string(), text);
        }
        for text in ["", ".", "..", "a/b.xml", "/etc/passwd", "a\0"] {
            assert_eq!(text.parse::<FileName>().map_err(|error| error.code()), Err(1006), "{text}");
        }
    }
}
