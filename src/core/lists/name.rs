//! [`ListName`]: the name of a CDB list's file.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Fault};
use crate::result::ItemId;

/// The name of a list's file, safe to be looked for in any folder: it has no slash, and is neither `.` nor `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListName(String);

impl ListName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ListName {
    type Err = Error;

    /// # Errors
    /// 1801 for a text that cannot be a file's name.
    fn from_str(text: &str) -> Result<Self, Error> {
        if matches!(text, "" | "." | "..") || text.contains(['/', '\0']) {
            return Err(Fault::ListPathInvalid { path: text.to_owned() }.into());
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&ListName> for ItemId {
    fn from(name: &ListName) -> Self {
        Self::Text(name.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for text in ["audit-keys", "...", "a b", "ñ"] {
            assert_eq!(text.parse::<ListName>().expect(text).to_string(), text);
        }
        for text in ["", ".", "..", "a/b", "/etc/passwd", "a\0"] {
            assert_eq!(text.parse::<ListName>().map_err(|error| error.code()), Err(1801), "{text}");
        }
    }
}
