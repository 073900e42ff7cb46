//! A small manager for tests: a home in a temporary folder, a database daemon over tables in memory, and, where a test
//! wants one, a registration daemon.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use super::Selection;
use crate::context::{Context, Manager};
use crate::error::Result;
use crate::home::Home;
use crate::rbac::{Mode, Permissions, PolicyBody, Scope};
use crate::result::{Failures, Items};
use crate::socket::double::{Double, Reply};
use crate::socket::frame::{self, WAZUH_LIMIT};
use crate::trail::Trail;
use crate::wdb;

/// The tables of the global database that agents are read from, with the columns of Wazuh 4.14.
const TABLES: &str = "
    CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ip TEXT, register_ip TEXT, internal_key TEXT,
        os_name TEXT, os_version TEXT, os_major TEXT, os_minor TEXT, os_codename TEXT, os_build TEXT, os_platform TEXT,
        os_uname TEXT, os_arch TEXT, version TEXT, config_sum TEXT, merged_sum TEXT, manager_host TEXT,
        node_name TEXT DEFAULT 'unknown', date_add INTEGER NOT NULL, last_keepalive INTEGER,
        `group` TEXT DEFAULT 'default', group_hash TEXT, group_sync_status TEXT DEFAULT 'synced',
        sync_status TEXT DEFAULT 'synced', connection_status TEXT DEFAULT 'never_connected',
        disconnection_time INTEGER DEFAULT 0, group_config_status TEXT DEFAULT 'not synced',
        status_code INTEGER DEFAULT 0);
    CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT);
    CREATE TABLE `group` (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
    CREATE TABLE belongs (id_agent INTEGER, id_group INTEGER, priority INTEGER DEFAULT 0, PRIMARY KEY (id_agent, id_group));
";

/// A manager for tests.
pub(crate) struct World {
    daemon: Double,
    manager: Arc<Manager>,
}

impl World {
    /// A manager whose global database holds what these statements put there. Call it within a runtime.
    pub(crate) fn with(statements: &str) -> Self {
        let database = Connection::open_in_memory().expect("memory");
        database.execute_batch(TABLES).expect("tables");
        database.execute_batch(statements).expect("statements");
        Self::over(database)
    }

    /// A manager with this global database.
    pub(crate) fn over(database: Connection) -> Self {
        Self::over_all(database, HashMap::new(), |_| vec![Reply::text("err Invalid command")])
    }

    /// A manager whose database daemon answers by a script whatever is no SQL on the global database.
    pub(crate) fn answering(
        statements: &str,
        script: impl Fn(&str) -> Vec<Reply> + Send + Sync + 'static,
    ) -> Self {
        let database = Connection::open_in_memory().expect("memory");
        database.execute_batch(TABLES).expect("tables");
        database.execute_batch(statements).expect("statements");
        Self::over_all(database, HashMap::new(), script)
    }

    /// A manager that knows agents of these numbers, registered and with a database of these statements each.
    pub(crate) fn with_reports<'s>(agents: impl IntoIterator<Item = (u32, &'s str)>) -> Self {
        let global = Connection::open_in_memory().expect("memory");
        global.execute_batch(TABLES).expect("tables");
        let (mut databases, mut keys) = (HashMap::new(), String::new());
        for (id, statements) in agents {
            let insert = "INSERT INTO agent (id, name, date_add) VALUES (?1, 'agent' || ?1, 0)";
            global.execute(insert, [id]).expect("agent");
            let database = Connection::open_in_memory().expect("memory");
            database.execute_batch(statements).expect("statements");
            databases.insert(id, database);
            writeln!(keys, "{id:03} agent{id} any {id:064}").expect("memory");
        }
        let ids: Vec<u32> = databases.keys().copied().collect();
        let world = Self::over_all(global, databases, |_| vec![Reply::text("err Invalid command")]);
        std::fs::create_dir_all(world.home().databases()).expect("folder");
        for id in ids {
            std::fs::write(world.home().agent_database(id), "").expect("file");
        }
        let path = world.home().client_keys();
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        std::fs::write(path, keys).expect("keys");
        world
    }

    fn over_all(
        global: Connection,
        agents: HashMap<u32, Connection>,
        others: impl Fn(&str) -> Vec<Reply> + Send + Sync + 'static,
    ) -> Self {
        let databases = Mutex::new((global, agents));
        let daemon = Double::start(move |_, request| {
            let databases = databases.lock().unwrap_or_else(PoisonError::into_inner);
            let request = String::from_utf8_lossy(request);
            let found = match request.split_once(" sql ") {
                Some(("global" | "task" | "mitre", sql)) => Some((&databases.0, sql)),
                Some((name, sql)) => name
                    .strip_prefix("agent ")
                    .and_then(|id| databases.1.get(&id.parse().ok()?))
                    .map(|database| (database, sql)),
                None => None,
            };
            let answer = match found.map(|(database, sql)| rows(database, sql)) {
                Some(Ok(rows)) => format!("ok {rows}"),
                Some(Err(error)) => format!("err {error}"),
                None => return others(&request),
            };
            // The daemon cuts what is too long, without a word.
            vec![Reply::Frame(answer.into_bytes().into_iter().take(WAZUH_LIMIT).collect())]
        });
        let home = daemon.home();
        for folder in [home.shared(), home.run(), home.api_security(), home.root().join("queue/sockets")] {
            std::fs::create_dir_all(folder).expect("folder");
        }
        let wdb = wdb::Client::new(&home);
        Self { daemon, manager: Arc::new(Manager::new(home, wdb)) }
    }

    pub(crate) fn home(&self) -> &Home {
        &self.manager.home
    }

    /// Changes the global database.
    pub(crate) async fn execute(&self, sql: &str) {
        self.manager.wdb.execute(wdb::Database::Global, sql).await.expect("executed");
    }

    /// How many requests the database daemon has had.
    pub(crate) fn requests(&self) -> usize {
        self.daemon.requests()
    }

    /// A request, with time enough.
    pub(crate) fn cx(&self) -> Context {
        Context {
            manager: Arc::clone(&self.manager),
            user: "tester".into(),
            permissions: Arc::default(),
            deadline: Instant::now() + Duration::from_secs(60),
            trail: Trail::default(),
        }
    }

    /// Starts to read the queue of active responses.
    pub(crate) fn start_queue(&self) -> std::os::unix::net::UnixDatagram {
        let path = self.home().active_response_socket();
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        std::os::unix::net::UnixDatagram::bind(path).expect("socket")
    }

    /// Starts a daemon at `socket` that answers by a script: what it is given is the number of the request and its
    /// text.
    pub(crate) fn start_daemon(
        &self,
        socket: &std::path::Path,
        script: impl Fn(usize, &str) -> Vec<Reply> + Send + Sync + 'static,
    ) -> Double {
        Double::start_at(socket, move |number, request| script(number, &String::from_utf8_lossy(request)))
    }

    /// Starts a registration daemon that answers so, once for each connection.
    pub(crate) fn start_registrar(&self, answer: impl Fn(&Value) -> Value + Send + 'static) {
        let listener = crate::socket::listen(&self.home().auth_socket(), 0o660).expect("socket");
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let Ok(Some(request)) = frame::read(&mut stream, WAZUH_LIMIT).await else { continue };
                let request = serde_json::from_slice(&request).expect("JSON");
                let answer = answer(&request).to_string();
                frame::write(&mut stream, answer.as_bytes(), WAZUH_LIMIT).await.expect("written");
            }
        });
    }
}

