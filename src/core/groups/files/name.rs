//! [`FileName`]: the name of a file in a group's folder.

use std::fmt;
use std::str::FromStr;

use super::super::CONFIGURATION_FILE;
use crate::error::{Error, Fault};

/// The name of a file in a group's folder, which leads nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// The name of the file that configures a group's agents.
    pub(crate) fn configuration() -> Self {
        Self(CONFIGURATION_FILE.to_owned())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FileName {
    type Err = Error;

    /// # Errors
    /// 1006 for a text that cannot name a file of a folder.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_else() {
        for text in ["agent.conf", "my rules.txt", "...", "a\\b"] {
            assert_eq!(text.parse::<FileName>().expect(text).as_str(), text);
        }
        for text in ["", ".", "..", "a/b", "/etc/passwd", "../client.keys", "a\0b"] {
            assert_eq!(text.parse::<FileName>().map_err(|error| error.code()), Err(1006), "{text}");
        }
    }
}
