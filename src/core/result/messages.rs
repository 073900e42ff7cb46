//! The sentences that an answer about several items carries.

use std::borrow::Cow;

/// What to say when all, some or none of the items were affected.
///
/// Most are fixed; those that name a group or come from another node are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages {
    /// Said when every item was affected.
    pub all: Cow<'static, str>,
    /// Said when some were affected and others failed.
    pub some: Cow<'static, str>,
    /// Said when nothing was affected, for whatever reason.
    pub none: Cow<'static, str>,
}

impl Messages {
    /// Three fixed sentences.
    pub const fn new(all: &'static str, some: &'static str, none: &'static str) -> Self {
        Self { all: Cow::Borrowed(all), some: Cow::Borrowed(some), none: Cow::Borrowed(none) }
    }
}
