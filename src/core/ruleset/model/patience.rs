//! [`Patience`]: for how long somebody waits until a ruleset is looked through.
//!
//! Some of what there is to be found takes each rule to be compared with many others. Wazuh's own ruleset takes a part of a
//! second; one that was made for it takes hours, and must not keep a server from anything else.

use std::time::Instant;

/// In how many ways rules may depend on each other, or decoders, altogether. Wazuh's own have some ten thousand.
pub(super) const MOST_TIES: usize = 2_000_000;

/// How long the names of the groups around rules may be, altogether and in bytes: each rule has a copy. Wazuh's own come
/// to less than a MiB.
pub(super) const MOST_GROUP_TEXT: usize = 64 << 20;

/// For how long somebody waits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Patience(Option<Instant>);

/// Why a ruleset was not looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GivenUp {
    /// It takes longer than anybody waits.
    #[error("it takes too long to look through this ruleset")]
    Late,
    /// Its ties, or the groups that its rules have from outside, are more than is kept in memory.
    #[error(
        "this ruleset grows to more than is kept in memory: its rules depend on too many others, or are in too many groups"
    )]
    TooMuch,
}

impl Patience {
    /// As long as it takes.
    pub const fn endless() -> Self {
        Self(None)
    }

    /// Until this moment.
    pub const fn until(moment: Instant) -> Self {
        Self(Some(moment))
    }

    /// # Errors
    /// [`GivenUp::Late`], where it is at its end.
    pub fn check(self) -> Result<(), GivenUp> {
        match self.0 {
            Some(moment) if Instant::now() >= moment => Err(GivenUp::Late),
            _ => Ok(()),
        }
    }
}
