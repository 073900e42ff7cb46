//! [`Double`]: a database daemon that knows agents and nothing else.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::task::AbortHandle;
use wazuhctl_core::home::Home;
use wazuhctl_core::socket::{frame, listen};

/// A row of table `agent`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) register_ip: String,
    pub(super) internal_key: String,
    pub(super) connection_status: String,
    pub(super) disconnection_time: i64,
    pub(super) date_add: i64,
    pub(super) groups: Vec<String>,
}

impl Row {
    /// An agent that was registered long ago and has never connected.
    pub(super) fn old(name: &str, key: &str) -> Self {
        Self {
            name: name.into(),
            register_ip: "any".into(),
            internal_key: key.into(),
            connection_status: "never_connected".into(),
            ..Self::default()
        }
    }
}

/// What the double holds.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) agents: BTreeMap<u32, Row>,
    /// Commands that change something, in the order in which they came.
    pub(super) changes: Vec<String>,
    /// Refuses to add agents of this name.
    pub(super) refused: Option<String>,
}

/// A database daemon that lives as long as this.
pub(super) struct Double {
    pub(super) tables: Arc<Mutex<Tables>>,
    home: Home,
    task: Option<AbortHandle>,
}

impl Double {
    pub(super) fn start(home: &Home, agents: BTreeMap<u32, Row>) -> Self {
        let tables = Arc::new(Mutex::new(Tables { agents, ..Tables::default() }));
        let mut double = Self { tables, home: home.clone(), task: None };
        double.resume();
        double
    }

    /// Listens, in the place of a daemon that was stopped.
    pub(super) fn resume(&mut self) {
        let listener = listen(&self.home.wdb_socket(), 0o660).unwrap();
        let (tables, home) = (Arc::clone(&self.tables), self.home.clone());
        let task = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let (tables, home) = (Arc::clone(&tables), home.clone());
                connections.spawn(async move {
                    while let Ok(Some(command)) = frame::read(&mut stream, frame::WAZUH_LIMIT).await {
                        let answer = {
                            let mut tables = tables.lock().unwrap();
                            tables.answer(&String::from_utf8(command).unwrap(), &home)
                        };
                        if frame::write(&mut stream, answer.as_bytes(), frame::WAZUH_LIMIT).await.is_err() {
                            break;
                        }
                    }
                });
            }
        });
        self.task = Some(task.abort_handle());
    }

    /// Goes away, with every connection.
    pub(super) fn stop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
        std::fs::remove_file(self.home.wdb_socket()).unwrap();
    }

    pub(super) fn agents(&self) -> BTreeMap<u32, Row> {
        self.tables.lock().unwrap().agents.clone()
    }
}

impl Drop for Double {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

impl Tables {
    fn answer(&mut self, command: &str, home: &Home) -> String {
        if let Some(select) = command.strip_prefix("global sql select ") {
            return format!("ok {}", self.select(select));
        }
        if let Some(id) = command.strip_prefix("global get-agent-info ") {
            let row = self.agents.get(&id.parse().unwrap());
            let rows: Vec<Value> = row.into_iter().map(details).collect();
            return format!("ok {}", json!(rows));
        }
        self.changes.push(command.to_owned());
        if let Some(row) = command.strip_prefix("global insert-agent ") {
            return self.insert(&serde_json::from_str(row).unwrap());
        }
        if let Some(rows) = command.strip_prefix(
            "global sql insert into agent (id, name, register_ip, internal_key, date_add, `group`) values (",
        ) {
            return self.insert_all(rows.trim_end_matches(')'));
        }
        if let Some(ids) = command.strip_prefix("global sql delete from agent where id in (") {
            for id in ids.trim_end_matches(')').split(',') {
                self.agents.remove(&id.parse().unwrap());
            }
            return "ok []".into();
        }
        if let Some(ids) = command.strip_prefix("wazuhdb remove ") {
            let mut told = json!({});
            for id in ids.split(' ') {
                let _ = std::fs::remove_file(home.agent_database(id.parse().unwrap()));
                told[id] = "ok".into();
            }
            return format!("ok {}", json!({ "agents": told }));
        }
        if let Some(change) = command.strip_prefix("global set-agent-groups ") {
            let change: Value = serde_json::from_str(change).unwrap();
            assert_eq!((&change["mode"], &change["sync_status"]), (&json!("override"), &json!("synced")));
            let data = &change["data"][0];
            let row = self.agents.get_mut(&number(&data["id"])).unwrap();
            row.groups = serde_json::from_value(data["groups"].clone()).unwrap();
            return "ok".into();
        }
        if let Some(update) = command.strip_prefix("global sql update agent set ") {
            self.update(update);
            return "ok []".into();
        }
        panic!("the daemon does not send {command}");
    }

