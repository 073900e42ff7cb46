//! When a module of the agent last scanned: the table `scan_info`.

use super::super::connection::Session;

/// The times of a module, by the names that commands give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// When the first scan of all began.
    FirstStart,
    /// When it ended.
    FirstEnd,
    /// When the last scan began.
    Start,
    /// When it ended.
    End,
    /// When the agent last said that its files are those it told of, and the two times before that.
    Check(Check),
}

/// Which of the last three checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Check {
    /// The last one.
    First,
    /// The one before it.
    Second,
    /// And the one before that.
    Third,
}

impl Time {
    /// The time of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "first_start" => Self::FirstStart,
            "first_end" => Self::FirstEnd,
            "start_scan" => Self::Start,
            "end_scan" => Self::End,
            "fim_first_check" => Self::Check(Check::First),
            "fim_second_check" => Self::Check(Check::Second),
            "fim_third_check" => Self::Check(Check::Third),
            _ => return None,
        })
    }

    /// The statement that reads it, and the one that sets it. The first scan is also the last one so far.
    const fn statements(self) -> (&'static str, &'static str) {
        match self {
            Self::FirstStart => (
                "SELECT first_start FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET first_start = ?2, start_scan = ?2 WHERE module = ?1",
            ),
            Self::FirstEnd => (
                "SELECT first_end FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET first_end = ?2, end_scan = ?2 WHERE module = ?1",
            ),
            Self::Start => (
                "SELECT start_scan FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET start_scan = ?2 WHERE module = ?1",
            ),
            Self::End => (
                "SELECT end_scan FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET end_scan = ?2 WHERE module = ?1",
            ),
            Self::Check(Check::First) => (
                "SELECT fim_first_check FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET fim_first_check = ?2 WHERE module = ?1",
            ),
            Self::Check(Check::Second) => (
                "SELECT fim_second_check FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET fim_second_check = ?2 WHERE module = ?1",
            ),
            Self::Check(Check::Third) => (
                "SELECT fim_third_check FROM scan_info WHERE module = ?1",
                "UPDATE scan_info SET fim_third_check = ?2 WHERE module = ?1",
            ),
        }
    }

    /// The seconds since 1970; zero where there is none.
    pub(super) fn of(self, session: &Session<'_>, module: &str) -> rusqlite::Result<i64> {
        let time: Option<Option<i64>> = session.first(self.statements().0, [module])?;
        Ok(time.flatten().unwrap_or(0))
    }

    /// Sets it.
    pub(super) fn set(self, session: &Session<'_>, module: &str, seconds: i64) -> rusqlite::Result<()> {
        session.execute(self.statements().1, (module, seconds)).map(drop)
    }
}

/// Notes another check at this time: each of those before it becomes one older.
pub(super) fn checked(session: &Session<'_>, module: &str, seconds: i64) -> rusqlite::Result<()> {
    session
        .execute(
            "UPDATE scan_info SET fim_third_check = fim_second_check, fim_second_check = fim_first_check, \
             fim_first_check = ?2 WHERE module = ?1",
            (module, seconds),
        )
        .map(drop)
}
