//! [`GroupName`]: the name of a group of agents.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Fault};
use crate::result::ItemId;

/// The name of a group, safe to be the name of its folder: up to 255 letters, digits, dots, `_` and `-`, and neither
/// `.`, `..` nor the word `all`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GroupName(String);

impl GroupName {
    /// The group that agents are in unless something else is said.
    pub const DEFAULT: &'static str = "default";

    /// The most characters a name may have.
    const LONGEST: usize = 255;

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for GroupName {
    type Err = Error;

    /// # Errors
    /// 1722 for a text that cannot name a group.
    fn from_str(text: &str) -> Result<Self, Error> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        let reserved = matches!(text, "" | "." | ".." | "all");
        if reserved || text.len() > Self::LONGEST || !text.bytes().all(allowed) {
            return Err(Fault::GroupNameInvalid.into());
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for GroupName {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<GroupName> for String {
    fn from(name: GroupName) -> Self {
        name.0
    }
}

impl fmt::Display for GroupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&GroupName> for ItemId {
    fn from(name: &GroupName) -> Self {
        Self::Text(name.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for text in ["default", "...", "A-b_c.d", "9", "ALL", &"g".repeat(255)] {
            assert_eq!(text.parse::<GroupName>().expect(text).to_string(), text);
        }
        for text in ["", ".", "..", "all", "a/b", "a b", "ñ", "a\n", &"g".repeat(256)] {
            assert_eq!(text.parse::<GroupName>().map_err(|error| error.code()), Err(1722), "{text}");
        }
    }
}
