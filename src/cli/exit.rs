//! The exit codes: one table, shown by `wazuhctl help exit-codes` and in the man page.

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Everything asked for was done.
    Done,
    /// It failed in a way that has no number of its own.
    Error,
    /// The command line was wrong, or an answer was needed and nobody could be asked.
    Usage,
    /// Some items were done and some were not.
    Partial,
    /// The manager does not know the user or the password.
    NotAuthenticated,
    /// The user lacks the right.
    Forbidden,
    /// What was named does not exist.
    NotFound,
    /// The manager or one of its daemons cannot be reached, or did not answer in time.
    Unreachable,
    /// A comparison found differences.
    Differences,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    /// Every code with its meaning, in ascending order.
    pub(crate) const TABLE: &'static [(Self, &'static str)] = &[
        (Self::Done, "done"),
        (Self::Error, "an error without a number of its own"),
        (Self::Usage, "wrong usage, or an answer was needed and there is no terminal to ask on"),
        (Self::Partial, "some of the items failed; they are listed on stderr"),
        (Self::NotAuthenticated, "not authenticated: no such user, wrong password, or expired log-in"),
        (Self::Forbidden, "forbidden: the user lacks the right"),
        (Self::NotFound, "not found"),
        (Self::Unreachable, "the manager or one of its daemons is unreachable or timed out"),
        (Self::Differences, "differences or faults were found"),
        (Self::Interrupted, "interrupted"),
    ];

    /// The number the process ends with.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Error => 1,
            Self::Usage => 2,
            Self::Partial => 3,
            Self::NotAuthenticated => 4,
            Self::Forbidden => 5,
            Self::NotFound => 6,
            Self::Unreachable => 7,
            Self::Differences => 8,
            Self::Interrupted => 130,
        }
    }

    /// The exit code for an HTTP status of the Server API that is not a success.
    pub(crate) const fn of_status(status: u16) -> Self {
        match status {
            401 => Self::NotAuthenticated,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            408 | 502 | 503 | 504 => Self::Unreachable,
            _ => Self::Error,
        }
    }

    /// The exit code for one of Wazuh's error codes, where the code says more than the HTTP status does: a failed
    /// item of an answer has no status of its own.
    pub(crate) const fn of_code(code: u64) -> Option<Self> {
        match code {
            // Sections and options of the configuration, agents, groups, nodes, files, rules, decoders, lists, users, roles
            // and policies that do not exist.
            902 | 1102 | 1103 | 1106 | 1208 | 1415 | 1501 | 1502 | 1503 | 1504 | 1701 | 1710 | 1730
            | 1802 | 1906 | 4002 | 4007 | 4022 | 5001 => Some(Self::NotFound),
            4000 => Some(Self::Forbidden),
            // The cluster and the daemons' sockets: down, closed or silent.
            1010 | 1011 | 1013 | 1017 | 1117 | 1121 | 1726 | 2005 | 2007 | 2011 | 3020 | 3021 | 3023 => {
                Some(Self::Unreachable)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_and_in_order() {
        let codes: Vec<u8> = Exit::TABLE.iter().map(|(exit, _)| exit.code()).collect();
        assert_eq!(codes, [0, 1, 2, 3, 4, 5, 6, 7, 8, 130]);
    }

    #[test]
    fn statuses_map_to_their_class() {
        for (status, exit) in [
            (400, Exit::Error),
            (401, Exit::NotAuthenticated),
            (403, Exit::Forbidden),
            (404, Exit::NotFound),
            (429, Exit::Error),
            (500, Exit::Error),
            (504, Exit::Unreachable),
        ] {
            assert_eq!(Exit::of_status(status), exit, "{status}");
        }
    }
}
