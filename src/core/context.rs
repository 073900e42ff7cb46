//! What an operation is given besides its parameters: the manager it works on and who asks.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use crate::agents::Turns;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::keys::KeyIndex;
use crate::rbac::Permissions;
use crate::ruleset::Catalogue;
use crate::socket::{SocketError, ask};
use crate::trail::Trail;
use crate::wdb;

/// The longest answer of a daemon that is read, in bytes. What analysisd tells of its rules is several MiB.
const LONGEST_ANSWER: usize = 64 << 20;

/// The manager that operations work on: its home and the connections to its daemons. One for the life of a process.
#[derive(Debug)]
pub struct Manager {
    /// The manager's home folder.
    pub home: Home,
    /// The database daemon.
    pub wdb: wdb::Client,
    /// The rules and the decoders.
    pub ruleset: Catalogue,
    /// Which agents are registered.
    pub(crate) keys: KeyIndex,
    /// The requests to the registration daemon.
    pub(crate) registrar: Turns,
}

impl Manager {
    /// The manager of a home.
    pub fn new(home: Home, wdb: wdb::Client) -> Self {
        let keys = KeyIndex::of(home.client_keys());
        Self { home, wdb, ruleset: Catalogue::default(), keys, registrar: Turns::default() }
    }
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

impl Context {
    /// Sends one request to a daemon of the manager, on a connection of its own, and reads its answer.
    ///
    /// # Errors
    /// 1013 and 1121 where there is no connection, 1014 where it breaks, 3021 where the daemon is silent for as long
    /// as the caller waits.
    pub async fn ask(&self, socket: &Path, request: &str) -> Result<Vec<u8>> {
        ask(socket, request.as_bytes(), LONGEST_ANSWER, self.deadline).await.map_err(|error| match error {
            SocketError::TimedOut { .. } => Error::new(Fault::RequestTimeout).caused_by(error),
            error => error.into(),
        })
    }
}
