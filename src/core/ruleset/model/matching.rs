//! How analysisd finds groups: words in the text of a rule's groups (`src/os_regex`: `OS_WordMatch`, `OSMatch`).

/// Whether `if_group` finds a rule: one of the words between `|` stands anywhere in the text of its groups, or, with a
/// `^` in front, at its beginning. Case does not count.
pub fn word_matches(pattern: &str, groups: &str) -> bool {
    let groups = groups.to_ascii_lowercase();
    !pattern.is_empty() && pattern.to_ascii_lowercase().split('|').any(|word| word_found(word, &groups))
}

fn word_found(word: &str, groups: &str) -> bool {
    match word.strip_prefix('^') {
        Some(start) => groups.starts_with(start),
        None => groups.contains(word),
    }
}

/// Whether `if_matched_group` finds a rule: as [`word_matches`], with `$` at the end of a word and `!` in front of all.
pub fn group_matches(pattern: &str, groups: &str) -> bool {
    let (negated, words) = pattern.strip_prefix('!').map_or((false, pattern), |rest| (true, rest));
    let (words, groups) = (words.to_ascii_lowercase(), groups.to_ascii_lowercase());
    let found = words.split('|').any(|word| match (word.strip_prefix('^'), word.strip_suffix('$')) {
        (Some(start), None) => groups.starts_with(start),
        (None, Some(end)) => groups.ends_with(end),
        (Some(whole), Some(_)) => whole.strip_suffix('$').is_some_and(|whole| groups == whole),
        (None, None) => groups.contains(word),
    });
    found != negated
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
            assert_eq!(word_matches(pattern, groups), found, "{pattern}");
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