/// The rows of a statement as the daemon prints them: without empty columns.
fn rows(database: &Connection, sql: &str) -> rusqlite::Result<Value> {
    let mut statement = database.prepare(sql)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut columns = Map::new();
        for (index, name) in names.iter().enumerate() {
            let value = match row.get_ref(index)? {
                ValueRef::Null => continue,
                ValueRef::Integer(number) => number.into(),
                ValueRef::Real(number) => number.into(),
                ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into(),
            };
            columns.insert(name.clone(), value);
        }
        all.push(Value::Object(columns));
    }
    Ok(all.into())
}

/// What a user may do who has these policies, each a resource and an effect.
pub(crate) fn scope(kind: &str, policies: &[(&str, &str)]) -> Arc<Scope> {
    let policies: Vec<PolicyBody> = policies
        .iter()
        .map(|(resource, effect)| PolicyBody {
            actions: vec!["test".to_owned()],
            resources: vec![(*resource).to_owned()],
            effect: (*effect).to_owned(),
        })
        .collect();
    let permissions = Permissions::of_policies(Mode::White, policies.iter()).expect("policies");
    Arc::clone(permissions.scope("test", kind))
}

/// Everything there is of a kind, `agent:id` or `group:id`.
pub(crate) fn everything<Id>(kind: &str) -> Selection<Id> {
    Selection::permitted(scope(kind, &[(&format!("{kind}:*"), "allow")]))
}

/// These, all of them permitted.
pub(crate) fn named<Id: std::str::FromStr>(names: &[&str]) -> Selection<Id> {
    let parsed = names.iter().filter_map(|name| name.parse().ok()).collect();
    Selection { named: Some(parsed), denied: Failures::new(), scope: scope("none", &[]) }
}

/// An answer, taken apart: the items, the total, and the codes of the failures with their ids.
pub(crate) async fn taken_apart(items: Result<Items>) -> (Vec<Value>, u64, Value) {
    let items = items.expect("an answer");
    let failed: Value = serde_json::to_value(&items.failed).expect("JSON");
    let failed = failed.as_array().expect("list").iter().map(|group| {
        let ids = group.get("id").cloned().unwrap_or_default();
        Value::from(vec![group.pointer("/error/code").cloned().unwrap_or_default(), ids])
    });
    let (total, failed) = (items.total, failed.collect());
    (items.affected.into_values().await.expect("items"), total, failed)
}

/// One field of each item.
pub(crate) fn field<'v>(items: &'v [Value], name: &str) -> Vec<&'v str> {
    items.iter().map(|item| item.get(name).and_then(Value::as_str).unwrap_or("-")).collect()
}
