//! `os_match`: Wazuh's simple patterns (`OSMatch` in `src/os_regex`), by which agents choose their configuration and
//! analysisd finds groups of rules.

/// The longest pattern that Wazuh's own matchers take, in bytes, this one and `OSRegex`.
pub(crate) const LONGEST_PATTERN: usize = 20_480;

/// Whether a text fits a pattern, both in small letters: alternatives with `|`, any of which stands in the text, with `^`
/// at its beginning and with `$` at its end; one `!` in front of all of them is for the opposite.
pub(crate) fn os_match(pattern: &str, text: &str) -> bool {
    let (pattern, wanted) = pattern.strip_prefix('!').map_or((pattern, true), |rest| (rest, false));
    let stands = |alternative: &str| {
        let (rest, from_start) =
            alternative.strip_prefix('^').map_or((alternative, false), |rest| (rest, true));
        let (rest, to_end) = rest.strip_suffix('$').map_or((rest, false), |rest| (rest, true));
        match (from_start, to_end) {
            (true, true) => text == rest,
            (true, false) => text.starts_with(rest),
            (false, true) => text.ends_with(rest),
            (false, false) => text.contains(rest),
        }
    };
    pattern.split('|').any(stands) == wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_may_be_tied_to_the_ends() {
        for (pattern, text, fits) in [
            ("a", "xax", true),
            ("^a", "xax", false),
            ("x|^a", "ba", false),
            ("a$", "xa", true),
            ("^a$", "aa", false),
            ("^$", "", true),
            ("^$", "a", false),
            ("$", "a", true),
            ("", "a", true),
            ("!", "a", false),
            ("!b|c", "a", true),
            ("!b|a", "a", false),
            ("b|!a", "a", false),
        ] {
            assert_eq!(os_match(pattern, text), fits, "{pattern} {text}");
        }
    }
}
