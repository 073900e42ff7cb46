//! [`Dialect`]: the three languages of patterns in rules and decoders, and what is wrong with a pattern in each.
//!
//! Which patterns analysisd compiles is the contract (`src/os_regex`, `src/shared/expression.c`): `osmatch` takes any
//! text, `osregex` is a small language of its own, `pcre2` is PCRE2 without any option.

mod osmatch;
mod osregex;
mod pcre;

pub use osmatch::foreign_syntax;
pub use osregex::groups as osregex_groups;
pub use pcre::groups as pcre2_groups;

use crate::os_match::LONGEST_PATTERN;

/// The language of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Plain words with `|`, `^`, `$` and a leading `!`; also called sregex.
    Osmatch,
    /// Wazuh's own small regular expressions.
    Osregex,
    /// PCRE2, case-sensitive unless it says `(?i)`.
    Pcre2,
    /// The text itself, letter by letter.
    Plain,
}

impl Dialect {
    /// The dialect that an attribute `type` names; in any case of letters.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Osmatch, Self::Osregex, Self::Pcre2]
            .into_iter()
            .find(|dialect| dialect.name().eq_ignore_ascii_case(name))
    }

    /// Its name as `type` has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Osmatch => "osmatch",
            Self::Osregex => "osregex",
            Self::Pcre2 => "pcre2",
            Self::Plain => "plain",
        }
    }

    /// What makes analysisd refuse this pattern.
    pub fn fault(self, pattern: &str) -> Option<PatternFault> {
        match self {
            Self::Osmatch if pattern.len() > LONGEST_PATTERN => {
                Some(PatternFault::at(LONGEST_PATTERN, "it is too long"))
            }
            Self::Osregex => osregex::fault(pattern),
            Self::Pcre2 => pcre::fault(pattern),
            Self::Osmatch | Self::Plain => None,
        }
    }

    /// Where an alternative of the pattern is empty, so that the whole always matches. In PCRE2 that is often meant,
    /// as in `(a|)`, so it is looked for in Wazuh's own dialects alone.
    pub fn empty_alternative(self, pattern: &str) -> Option<usize> {
        match self {
            Self::Osmatch => {
                let body = pattern.strip_prefix('!').unwrap_or(pattern);
                empty_part(body.split('|')).map(|at| at + (pattern.len() - body.len()))
            }
            Self::Osregex => empty_part(osregex::alternatives(pattern).into_iter()),
            Self::Pcre2 | Self::Plain => None,
        }
    }
}

/// Where the first empty one of parts that a `|` separates begins.
fn empty_part<'a>(parts: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut at = 0;
    for part in parts {
        if part.is_empty() {
            return Some(at);
        }
        at += part.len() + 1;
    }
    None
}

/// What is wrong with a pattern, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternFault {
    /// Where, in bytes from the beginning of the pattern.
    pub at: usize,
    /// What, as the rest of a sentence that begins with the pattern.
    pub reason: String,
}

impl PatternFault {
    fn at(at: usize, reason: impl Into<String>) -> Self {
        Self { at, reason: reason.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dialects_have_names() {
        assert_eq!(Dialect::named("PCRE2"), Some(Dialect::Pcre2));
        assert_eq!(Dialect::named("osmatch"), Some(Dialect::Osmatch));
        assert_eq!(Dialect::named("sregex"), None);
        assert_eq!(Dialect::named("plain"), None);
    }

    #[test]
    fn empty_alternatives_are_found_where_they_stand() {
        for (dialect, pattern, at) in [
            (Dialect::Osmatch, "a|b", None),
            (Dialect::Osmatch, "a|", Some(2)),
            (Dialect::Osmatch, "!a||b", Some(3)),
            (Dialect::Osmatch, "", Some(0)),
            (Dialect::Osregex, r"a\|", None),
            (Dialect::Osregex, r"|a", Some(0)),
            (Dialect::Osregex, r"\\|", Some(3)),
            (Dialect::Pcre2, "(a|)", None),
        ] {
            assert_eq!(dialect.empty_alternative(pattern), at, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_judged_in_every_dialect(pattern in any::<String>()) {
            for dialect in [Dialect::Osmatch, Dialect::Osregex, Dialect::Pcre2, Dialect::Plain] {
                if let Some(fault) = dialect.fault(&pattern) {
                    prop_assert!(fault.at <= pattern.len(), "{fault:?}");
                }
                if let Some(at) = dialect.empty_alternative(&pattern) {
                    prop_assert!(at <= pattern.len());
                }
            }
            let _ = (osregex_groups(&pattern), pcre2_groups(&pattern), foreign_syntax(&pattern));
        }
    }
}
