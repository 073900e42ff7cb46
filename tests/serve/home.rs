//! Homes for servers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::server::Server;

/// No TLS, which takes its time, and as many requests as a test likes.
pub(crate) const API_YAML: &str = "https:\n  enabled: no\naccess:\n  max_request_per_minute: 0\n";

/// A home that goes with the test.
pub(crate) struct TestHome {
    folder: TempDir,
}

impl TestHome {
    /// One that nobody has made yet.
    pub(crate) fn missing() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// An embedded manager's, served once before, whose server speaks plain HTTP.
    pub(crate) fn embedded() -> Self {
        Self::missing().made()
    }

    /// The same home after its first start.
    pub(crate) fn made(self) -> Self {
        let (status, _) = Server::start(&self).stop();
        assert_eq!(status.code(), Some(0));
        std::fs::write(self.join("api/configuration/api.yaml"), API_YAML).unwrap();
        self
    }

    /// One of Wazuh's own, as far as a server can tell: its users have the passwords of Wazuh's installer.
    pub(crate) fn installation() -> Self {
        let home = Self::embedded();
        std::fs::remove_file(home.join(".wazuhctl")).unwrap();
        std::fs::remove_file(home.join("api/configuration/security/rbac.db")).unwrap();
        home
    }

    /// One that nobody has made yet, in a folder that is there.
    pub(crate) fn missing_in(folder: &Path) -> Self {
        Self { folder: tempfile::tempdir_in(folder).unwrap() }
    }

    /// The home.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("manager")
    }

    /// A path below it.
    pub(crate) fn join(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.path().join(relative)
    }

    /// The password of `wazuh`.
    pub(crate) fn password(&self) -> String {
        let text = std::fs::read_to_string(self.join("api/configuration/security/wazuh.password"));
        text.unwrap().trim_end().to_owned()
    }

    /// What `client.keys` says of the agents that may connect: id to name and key.
    pub(crate) fn keys(&self) -> BTreeMap<String, (String, String)> {
        let text = std::fs::read_to_string(self.join("etc/client.keys")).unwrap();
        let mut keys = BTreeMap::new();
        // Lines are added as comments, which may be cut off by a kill, and count from when they are whole.
        for line in text.lines().filter(|line| !line.starts_with(['#', ' '])) {
            let [id, name, _, key] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line:?}") };
            assert!(text.ends_with('\n') || key.len() == 64, "client.keys is cut off: {line:?}");
            if !name.starts_with('!') {
                let before = keys.insert(id.to_owned(), (name.to_owned(), key.to_owned()));
                assert_eq!(before, None, "agent {id} is there twice");
            }
        }
        keys
    }

    /// The names of what is in a folder of it.
    pub(crate) fn names_in(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.join(folder)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}
