//! `osmatch` (sregex): words. Nothing can be wrong with it, but much of what people write in it is meant to be
//! something else.

/// What looks like a regular expression, and means nothing in `osmatch`.
const FOREIGN: &[&str] =
    &[r"\d", r"\w", r"\s", r"\S", r"\D", r"\W", r"\p", r"\.", ".*", ".+", r"\(", r"\)", r"\|", r"\$"];

/// The first piece of a pattern that would be understood by `osregex` or `pcre2`, and that `osmatch` looks for letter
/// by letter, with its place.
///
/// A backslash before a letter can be part of a Windows path, so the classes count only with a `+` or `*` behind them.
pub fn foreign_syntax(pattern: &str) -> Option<(usize, &'static str)> {
    let found = FOREIGN.iter().filter_map(|piece| {
        pattern.match_indices(piece).find(|(at, _)| is_meant(pattern, *at, piece)).map(|(at, _)| (at, *piece))
    });
    found.min_by_key(|(at, _)| *at)
}

fn is_meant(pattern: &str, at: usize, piece: &str) -> bool {
    let behind = pattern.get(at + piece.len()..).unwrap_or_default();
    let is_class = piece.starts_with('\\') && piece.ends_with(|last: char| last.is_ascii_alphabetic());
    let before = pattern.get(..at).unwrap_or_default();
    // The path `..\..` is no regular expression.
    let is_path = piece == r"\." && before.ends_with('.');
    !before.ends_with('\\') && !is_path && (!is_class || behind.starts_with(['+', '*']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_expressions_are_recognised() {
        for (pattern, found) in [
            ("failed|error", None),
            ("^ERROR: $", None),
            (r"C:\windows\system32", None),
            (r"C:\\d+x", None),
            (r"port \d+", Some((5, r"\d"))),
            ("a.*b", Some((1, ".*"))),
            (r"10\.0", Some((2, r"\."))),
            ("a...b", None),
            (r"..\..", None),
        ] {
            assert_eq!(foreign_syntax(pattern), found, "{pattern}");
        }
    }
}
