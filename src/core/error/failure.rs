//! [`Error`]: a [`Fault`] of the catalogue with its class and, for the log only, its cause.

use std::fmt;
use std::sync::Arc;

use super::Fault;

/// The result of everything in this crate that can fail in a way the user is told of.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Who is at fault, which decides the HTTP status of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The request is wrong: 400.
    BadRequest,
    /// The caller is not who it must be: 401.
    Unauthorized,
    /// The caller lacks the right: 403.
    Forbidden,
    /// What the request names does not exist: 404.
    NotFound,
    /// A missing or unsupported body: 406.
    NotAcceptable,
    /// Too many requests: 429.
    TooManyRequests,
    /// The manager is at fault: 500.
    Internal,
}

impl Class {
    /// The HTTP status code.
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Unauthorized => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::NotAcceptable => 406,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
        }
    }
}

/// A fault of the catalogue, as it happened.
///
/// What is shown to the user is the fault's message with its remediation; the cause goes to the log.
#[derive(Debug, Clone)]
pub struct Error {
    fault: Fault,
    class: Class,
    cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// The fault with the class that its code has in the catalogue.
    pub fn new(fault: Fault) -> Self {
        let class = fault.class();
        Self { fault, class, cause: None }
    }

    /// The same fault in another class: Wazuh raises some codes both for bad requests and for its own failures.
    #[must_use]
    pub fn in_class(mut self, class: Class) -> Self {
        self.class = class;
        self
    }

    /// Keeps the cause for the log.
    #[must_use]
    pub fn caused_by(mut self, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Arc::new(cause));
        self
    }

    /// The fault.
    pub fn fault(&self) -> &Fault {
        &self.fault
    }

    /// The numeric code, such as 1701.
    pub fn code(&self) -> u16 {
        self.fault.code()
    }

    /// Who is at fault.
    pub fn class(&self) -> Class {
        self.class
    }

    /// What can be done about it, where something can.
    pub fn remediation(&self) -> Option<&'static str> {
        self.fault.remediation()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause.as_ref() as &(dyn std::error::Error + 'static))
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::new(fault)
    }
}
