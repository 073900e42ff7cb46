//! [`Failure`]: what a command that did not succeed tells the user, and the exit code that goes with it.
//!
//! On stderr it reads `error: …`, `code: …`, `hint: …`; with `-o json` and `-o jsonl` it is a JSON object.

use std::fmt;
use std::io::Write;

use serde_json::{Value, json};

use crate::exit::Exit;

/// The result of everything a verb does.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// Items of an answer that failed for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FailedItems {
    /// The items' ids.
    pub(crate) ids: Vec<String>,
    /// The items' names, one for each id, where they are known.
    pub(crate) names: Vec<String>,
    /// Wazuh's code.
    pub(crate) code: Option<u64>,
    /// What happened, in one sentence.
    pub(crate) message: String,
    /// What can be done about it.
    pub(crate) remediation: Option<String>,
}

impl FailedItems {
    /// Items for which a request of their own failed.
    pub(crate) fn of<I: ToString>(ids: impl IntoIterator<Item = I>, failure: &Failure) -> Self {
        Self {
            ids: ids.into_iter().map(|id| id.to_string()).collect(),
            names: Vec::new(),
            code: failure.code(),
            message: failure.message().to_owned(),
            remediation: failure.first_hint().map(str::to_owned),
        }
    }
}

/// Why a command failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    exit: Exit,
    message: String,
    code: Option<u64>,
    hints: Vec<String>,
    failed: Vec<FailedItems>,
    silent: bool,
    unsent: bool,
}

impl Failure {
    /// A failure that ends the process with `exit` and says `message` (no full stop at its end).
    pub(crate) fn new(exit: Exit, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            exit,
            message,
            code: None,
            hints: Vec::new(),
            failed: Vec::new(),
            silent: false,
            unsent: false,
        }
    }

    /// The command line is wrong.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// The call ends here, and well: everything asked for was printed, or whoever read our output stopped reading, as
    /// `head` does. There is nothing to complain about.
    pub(crate) fn nothing_more() -> Self {
        Self { silent: true, ..Self::new(Exit::Done, "nothing more to do") }
    }

    /// Whether it is no failure at all, but [`Failure::nothing_more`].
    pub(crate) fn is_nothing_more(&self) -> bool {
        self.silent
    }

    /// The same of a request that was never sent, so that it cannot have been done.
    #[must_use]
    pub(crate) fn into_unsent(self) -> Self {
        Self { unsent: true, ..self }
    }

    /// Whether the request was never sent.
    pub(crate) fn is_unsent(&self) -> bool {
        self.unsent
    }

    /// Adds Wazuh's code.
    #[must_use]
    pub(crate) fn with_code(mut self, code: Option<u64>) -> Self {
        self.code = code;
        self
    }

    /// The same with another exit code.
    #[must_use]
    pub(crate) fn with_exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Adds a hint: what the user can do next.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds the items that failed, to be listed below the message.
    #[must_use]
    pub(crate) fn with_failed(mut self, failed: Vec<FailedItems>) -> Self {
        self.failed = failed;
        self
    }

    /// Adds the items that another failure lists.
    #[must_use]
    pub(crate) fn and_failed(mut self, other: Self) -> Self {
        if other.failed.is_empty() && !other.silent {
            self.hints.push(other.message);
        }
        self.failed.extend(other.failed);
        self
    }

    /// What happened, in one sentence.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// Wazuh's code.
    pub(crate) fn code(&self) -> Option<u64> {
        self.code
    }

    /// The first thing the user can do next.
    pub(crate) fn first_hint(&self) -> Option<&str> {
        self.hints.first().map(String::as_str)
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    /// Writes it to `stderr`, as JSON where the user asked for JSON.
    pub(crate) fn report(&self, stderr: &mut dyn Write, as_json: bool) {
        if self.silent {
            return;
        }
        let text = if as_json { format!("{}\n", self.to_json()) } else { self.to_string() };
        // There is nobody left to tell when stderr is gone.
        let _ = stderr.write_all(text.as_bytes());
    }

    fn to_json(&self) -> Value {
        let mut error = json!({ "message": self.message, "exit": self.exit.code() });
        if let Some(fields) = error.as_object_mut() {
            if let Some(code) = self.code {
                fields.insert("code".into(), code.into());
            }
            if !self.hints.is_empty() {
                fields.insert("hints".into(), json!(self.hints));
            }
            if !self.failed.is_empty() {
                let failed = self.failed.iter().map(|items| {
                    let mut failed = json!({ "ids": items.ids, "code": items.code, "message": items.message,
                                             "remediation": items.remediation });
                    if let (Some(fields), false) = (failed.as_object_mut(), items.names.is_empty()) {
                        fields.insert("names".into(), json!(items.names));
                    }
                    failed
                });
                fields.insert("failed".into(), failed.collect());
            }
        }
        json!({ "error": error })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", self.message)?;
        if let Some(code) = self.code {
            writeln!(f, "code: {code}")?;
        }
        for hint in &self.hints {
            writeln!(f, "hint: {hint}")?;
        }
        if !self.failed.is_empty() {
            writeln!(f, "{}", crate::output::failures_table(&self.failed))?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

/// One sentence about an I/O error and the file it was about.
pub(crate) fn file_failure(doing: &str, path: &std::path::Path, error: &std::io::Error) -> Failure {
    let failure = Failure::new(Exit::Error, format!("cannot {doing} {}: {error}", path.display()));
    if error.kind() == std::io::ErrorKind::PermissionDenied {
        return failure.hint("check who may read and write it, or run the command as the user who owns it");
    }
    failure
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(failure: &Failure, as_json: bool) -> String {
        let mut out = Vec::new();
        failure.report(&mut out, as_json);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn text_has_one_line_a_fact() {
        let failure =
            Failure::new(Exit::NotFound, "there is no agent 999").with_code(Some(1701)).hint("list them");
        assert_eq!(written(&failure, false), "error: there is no agent 999\ncode: 1701\nhint: list them\n");
    }

    #[test]
    fn json_has_the_same_facts() {
        let failure =
            Failure::new(Exit::NotFound, "there is no agent 999").with_code(Some(1701)).hint("list them");
        let value: Value = serde_json::from_str(&written(&failure, true)).unwrap();
        assert_eq!(
            value,
            json!({"error": {"message": "there is no agent 999", "exit": 6, "code": 1701, "hints": ["list them"]}})
        );
    }

    #[test]
    fn a_closed_pipe_is_no_news() {
        assert_eq!(written(&Failure::nothing_more(), false), "");
    }
}
