//! [`Finding`]: something that is wrong, where, and in which words.

use std::path::{Path, PathBuf};

use super::catalogue::Check;

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked for.
    pub check: &'static Check,
    /// The file, as it was named.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column behind its end.
    pub end_column: usize,
    /// What was found, in one sentence without a full stop.
    pub message: String,
    /// The rule or decoder it is about.
    pub subject: Option<String>,
    /// Whether a comment in the file lets it be.
    pub allowed: bool,
}

impl Finding {
    /// About a file as a whole: at its beginning.
    pub(super) fn of_file(check: &'static Check, path: &Path, message: String) -> Self {
        let path = path.to_owned();
        let (line, column) = (1, 1);
        let (end_line, end_column) = (line, column);
        Self { check, path, line, column, end_line, end_column, message, subject: None, allowed: false }
    }

    /// What findings are sorted by: where they are, then what they are.
    pub(super) fn order(&self) -> (&PathBuf, usize, usize, &'static str) {
        (&self.path, self.line, self.column, self.check.code)
    }
}
