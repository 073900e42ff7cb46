//! `osregex`: the small language of `src/os_regex`.
//!
//! A backslash makes a class or takes the meaning from a character, and nothing but the fifteen characters below may
//! follow it. Parentheses capture, cannot be nested, and have no alternatives inside. `+` and `*` have a meaning
//! behind a backslash expression alone; everywhere else they are characters like all others.

use super::PatternFault;
use crate::os_match::LONGEST_PATTERN;

/// What can stand behind a backslash.
const ESCAPES: &str = r"dwspDWSt().\$|<";

/// Why the pattern is refused.
pub(super) fn fault(pattern: &str) -> Option<PatternFault> {
    if pattern.len() > LONGEST_PATTERN {
        return Some(PatternFault::at(LONGEST_PATTERN, "is too long"));
    }
    let mut open: Option<usize> = None;
    let mut characters = pattern.char_indices();
    while let Some((at, character)) = characters.next() {
        match (character, open) {
            ('\\', _) => match characters.next() {
                Some((_, escaped)) if ESCAPES.contains(escaped) => {}
                Some((_, escaped)) => {
                    return Some(PatternFault::at(
                        at,
                        format!("has \\{escaped}, which osregex does not know"),
                    ));
                }
                None => return Some(PatternFault::at(at, "ends with a single backslash")),
            },
            ('(', Some(_)) => return Some(PatternFault::at(at, "has parentheses inside parentheses")),
            ('(', None) => open = Some(at),
            (')', None) => return Some(PatternFault::at(at, "closes a parenthesis that is not open")),
            (')', Some(_)) => open = None,
            ('|', Some(_)) => return Some(PatternFault::at(at, "has alternatives inside parentheses")),
            _ => {}
        }
    }
    open.map(|at| PatternFault::at(at, "does not close its parenthesis"))
}

/// How many groups the alternative with the most of them captures.
pub fn groups(pattern: &str) -> usize {
    alternatives(pattern).into_iter().map(groups_of_one).max().unwrap_or(0)
}

fn groups_of_one(alternative: &str) -> usize {
    let mut characters = alternative.chars();
    let mut count = 0;
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '(' => count += 1,
            _ => {}
        }
    }
    count
}

/// The alternatives, which a `|` without a backslash separates.
pub(super) fn alternatives(pattern: &str) -> Vec<&str> {
    let (mut parts, mut rest, mut escaped) = (Vec::new(), pattern, false);
    for (at, character) in pattern.char_indices() {
        if character == '|' && !escaped {
            let begin = pattern.len() - rest.len();
            let (part, behind) = rest.split_at_checked(at - begin).unwrap_or((rest, ""));
            parts.push(part);
            rest = behind.strip_prefix('|').unwrap_or(behind);
        }
        escaped = character == '\\' && !escaped;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_judged_as_analysisd_does() {
        for (pattern, at) in [
            (r"^\w+ from (\d+.\d+)$", None),
            (r"\\|\||\$\<\t\p\.\(\)\S\D\W", None),
            ("", None),
            ("[a-z", None),
            (r"\n", Some(0)),
            (r"a\b", Some(1)),
            (r"a\", Some(1)),
            (r"user\-name", Some(4)),
            ("(a(b))", Some(2)),
            ("a)", Some(1)),
            ("a(b", Some(1)),
            ("(a|b)", Some(2)),
            (r"\(a|b\)", None),
            (r"(\w+)|(\d+)", None),
            (r"\é", Some(0)),
        ] {
            assert_eq!(fault(pattern).map(|fault| fault.at), at, "{pattern}");
        }
        assert!(fault(&"a".repeat(LONGEST_PATTERN + 1)).is_some());
    }

    #[test]
    fn groups_are_those_of_the_alternative_with_most() {
        for (pattern, count) in [("a", 0), (r"(\d)|(\w) (\s)", 2), (r"\((\d)\)", 1), ("", 0)] {
            assert_eq!(groups(pattern), count, "{pattern}");
        }
    }

    #[test]
    fn alternatives_keep_escaped_bars() {
        assert_eq!(alternatives(r"a\|b|c"), [r"a\|b", "c"]);
        assert_eq!(alternatives(r"\\|"), [r"\\", ""]);
        assert_eq!(alternatives(""), [""]);
    }
}
