//! [`Refused`]: why an object is not changed.

/// Why an object is not made, changed or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is none with this id.
    Unknown,
    /// It comes with Wazuh.
    Reserved,
    /// Another has the name, or says the same.
    Taken,
    /// It would say something that is not valid.
    Invalid,
    /// It is the user who asks for it.
    Own,
}

/// The outcome of a statement: whether it was done, or refused because another object has the name or the body.
pub(super) fn unless_taken(outcome: rusqlite::Result<usize>) -> rusqlite::Result<Result<usize, Refused>> {
    match outcome {
        Ok(rows) => Ok(Ok(rows)),
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE =>
        {
            Ok(Err(Refused::Taken))
        }
        Err(error) => Err(error),
    }
}
