//! [`Finding`]: one thing that a check has to say.

use std::fmt::Display;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// As it should be.
    Ok,
    /// It could not be looked at, or there is nothing to look at.
    Skipped,
    /// It works, and should not be so.
    Warning,
    /// It does not work, or is a danger.
    Fault,
}

impl Status {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Skipped => "skipped",
            Self::Warning => "warning",
            Self::Fault => "fault",
        }
    }
}

/// One thing that a check has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it stands.
    pub status: Status,
    /// What is so, as a clause without a full stop.
    pub what: String,
    /// What to do about it.
    pub mend: Option<String>,
}

impl Finding {
    /// As it should be.
    pub fn ok(what: impl Display) -> Self {
        Self { status: Status::Ok, what: what.to_string(), mend: None }
    }

    /// Not looked at.
    pub fn skipped(what: impl Display) -> Self {
        Self { status: Status::Skipped, what: what.to_string(), mend: None }
    }

    /// Not as it should be.
    pub fn warning(what: impl Display, mend: impl Display) -> Self {
        Self { status: Status::Warning, what: what.to_string(), mend: Some(mend.to_string()) }
    }

    /// Broken, or dangerous.
    pub fn fault(what: impl Display, mend: impl Display) -> Self {
        Self { status: Status::Fault, what: what.to_string(), mend: Some(mend.to_string()) }
    }

    /// Whether it calls for something to be done.
    pub fn is_trouble(&self) -> bool {
        matches!(self.status, Status::Warning | Status::Fault)
    }
}

/// The findings, or that all is well where there are none that call for anything.
pub(super) fn or_ok(mut findings: Vec<Finding>, what: impl Display) -> Vec<Finding> {
    if !findings.iter().any(Finding::is_trouble) {
        findings.insert(0, Finding::ok(what));
    }
    findings
}
