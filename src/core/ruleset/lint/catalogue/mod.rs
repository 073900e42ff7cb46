//! The catalogue: what is looked for, how bad it is, what analysisd does about it, and how to explain it.
//!
//! The checks, `--explain`, and the rules of SARIF reports all come from this one table. Codes never change their
//! meaning and are never used again.

mod decoders;
mod files;
mod lists;
mod right;
mod rules;
mod rules_more;

use std::path::Path;

pub use decoders::*;
pub use files::*;
pub use lists::*;
pub use right::right;
pub use rules::*;
pub use rules_more::*;

use crate::ruleset::Kind;
use crate::ruleset::model::RuleSet;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A habit that helps to avoid the worse.
    Note,
    /// It is loaded, but hardly does what was meant.
    Warning,
    /// The manager does not start, or drops it.
    Error,
}

impl Severity {
    /// Its name, which is also that of SARIF's level.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What analysisd does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It does not start; at a reload it keeps the ruleset it has.
    Stops,
    /// It drops the rule, or the line of a list, and goes on.
    Drops,
    /// It passes over a part of it.
    Ignores,
    /// It takes it as it stands.
    Takes,
}

impl Effect {
    /// The effect as a sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Stops => "The manager does not start; at a reload it keeps the ruleset it has.",
            Self::Drops => "The manager drops it and goes on.",
            Self::Ignores => "The manager passes over this part.",
            Self::Takes => "The manager takes it as it stands.",
        }
    }

    /// The effect in a word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::Drops => "drops",
            Self::Ignores => "ignores",
            Self::Takes => "takes",
        }
    }
}

/// Something that is looked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// Its code, such as `R115`.
    pub code: &'static str,
    /// Its name, such as `rule-id-duplicate`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What analysisd does about it.
    pub effect: Effect,
    /// The number of what Wazuh writes to `ossec.log`, where that has one.
    pub log: Option<u16>,
    /// What it is, in one line.
    pub title: &'static str,
    /// Why it matters and what to do, in a few sentences.
    pub explanation: &'static str,
    /// The smallest file in which it is found; empty where it takes more than one file.
    pub example: &'static str,
}

/// Declares checks and the list of them.
macro_rules! checks {
    ($(#[$list_doc:meta])* $list:ident; $($name:ident = $code:literal $slug:literal $severity:ident $effect:ident $log:expr;
        $title:literal $explanation:literal $example:expr;)+) => {
        $(
            #[doc = concat!("```text\n", $title, "\n```")]
            pub static $name: $crate::ruleset::lint::catalogue::Check = $crate::ruleset::lint::catalogue::Check {
                code: $code,
                name: $slug,
                severity: $crate::ruleset::lint::catalogue::Severity::$severity,
                effect: $crate::ruleset::lint::catalogue::Effect::$effect,
                log: $log,
                title: $title,
                explanation: $explanation,
                example: $example,
            };
        )+
        $(#[$list_doc])*
        pub(super) static $list: &[&$crate::ruleset::lint::catalogue::Check] = &[$(&$name),+];
    };
}
pub(crate) use checks;

/// An example: a rule with these options and a description.
macro_rules! rule_with {
    ($options:literal) => {
        concat!(
            "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\">\n    ",
            $options,
            "\n    <description>A rule</description>\n  </rule>\n</group>\n"
        )
    };
}
pub(crate) use rule_with;

/// An example: a rule with these attributes, and nothing but a description in it.
macro_rules! rule_of {
    ($attributes:literal) => {
        concat!(
            "<group name=\"local,\">\n  <rule ",
            $attributes,
            ">\n    <description>A rule</description>\n  </rule>\n</group>\n"
        )
    };
}
pub(crate) use rule_of;

/// An example: a decoder with these options.
macro_rules! decoder_with {
    ($options:literal) => {
        concat!("<decoder name=\"local\">\n  ", $options, "\n</decoder>\n")
    };
}
pub(crate) use decoder_with;

/// Every check, by code.
pub fn all() -> impl Iterator<Item = &'static Check> {
    [DECODERS, LISTS, RULES, RULES_MORE, FILES].into_iter().flatten().copied()
}

/// The check of a code or a name, in any case of letters.
pub fn find(name: &str) -> Option<&'static Check> {
    all().find(|check| check.code.eq_ignore_ascii_case(name) || check.name.eq_ignore_ascii_case(name))
}

/// Whether a check belongs to what somebody asks for who looks at rules, or at decoders. Those about files belong to
/// the kind of the file.
pub(super) fn is_about(check: &Check, kind: Kind, path: &Path, set: &RuleSet) -> bool {
    match check.code.as_bytes().first() {
        Some(b'R') => kind == Kind::Rules,
        Some(b'D') => kind == Kind::Decoders,
        _ => set.kind_of(path).is_none_or(|of_file| of_file == kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_stand_once_and_in_order() {
        let checks: Vec<&Check> = all().collect();
        for pair in checks.windows(2) {
            assert!(pair[0].code < pair[1].code, "{} {}", pair[0].code, pair[1].code);
        }
        for check in &checks {
            assert_eq!(checks.iter().filter(|other| other.name == check.name).count(), 1, "{}", check.name);
            assert_eq!(find(check.name).map(|found| found.code), Some(check.code));
            assert!(!check.title.ends_with('.') && check.explanation.ends_with('.'), "{}", check.code);
            let slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            assert!(check.name.bytes().all(slug), "{}", check.name);
        }
        assert!(find("r115").is_some() && find("R000").is_none());
    }

    #[test]
    fn what_stops_the_manager_is_an_error() {
        for check in all().filter(|check| check.effect == Effect::Stops) {
            assert_eq!(check.severity, Severity::Error, "{}", check.code);
        }
    }
}
