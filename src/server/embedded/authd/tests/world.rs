//! [`World`]: a home with the daemon and its database.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::home::Home;
use wazuhctl_core::keys::{AgentKey, KeysFile};
use wazuhctl_core::socket::{ask, frame};
use wazuhctl_core::wdb;

use super::KEY;
use super::database::{Double, Row};
use crate::embedded::authd::{Running, StartError, start};

/// A home with everything in it. The runtime must be there before it is made.
pub(super) struct World {
    pub(super) home: Home,
    pub(super) database: Double,
    running: Option<Running>,
    _folder: tempfile::TempDir,
}

/// A home's folders, with the keys of these agents and their rows, all of them old.
pub(super) fn prepared(agents: &[(u32, &str, &str)]) -> (tempfile::TempDir, Home, BTreeMap<u32, Row>) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    for path in [
        "etc/shared/default",
        "etc/shared/web",
        "queue/db",
        "queue/rids",
        "queue/diff",
        "queue/sockets",
        "var/run",
    ] {
        std::fs::create_dir_all(folder.path().join(path)).unwrap();
    }
    let mut keys = KeysFile::default();
    let mut rows = BTreeMap::new();
    for (id, name, address) in agents {
        keys.add(AgentKey::new(AgentId::new(*id), *name, address.parse().unwrap(), KEY).unwrap()).unwrap();
        rows.insert(*id, Row { register_ip: (*address).into(), ..Row::old(name, KEY) });
    }
    keys.write(&home.client_keys()).unwrap();
    (folder, home, rows)
}

impl World {
    /// A daemon that knows these agents.
    pub(super) async fn with(agents: &[(u32, &str, &str)]) -> Self {
        Self::configured(agents, "").await
    }

    /// A daemon with a configuration.
    pub(super) async fn configured(agents: &[(u32, &str, &str)], sections: &str) -> Self {
        let (folder, home, rows) = prepared(agents);
        std::fs::write(home.ossec_conf(), format!("<ossec_config>{sections}</ossec_config>")).unwrap();
        let mut world = Self::not_started(folder, home, rows);
        world.start().await.unwrap();
        world
    }

    /// A home whose daemon does not run yet.
    pub(super) fn not_started(folder: tempfile::TempDir, home: Home, rows: BTreeMap<u32, Row>) -> Self {
        let database = Double::start(&home, rows);
        Self { home, database, running: None, _folder: folder }
    }

    pub(super) async fn start(&mut self) -> Result<(), StartError> {
        self.running = Some(start(&self.home, wdb::Client::new(&self.home)).await?);
        Ok(())
    }

    pub(super) async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    pub(super) async fn ask(&self, request: &Value) -> Value {
        asked(&self.home, request).await.unwrap()
    }

    pub(super) async fn add(&self, arguments: Value) -> Value {
        self.ask(&json!({"function": "add", "arguments": arguments})).await
    }

    pub(super) async fn remove(&self, id: &str, purge: bool) -> Value {
        self.ask(&json!({"function": "remove", "arguments": {"id": id, "purge": purge}})).await
    }

    pub(super) fn keys(&self) -> KeysFile {
        KeysFile::read(&self.home.client_keys()).unwrap().unwrap()
    }

    pub(super) fn keys_text(&self) -> String {
        std::fs::read_to_string(self.home.client_keys()).unwrap()
    }

    /// Fails unless the database has the agents of `client.keys` and no others.
    pub(super) fn assert_in_step(&self) {
        let keys: BTreeMap<u32, (String, String)> = self
            .keys()
            .agents()
            .map(|agent| (agent.id().number(), (agent.name().to_owned(), agent.key().reveal().to_owned())))
            .collect();
        let rows: BTreeMap<u32, (String, String)> =
            self.database.agents().into_iter().map(|(id, row)| (id, (row.name, row.internal_key))).collect();
        assert_eq!(keys, rows);
    }
}

/// What the daemon of `home` answers, where it answers.
pub(super) async fn asked(home: &Home, request: &Value) -> Option<Value> {
    let deadline = Instant::now() + Duration::from_secs(60);
    let request = request.to_string();
    let answer = ask(&home.auth_socket(), request.as_bytes(), frame::WAZUH_LIMIT, deadline).await.ok()?;
    Some(serde_json::from_slice(&answer).unwrap())
}
