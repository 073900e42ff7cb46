//! How analysisd finds groups: words in the text of a rule's groups (`src/os_regex`: `OS_WordMatch`, `OSMatch`).

use crate::os_match::os_match;

/// What `if_group` looks for: words between `|`, any of which stands anywhere in the text of a rule's groups, or, with a
/// `^` in front, at its beginning. Case does not count.
#[derive(Debug, Clone)]
pub struct Words(Vec<String>);

impl Words {
    /// Reads the words.
    pub fn new(pattern: &str) -> Self {
        let words = pattern.to_ascii_lowercase();
        Self(if words.is_empty() { Vec::new() } else { words.split('|').map(str::to_owned).collect() })
    }

    /// Whether one of them is in a text of groups, which is in small letters.
    pub fn are_in(&self, groups: &str) -> bool {
        self.0.iter().any(|word| {
            word.strip_prefix('^').map_or_else(|| groups.contains(word), |start| groups.starts_with(start))
        })
    }
}

/// Whether `if_matched_group` finds a rule: as [`Words`] do, with `$` at the end of a word and `!` in front of all. The
/// text of the groups is in small letters, and the case of the pattern does not count.
pub fn group_matches(pattern: &str, groups: &str) -> bool {
    os_match(&pattern.to_ascii_lowercase(), groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_anywhere() {
        for (pattern, groups, found) in [
            ("sshd", "syslog,sshd,", true),
            ("SSH", "syslog,sshd,", true),
            ("web|sshd", "syslog,sshd,", true),
            ("^sshd", "syslog,sshd,", false),
            ("^syslog", "syslog,sshd,", true),
            ("", "syslog,", false),
            ("web", "", false),
        ] {
            assert_eq!(Words::new(pattern).are_in(groups), found, "{pattern}");
        }
        for (pattern, groups, found) in [
            ("sshd", "syslog,sshd,", true),
            ("!sshd", "syslog,sshd,", false),
            ("sshd,$", "syslog,sshd,", true),
            ("^syslog,sshd,$", "syslog,sshd,", true),
            ("^syslog$", "syslog,sshd,", false),
        ] {
            assert_eq!(group_matches(pattern, groups), found, "{pattern}");
        }
    }
}