    /// Pages of `select id, name, register_ip, internal_key from agent`.
    fn select(&self, select: &str) -> Value {
        assert!(
            select.starts_with("* from (select id, name, register_ip, internal_key from agent)"),
            "{select}"
        );
        let after = select
            .split_once("\"id\" > ")
            .map_or(0, |(_, rest)| rest.split(' ').next().unwrap().parse().unwrap());
        let limit = select.rsplit_once("limit ").unwrap().1.parse().unwrap();
        let rows = self.agents.range(after + 1..).take(limit).map(|(id, row)| {
            json!({"id": id, "name": row.name, "register_ip": row.register_ip, "internal_key": row.internal_key})
        });
        rows.collect()
    }

    /// Rows `ID,'NAME','ADDRESS','KEY',TIME,NULL`, all of them or none.
    fn insert_all(&mut self, rows: &str) -> String {
        let before = self.agents.clone();
        for row in rows.split("),(") {
            let [id, name, address, key, added, "NULL"] = row.split(',').collect::<Vec<_>>()[..] else {
                panic!("{row}")
            };
            let row = json!({
                "id": id.parse::<u32>().unwrap(),
                "name": unquoted(name),
                "register_ip": unquoted(address),
                "internal_key": unquoted(key),
                "date_add": added.parse::<i64>().unwrap(),
            });
            let answer = self.insert(&row);
            if answer != "ok" {
                self.agents = before;
                return answer;
            }
        }
        "ok []".into()
    }

    /// `COLUMN = case id when ID then 'TEXT' … end where id in (…)`
    fn update(&mut self, update: &str) {
        let (column, rest) = update.split_once(" = case id when ").unwrap();
        let (cases, _) = rest.split_once(" end where id in (").unwrap();
        for case in cases.split(" when ") {
            let (id, text) = case.split_once(" then ").unwrap();
            let row = self.agents.get_mut(&id.parse().unwrap()).unwrap();
            match column {
                "name" => row.name = unquoted(text),
                "internal_key" => row.internal_key = unquoted(text),
                _ => panic!("{column}"),
            }
        }
    }

    fn insert(&mut self, row: &Value) -> String {
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        let id = number(&row["id"]);
        if self.agents.contains_key(&id) || self.refused.as_ref() == Some(&text("name")) {
            return "err Error executing Global DB query: UNIQUE constraint failed: agent.id".into();
        }
        let new = Row {
            date_add: row["date_add"].as_i64().unwrap(),
            register_ip: text("register_ip"),
            ..Row::old(&text("name"), &text("internal_key"))
        };
        self.agents.insert(id, new);
        "ok".into()
    }
}

fn unquoted(text: &str) -> String {
    let inner = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).unwrap();
    inner.replace("''", "'")
}

fn details(row: &Row) -> Value {
    json!({
        "connection_status": row.connection_status,
        "disconnection_time": row.disconnection_time,
        "date_add": row.date_add,
    })
}

fn number(value: &Value) -> u32 {
    value.as_u64().unwrap().try_into().unwrap()
}
