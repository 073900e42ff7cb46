//! [`Home`]: every path below the manager's home folder, in one place.

use std::path::{Path, PathBuf};

/// The manager's home folder (`/var/ossec` of an installation).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    root: PathBuf,
}

impl Home {
    /// The home at `root`, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `queue/db/wdb`: the database daemon's Unix socket.
    pub fn wdb_socket(&self) -> PathBuf {
        self.root.join("queue/db/wdb")
    }

    /// `queue/sockets/wdb-http.sock`: the database daemon's HTTP socket.
    pub fn wdb_http_socket(&self) -> PathBuf {
        self.root.join("queue/sockets/wdb-http.sock")
    }

    /// `queue/sockets/auth`: the registration daemon's local socket.
    pub fn auth_socket(&self) -> PathBuf {
        self.root.join("queue/sockets/auth")
    }

    /// `etc/client.keys`: the agents' keys.
    pub fn client_keys(&self) -> PathBuf {
        self.root.join("etc/client.keys")
    }

    /// `queue/db`: the agents' databases and the global one.
    pub fn databases(&self) -> PathBuf {
        self.root.join("queue/db")
    }

    /// `queue/db/global.db`.
    pub fn global_database(&self) -> PathBuf {
        self.databases().join("global.db")
    }

    /// `api/configuration/security/rbac.db`: users, roles, policies and rules.
    pub fn rbac_database(&self) -> PathBuf {
        self.root.join("api/configuration/security/rbac.db")
    }
}
