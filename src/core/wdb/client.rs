//! [`Client`]: the database daemon's commands.

use crate::home::Home;

/// A client of the database daemon. Cheap to clone; its connections are pooled.
#[derive(Debug, Clone)]
pub struct Client {
    _home: Home,
}

impl Client {
    /// A client of the daemon of `home`. Connects when it is first used.
    pub fn new(home: &Home) -> Self {
        Self { _home: home.clone() }
    }
}
