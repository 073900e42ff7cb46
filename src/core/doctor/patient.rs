//! [`Patient`]: the manager that is looked at.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::Outside;
use crate::home::{Home, Kind};

/// The manager that is looked at. Cheap to copy: every check has one of its own.
#[derive(Clone)]
pub struct Patient {
    /// Its home.
    pub home: Home,
    /// Whose the home is.
    pub kind: Kind,
    /// Now.
    pub now: Timestamp,
    /// What the layers above know.
    pub outside: Arc<dyn Outside>,
}

impl Patient {
    /// A path as it is told: relative to the home.
    pub(super) fn shown(&self, path: &Path) -> String {
        self.home.relative(path).display().to_string()
    }
}
