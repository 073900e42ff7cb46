//! A server in process on a home of its own, with its embedded database and registration service.

use std::net::SocketAddr;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method};
use serde_json::Value;
use tempfile::TempDir;
use wazuhctl_core::home::{Found, Home, Kind, Way, lay_out};
use wazuhctl_core::wdb;

use crate::api::Api;
use crate::config::{RbacMode, SecurityConfig};
use crate::embedded::{authd, db, tasks};
use crate::gate::{Origin, Request};
use crate::router::Route;

/// A user without roles, with the password of `wazuh`.
pub(super) const NOBODY: &str = "nobody";

/// The server.
pub(super) struct World {
    pub(super) api: Arc<Api>,
    pub(super) home: Home,
    mode: RbacMode,
    password: String,
    parts: Option<(db::Running, authd::Running, tasks::Running)>,
    _folder: TempDir,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Value,
}

impl World {
    /// A new home, served in white mode.
    pub(super) async fn new() -> Self {
        Self::in_mode(RbacMode::White).await
    }

    /// A new home, served.
    pub(super) async fn in_mode(rbac_mode: RbacMode) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        let security = SecurityConfig { rbac_mode, ..SecurityConfig::default() };
        std::fs::create_dir_all(home.api_security()).unwrap();
        std::fs::write(home.security_yaml(), security.to_yaml()).unwrap();
        // The loops over all operations send more requests in a minute than are let in without this.
        let settings = "access:\n  max_request_per_minute: 0\nexperimental_features: yes\n";
        std::fs::write(home.api_yaml(), settings).unwrap();
        let found = Found { home: home.clone(), kind: Kind::Embedded, way: Way::Option };
        let api = crate::lifecycle::open(&found, |_| {}).await.unwrap();
        let wdb = || wdb::Client::new(&home);
        let parts = (
            db::start(&home).await.unwrap(),
            authd::start(&home, wdb()).await.unwrap(),
            tasks::start(&home, wdb()).await.unwrap(),
        );
        let password = std::fs::read_to_string(home.api_security().join("wazuh.password")).unwrap();
        let world = Self {
            api,
            home,
            mode: rbac_mode,
            password: password.trim().to_owned(),
            parts: Some(parts),
            _folder: folder,
        };
        world.add_user_without_role(NOBODY);
        world
    }

    /// The same home, opened anew.
    pub(super) async fn restarted(mut self) -> Self {
        let found = Found { home: self.home.clone(), kind: Kind::Embedded, way: Way::Option };
        self.api = crate::lifecycle::open(&found, |_| {}).await.unwrap();
        self
    }

    /// Puts the mode back that the world began with, should an operation have changed it.
    pub(super) fn keep_mode(&self) {
        if self.api.security.current().rbac_mode != self.mode {
            let security = SecurityConfig { rbac_mode: self.mode, ..SecurityConfig::default() };
            self.api.security.store(security).unwrap();
        }
    }

    /// The RBAC database, changed from outside as another process would.
    pub(super) fn rbac(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.home.rbac_database()).unwrap()
    }

    fn add_user_without_role(&self, name: &str) {
        let sql = "INSERT INTO users (username, password, allow_run_as, created_at)
                   SELECT ?1, password, 0, created_at FROM users WHERE username = 'wazuh'";
        assert_eq!(self.rbac().execute(sql, [name]).unwrap(), 1);
    }

    /// Adds a user with the password of `wazuh`, and with a role of the same name that has no policies yet.
    pub(super) fn add_user(&self, name: &str) {
        self.add_user_without_role(name);
        let rbac = self.rbac();
        rbac.execute("INSERT INTO roles (name, created_at) VALUES (?1, '2026-01-01 00:00:00')", [name])
            .unwrap();
        let sql = "INSERT INTO user_roles (user_id, role_id, level, created_at)
                   SELECT users.id, roles.id, 0, users.created_at FROM users, roles WHERE username = ?1 AND name = ?1";
        assert_eq!(rbac.execute(sql, [name]).unwrap(), 1);
    }

    /// Gives a role these policies, in this order, and takes all others from it.
    pub(super) fn set_policies(&self, role: &str, bodies: &[String]) {
        let mut rbac = self.rbac();
        let change = rbac.transaction().unwrap();
        let prefix = format!("{role}/");
        change.pragma_update(None, "foreign_keys", true).unwrap();
        let sql = "DELETE FROM roles_policies WHERE role_id IN (SELECT id FROM roles WHERE name = ?1)";
        change.execute(sql, [role]).unwrap();
        change.execute("DELETE FROM policies WHERE instr(name, ?1) = 1", [&prefix]).unwrap();
        for (level, body) in (0_i64..).zip(bodies) {
            let name = format!("{prefix}{level}");
            // Two policies cannot have the same body; the spaces make it another text.
            let body = format!("{body}{}", " ".repeat(prefix.len()));
            let sql =
                "INSERT INTO policies (name, policy, created_at) VALUES (?1, ?2, '2026-01-01 00:00:00')";
            change.execute(sql, [&name, &body]).unwrap();
            let sql = "INSERT INTO roles_policies (role_id, policy_id, level, created_at)
                       SELECT roles.id, policies.id, ?3, policies.created_at FROM roles, policies
                       WHERE roles.name = ?1 AND policies.name = ?2";
            assert_eq!(change.execute(sql, rusqlite::params![role, name, level]).unwrap(), 1);
        }
        change.commit().unwrap();
    }

    /// Makes a group: its folder and what the database knows of it.
    pub(super) async fn make_group(&self, name: &str) {
        std::fs::create_dir_all(self.home.group(name)).unwrap();
        let wdb = wdb::Client::new(&self.home);
        wdb.command(&format!("global insert-agent-group {name}")).await.unwrap();
    }

    /// Has the database say that all agents are connected, and takes what they are sent, as remoted would.
    pub(super) async fn connect_agents(&self) {
        let agents = "UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7' WHERE id > 0";
        wdb::Client::new(&self.home).execute(wdb::Database::Global, agents).await.unwrap();
        let queue = tokio::net::UnixDatagram::bind(self.home.active_response_socket()).unwrap();
        tokio::spawn(async move { while queue.recv(&mut [0; 1024]).await.is_ok() {} });
    }

    /// Gives the manager and the agents 001 and 002 an inventory of one thing of each kind.
    pub(super) async fn take_inventories(&self) {
        let tables = [
            "sys_hwinfo",
            "sys_osinfo",
            "sys_hotfixes",
            "sys_programs",
            "sys_processes",
            "sys_ports",
            "sys_netaddr",
            "sys_netiface",
            "sys_netproto",
            "sys_users",
            "sys_groups",
            "sys_services",
            "sys_browser_extensions",
        ];
        let wdb = wdb::Client::new(&self.home);
        for agent in 0..3 {
            // What asks for a database makes it.
            wdb.rows(wdb::Database::Agent(agent), "select 1").await.unwrap();
            let database = rusqlite::Connection::open(self.home.agent_database(agent)).unwrap();
            database.pragma_update(None, "foreign_keys", false).unwrap();
            for table in tables {
                let insert = format!("INSERT INTO {table} (scan_id, checksum) VALUES (0, 'made up')");
                database.execute(&insert, []).unwrap();
            }
        }
    }

    /// The home that is served.
    pub(super) fn home(&self) -> &Home {
        &self.home
    }

    /// Ends the home's daemons.
    pub(super) async fn stop(mut self) {
        self.stop_daemons().await;
    }

    /// Ends the home's daemons, but not the server.
    pub(super) async fn stop_daemons(&mut self) {
        if let Some((db, authd, tasks)) = self.parts.take() {
            tasks.stop().await;
            authd.stop().await;
            db.stop().await;
        }
    }

    /// The password of its users.
    pub(super) fn password(&self) -> &str {
        &self.password
    }

    /// The records of the audit log, without what differs from run to run.
    pub(super) fn audit(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.home().api_audit_log()).unwrap_or_default();
        let record = |line: &str| {
            let mut record: Value = serde_json::from_str(line).unwrap();
            let fields = record.as_object_mut().unwrap();
            assert!(fields.shift_remove("time").unwrap().as_str().unwrap().ends_with('Z'), "{line}");
            assert!(fields.shift_remove("duration").unwrap().is_f64(), "{line}");
            record
        };
        text.lines().map(record).collect()
    }

    /// The header that logs a user in.
    pub(super) fn basic(&self, user: &str) -> String {
        let own = self.home.api_security().join(format!("{user}.password"));
        let password = std::fs::read_to_string(own).unwrap_or_else(|_| self.password.clone());
        format!("Basic {}", STANDARD.encode(format!("{user}:{}", password.trim())))
    }

    /// The header with a new token of a user.
    pub(super) async fn bearer(&self, user: &str) -> String {
        let answered =
            self.ask(Method::POST, "/security/user/authenticate", Some(&self.basic(user)), None).await;
        assert_eq!(answered.status, 200, "log-in of {user}");
        format!("Bearer {}", answered.body["data"]["token"].as_str().unwrap())
    }

    /// Sends a request, as if over the network.
    pub(super) async fn ask(
        &self,
        method: Method,
        target: &str,
        authorization: Option<&str>,
        body: Option<&str>,
    ) -> Answered {
        let origin = Origin::Network(SocketAddr::from(([192, 0, 2, 1], 40_000)));
        self.ask_from(origin, method, target, authorization, body).await
    }

    /// Sends a request from somewhere.
    pub(super) async fn ask_from(
        &self,
        origin: Origin,
        method: Method,
        target: &str,
        authorization: Option<&str>,
        body: Option<&str>,
    ) -> Answered {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = HeaderMap::new();
        if let Some(authorization) = authorization {
            headers.insert(AUTHORIZATION, HeaderValue::from_str(authorization).unwrap());
        }
        if let Some(body) = body {
            // As the operation wants it, but for what is plainly JSON.
            let media_type = match self.api.routes.find(&method, path) {
                Route::Found(operation, _) if !body.starts_with('{') => operation.body.media_type(),
                _ => None,
            };
            let media_type = media_type.unwrap_or("application/json");
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        }
        let request = Request {
            origin,
            method,
            path: path.to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers,
            body: body.map(|body| body.to_owned().into()),
        };
        let reply = self.api.answer(&request).await.reply;
        let (status, headers) = (reply.status, reply.headers.clone());
        let bytes = reply.collect(1 << 20).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into());
        Answered { status, headers, body }
    }
}
