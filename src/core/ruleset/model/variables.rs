//! [`Variables`]: `<var name="…">` of a rule or decoder file, and `$NAME` where it is used.
//!
//! `src/os_xml/os_xml_variables.c` of Wazuh 4.14: a variable holds from its definition on, in texts of more than two
//! bytes; the first definition of a name is the one that counts; a name ends at `$`, `.`, `|`, `,`, a space or the
//! end. In a file without definitions before it, a `$` means nothing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// How long a name may be, in bytes.
const LONGEST_NAME: usize = 255;

/// How many capitals are taken for a name.
const SHORTEST_NAME: usize = 3;

/// How long the texts of a file may become by their variables, altogether and in bytes: a few bytes of a file could stand
/// for more than any memory holds.
const MOST_REPLACED: usize = crate::xml::MAX_LENGTH;

/// The variables defined so far.
#[derive(Debug, Clone)]
pub(super) struct Variables {
    /// The values by the names in small letters.
    defined: HashMap<String, String>,
    /// How many more bytes texts may become by them.
    room: usize,
}

impl Default for Variables {
    fn default() -> Self {
        Self { defined: HashMap::new(), room: MOST_REPLACED }
    }
}

/// Why the variables in a text cannot be replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unreplaced {
    /// One is not defined.
    Unknown {
        /// The place of its `$`.
        at: usize,
        /// Its name.
        name: String,
    },
    /// They stand for more than the whole of a file may have.
    TooLong,
}

impl Variables {
    /// Defines one; tells whether it was defined before, so that this definition has no effect.
    pub(super) fn define(&mut self, name: &str, value: &str) -> bool {
        match self.defined.entry(name.to_ascii_lowercase()) {
            Entry::Occupied(_) => true,
            Entry::Vacant(vacant) => {
                vacant.insert(value.to_owned());
                false
            }
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.defined.get(&name.to_ascii_lowercase()).map(String::as_str)
    }

    /// Whether none is defined so far.
    pub(super) fn is_empty(&self) -> bool {
        self.defined.is_empty()
    }

    /// The text with its variables replaced; nothing where there are none in it.
    ///
    /// # Errors
    /// The first name that is not defined, and once that there is no room left for what they stand for; from then on,
    /// texts stay as they are.
    pub(super) fn replaced(&mut self, text: &str) -> Result<Option<String>, Unreplaced> {
        if self.defined.is_empty() || self.room == 0 || text.len() <= 2 || !text.contains('$') {
            return Ok(None);
        }
        let (mut result, mut rest, mut changed) = (String::with_capacity(text.len()), text, false);
        while let Some((before, behind)) = rest.split_once('$') {
            let at = text.len() - behind.len() - 1;
            result.push_str(before);
            let end = behind.find(['$', '.', '|', ',', ' ']).unwrap_or(behind.len());
            let (name, after) = behind.split_at_checked(end).unwrap_or((behind, ""));
            match self.value(name) {
                Some(value) if value.len() > self.room.saturating_sub(result.len()) => {
                    self.room = 0;
                    return Err(Unreplaced::TooLong);
                }
                Some(value) => {
                    result.push_str(value);
                    changed = true;
                }
                None if name.is_empty() || name.starts_with('(') => {
                    result.push('$');
                    result.push_str(name);
                }
                None => {
                    let name = name.chars().take(LONGEST_NAME).collect();
                    return Err(Unreplaced::Unknown { at, name });
                }
            }
            rest = after;
        }
        result.push_str(rest);
        if changed {
            self.room = self.room.saturating_sub(result.len());
        }
        Ok(changed.then_some(result))
    }
}

/// Where a text has something that is like a variable: a `$`, and a name in capitals.
pub(super) fn like_variable(text: &str) -> Option<Range<usize>> {
    text.match_indices('$').find_map(|(at, _)| {
        let name = text.get(at + 1..)?;
        let length = name.bytes().take_while(|byte| byte.is_ascii_uppercase() || *byte == b'_').count();
        let escaped = text.get(..at).is_some_and(|before| before.ends_with('\\'));
        (length >= SHORTEST_NAME && !escaped).then_some(at..at + 1 + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn variables() -> Variables {
        let mut variables = Variables::default();
        assert!(!variables.define("BAD", "error|failed"));
        assert!(!variables.define("HOST", "web"));
        assert!(variables.define("bad", "never"));
        variables
    }

    #[test]
    fn names_end_at_five_characters() {
        for (text, replaced) in [
            ("^$BAD", "^error|failed"),
            ("$BAD|$HOST.x $bad", "error|failed|web.x error|failed"),
            ("$HOST$HOST", "webweb"),
            ("$HOST, $(user)", "web, $(user)"),
        ] {
            assert_eq!(variables().replaced(text), Ok(Some(replaced.to_owned())), "{text}");
        }
        for text in ["$B", "nothing", "end$", "a$|b$", "$(user) of $(host)"] {
            assert_eq!(variables().replaced(text), Ok(None), "{text}");
        }
        let unknown = |name: &str| Unreplaced::Unknown { at: 2, name: name.to_owned() };
        assert_eq!(variables().replaced("ab$NONE|"), Err(unknown("NONE")));
        assert_eq!(variables().replaced("(a$)"), Err(unknown(")")));
        assert_eq!(Variables::default().replaced("$NONE"), Ok(None));
    }

    #[test]
    fn a_file_does_not_grow_without_end() {
        let mut variables = Variables::default();
        variables.define("A", &"a".repeat(MOST_REPLACED / 4));
        let grown = variables.replaced("$A$A").map(|text| text.map(|text| text.len()));
        assert_eq!(grown, Ok(Some(MOST_REPLACED / 2)));
        assert_eq!(variables.replaced("$A$A$A"), Err(Unreplaced::TooLong));
        assert_eq!(variables.replaced("$A$A"), Ok(None));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let _ = variables().replaced(&text);
        }
    }

    #[test]
    fn names_in_capitals_are_like_variables() {
        for (text, found) in
            [("a|$BAD_WORDS|b", Some(2..12)), ("$US", None), (r"\$BAD", None), ("a$|BAD$", None)]
        {
            assert_eq!(like_variable(text), found, "{text}");
        }
    }
}
