//! What an operation is given besides its parameters: the manager it works on and who asks.

use std::sync::Arc;
use std::time::Instant;

use crate::home::Home;
use crate::rbac::Permissions;
use crate::trail::Trail;
use crate::wdb;

/// The manager that operations work on: its home and the connections to its daemons. One for the life of a process.
#[derive(Debug)]
pub struct Manager {
    /// The manager's home folder.
    pub home: Home,
    /// The database daemon.
    pub wdb: wdb::Client,
}

/// Who asks, what they may do, and until when an answer is wanted.
#[derive(Debug, Clone)]
pub struct Context {
    /// The manager.
    pub manager: Arc<Manager>,
    /// The name of the user who asks.
    pub user: Arc<str>,
    /// What that user may do.
    pub permissions: Arc<Permissions>,
    /// When the caller gives up.
    pub deadline: Instant,
    /// Where it is noted what the call changes.
    pub trail: Trail,
}
