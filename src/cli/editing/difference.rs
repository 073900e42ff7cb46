//! What differs between two texts, as a unified diff.

use std::time::Duration;

use similar::TextDiff;

/// How long the smallest diff is looked for. It takes hours where hundreds of thousands of lines differ; after this time
/// it is one that is true and longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// How many lines are shown before and after a change.
const AROUND: usize = 3;

/// The diff, empty where nothing differs.
pub(crate) fn difference(old: &str, old_name: &str, new: &str, new_name: &str) -> String {
    if old == new {
        return String::new();
    }
    TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(old, new)
        .unified_diff()
        .context_radius(AROUND)
        .header(old_name, new_name)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        assert_eq!(difference("a\n", "x", "a\n", "y"), "");
        assert_eq!(difference("a\nb\n", "x", "a\nc\n", "y"), "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
    }
}
