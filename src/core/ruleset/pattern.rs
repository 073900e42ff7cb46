//! [`Pattern`]: expressions in `OS_Regex`, Wazuh's own syntax, as far as they choose files.
//!
//! The syntax is that of Wazuh 4.14 (`src/os_regex/os_regex_compile.c` and its documentation): a dot is a dot, `\.` is
//! any character, classes are `\d \w \s \p` and their opposites `\D \W \S`, `+` and `*` repeat a class, `^`, `$` and `|`
//! stand where they stand elsewhere, and case does not matter.

use std::fmt::Write as _;

use regex::{Regex, RegexBuilder};

use crate::os_match::LONGEST_PATTERN;

/// An expression that file names are compared with.
#[derive(Debug)]
pub(super) struct Pattern(Option<Regex>);

impl Pattern {
    /// Reads an expression. One that is none fits no name: with it, analysisd does not start.
    pub(super) fn new(text: &str) -> Self {
        let translated = (text.len() <= LONGEST_PATTERN).then(|| translate(text)).flatten();
        Self(translated.and_then(|it| RegexBuilder::new(&it).case_insensitive(true).build().ok()))
    }

    /// Whether a text meets it.
    pub(super) fn matches(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|expression| expression.is_match(text))
    }
}

/// The same expression in the usual syntax; `None` for one that has an escape that there is not.
fn translate(text: &str) -> Option<String> {
    let mut translated = String::with_capacity(text.len() * 2);
    let mut characters = text.chars().peekable();
    // Whether a repetition may follow: only after a class.
    let mut repeats = false;
    let mut starts = true;
    while let Some(character) = characters.next() {
        let at_end = matches!(characters.peek(), None | Some('|'));
        let after_class = std::mem::take(&mut repeats);
        let at_start = std::mem::take(&mut starts);
        match character {
            '\\' => {
                let class = class(characters.next()?)?;
                repeats = class.starts_with(['[', '(']);
                translated.push_str(class);
            }
            '+' | '*' if after_class => translated.push(character),
            '^' if at_start => translated.push('^'),
            '$' if at_end => translated.push('$'),
            '|' => {
                translated.push('|');
                starts = true;
            }
            '(' | ')' => translated.push(character),
            // Writing to a string cannot fail.
            plain => _ = write!(translated, "{}", regex::escape(plain.encode_utf8(&mut [0; 4]))),
        }
    }
    Some(translated)
}

/// What an escape stands for: a class, in brackets, or a character.
fn class(escaped: char) -> Option<&'static str> {
    Some(match escaped {
        'd' => "[0-9]",
        'D' => "[^0-9]",
        'w' => "[A-Za-z0-9@_-]",
        'W' => "[^A-Za-z0-9@_-]",
        's' => "[ ]",
        'S' => "[^ ]",
        'p' => r##"[()*+,\-.:;<=>?\[\]!"'#$%&|{}]"##,
        '.' => "(?s:.)",
        't' => r"\t",
        '(' => r"\(",
        ')' => r"\)",
        '\\' => r"\\",
        '$' => r"\$",
        '|' => r"\|",
        '<' => "<",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn patterns_of_folders() {
        for (pattern, fits, does_not) in [
            (".xml$", "etc/rules/a.XML", "etc/rules/axml"),
            (r"_rules.xml$|^etc/more/\w+.txt$", "etc/more/a-1.txt", "etc/more/a b.txt"),
            (r"/\d\d\d\d-\.+.xml$", "ruleset/rules/0100-web.xml", "ruleset/rules/100-web.xml"),
            (r"a\(b\)", "xa(b)", "xab"),
            (r"a+b", "a+b", "aab"),
            (r"\$\S*\s", "$x ", "$x"),
        ] {
            let pattern = Pattern::new(pattern);
            assert!(pattern.matches(fits), "{pattern:?} {fits}");
            assert!(!pattern.matches(does_not), "{pattern:?} {does_not}");
        }
        for wrong in [r"\x", "\\", "(", &"a".repeat(LONGEST_PATTERN + 1)] {
            assert!(!Pattern::new(wrong).matches("a"), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_pattern_does_harm(pattern in r"[\\dwSp.|$^+*()a-]{0,24}", text in "[a-c.$ -]{0,20}", any in any::<String>()) {
            let _ = Pattern::new(&pattern).matches(&text);
            let _ = Pattern::new(&any).matches(&text);
        }

        #[test]
        fn a_plain_name_fits_itself(name in "[a-z0-9_./-]{0,30}") {
            prop_assert!(Pattern::new(&name).matches(&name));
        }
    }
}
