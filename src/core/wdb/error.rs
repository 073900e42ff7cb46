//! [`Error`]: what can go wrong with the database daemon, and which code of the catalogue it is.

use super::AnswerError;
use crate::error::{self, Fault};
use crate::socket::SocketError;

/// What went wrong with the database daemon.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Its socket did not work.
    #[error(transparent)]
    Socket(#[from] SocketError),
    /// It refused the command, and says why.
    #[error("the database daemon refused: {0}")]
    Refused(String),
    /// It answered rubbish.
    #[error("the database daemon's answer makes no sense: {0}")]
    Malformed(String),
    /// An answer, or one row of it, is longer than what the daemon can send.
    #[error("an answer is longer than what the database daemon can send")]
    AnswerTooLong,
    /// The statement is not one that is ever sent. Nothing was sent.
    #[error("not a statement for the database daemon: {0}")]
    Statement(&'static str),
    /// The HTTP socket did not work.
    #[error("the HTTP request to the database daemon failed: {0}")]
    Http(String),
    /// The daemon refused the HTTP request.
    #[error("the database daemon refused the HTTP request with status {status}: {body}")]
    HttpRefused {
        /// The status of its answer.
        status: u16,
        /// What it says, shortened.
        body: String,
    },
    /// The request that all this is for has run out of time.
    #[error("the request ran out of time while the database daemon was asked")]
    OutOfTime,
}

impl Error {
    /// Whether the daemon could not be reached, so that it makes no sense to ask on.
    pub fn is_unreachable(&self) -> bool {
        matches!(self, Self::Socket(error) if error.is_unreachable())
    }
}

impl From<AnswerError> for Error {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Refused(reason) => Self::Refused(reason),
            AnswerError::Unknown(_) => Self::Malformed(error.to_string()),
        }
    }
}

/// The codes that Wazuh's own clients raise (`framework/wazuh/core/wdb.py`, `wdb_http.py`).
impl From<Error> for error::Error {
    fn from(error: Error) -> Self {
        let reason = error.to_string();
        let fault = match &error {
            Error::Socket(SocketError::CutOff { .. }) => Fault::DatabaseAnswerCut { reason },
            Error::Socket(SocketError::AnswerTooLong { .. }) | Error::AnswerTooLong => {
                Fault::DatabaseAnswerTooLong
            }
            Error::Socket(SocketError::RequestTooLong { .. }) => Fault::DatabaseQueryInvalid { reason },
            Error::Socket(SocketError::TimedOut { .. }) => Fault::DatabaseFailed { reason },
            // Going away without an answer is, as connecting, a ConnectionError there.
            Error::Socket(_) => Fault::DatabaseUnreachable { reason },
            Error::Refused(text) => Fault::DatabaseRequestFailed { reason: text.clone() },
            Error::Malformed(text) => Fault::DatabaseAnswerInvalid { reason: text.clone() },
            Error::Statement(text) => Fault::DatabaseQueryInvalid { reason: (*text).to_owned() },
            Error::Http(text) => Fault::DatabaseHttpFailed { reason: text.clone() },
            Error::HttpRefused { body, .. } => Fault::DatabaseHttpRefused { reason: body.clone() },
            Error::OutOfTime => Fault::RequestTimeout,
        };
        Self::new(fault).caused_by(error)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn every_error_has_wazuhs_code() {
        let path = PathBuf::from("/h/queue/db/wdb");
        for (error, code) in [
            (Error::Refused("no".into()), 2003),
            (Error::Statement("no"), 2004),
            (SocketError::RequestTooLong { path: path.clone(), length: 2, limit: 1 }.into(), 2004),
            (SocketError::Missing { path: path.clone() }.into(), 2005),
            (SocketError::Refused { path: path.clone() }.into(), 2005),
            (SocketError::Forbidden { path: path.clone() }.into(), 2005),
            (SocketError::Closed { path: path.clone(), taken: true }.into(), 2005),
            (Error::Malformed("no".into()), 2006),
            (SocketError::TimedOut { path: path.clone() }.into(), 2007),
            (Error::AnswerTooLong, 2009),
            (SocketError::AnswerTooLong { path: path.clone(), length: 2, limit: 1 }.into(), 2009),
            (SocketError::CutOff { path, expected: 2, received: 1 }.into(), 2010),
            (Error::HttpRefused { status: 500, body: "no".into() }, 2012),
            (Error::Http("no".into()), 2013),
            (Error::OutOfTime, 3021),
        ] {
            assert_eq!(error::Error::from(error).code(), code);
        }
    }
}
