//! [`Agents`]: the agents' rows of the global database, through the database daemon.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::force::AgentState;
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::AgentKey;
use wazuhctl_core::wdb::{Client, Database, Error, Paging, Row};

/// How many agents are removed with one command, whose length is limited.
const IDS_AT_ONCE: usize = 1000;

/// How long a command may be that holds many rows, in bytes: less than a frame takes, and short enough to be done in
/// some milliseconds.
const COMMAND_LENGTH: usize = 48 * 1024;

/// The rows of agents.
#[derive(Debug, Clone)]
pub(super) struct Agents {
    client: Client,
    /// What a change of groups is marked with: `syncreq` where there is a cluster to tell of it.
    sync_status: &'static str,
}

/// A row, as far as it must agree with `client.keys`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Registered {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) key: String,
}

/// The row of an agent that the database does not know yet.
#[derive(Debug, Clone)]
pub(super) struct NewRow {
    pub(super) agent: AgentKey,
    /// Its address in the form in which this row is to have it.
    pub(super) address: String,
    /// When it was registered.
    pub(super) added: Timestamp,
}

/// What goes where the database has rows of the ids of agents that are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InTheWay {
    /// The rows: the agents are no new ones, and their own databases are theirs.
    Rows,
    /// All that nobody owns any more: the agents are new.
    Everything,
}

/// What `insert-agent` is told of a row.
#[derive(Serialize)]
struct Columns<'a> {
    id: u32,
    name: &'a str,
    register_ip: &'a str,
    internal_key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    date_add: i64,
}

impl Agents {
    pub(super) fn new(client: Client, sync_status: &'static str) -> Self {
        Self { client, sync_status }
    }

    /// Every agent but the manager itself.
    pub(super) async fn all(&self) -> Result<HashMap<AgentId, Registered>, Error> {
        // Without a condition on the id: next to the one that pages are told apart by, SQLite may choose this one to
        // search by, and every page would begin at the first row.
        let select = "select id, name, register_ip, internal_key from agent";
        let mut pages = self.client.pages(Database::Global, select, Paging::by("id"));
        let mut agents = HashMap::new();
        while let Some(page) = pages.try_next().await? {
            for row in &page {
                let id = id_of(row).ok_or_else(|| Error::Malformed("an agent has no id".into()))?;
                if id.is_manager() {
                    continue;
                }
                let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                let row = Registered {
                    name: text("name"),
                    address: text("register_ip"),
                    key: text("internal_key"),
                };
                agents.insert(id, row);
            }
        }
        Ok(agents)
    }

    /// What is known about an agent that is in the way of another.
    pub(super) async fn state(&self, id: AgentId) -> Result<Option<AgentState>, Error> {
        let answer = self.client.command(&format!("global get-agent-info {}", id.number())).await?;
        let rows: Vec<Row> =
            serde_json::from_str(&answer).map_err(|error| Error::Malformed(error.to_string()))?;
        Ok(rows.first().and_then(|row| {
            let number = |name: &str| row.get(name).and_then(Value::as_i64);
            Some(AgentState {
                connection_status: row.get("connection_status")?.as_str()?.to_owned(),
                disconnection_time: number("disconnection_time")?,
                date_add: number("date_add")?,
            })
        }))
    }

    /// Adds the row of an agent and puts the agent into its groups.
    ///
    /// `client.keys` says that the id is free: where the database has a row of it all the same, nothing belongs to
    /// that row any more, and it gives way.
    pub(super) async fn insert(&self, row: &NewRow, groups: &[String]) -> Result<(), Error> {
        let id = row.agent.id();
        let row = Columns {
            id: id.number(),
            name: row.agent.name(),
            register_ip: &row.address,
            internal_key: row.agent.key().reveal(),
            group: Some(groups.join(",")).filter(|groups| !groups.is_empty()),
            date_add: row.added.as_second(),
        };
        let row = serde_json::to_string(&row).map_err(|error| Error::Malformed(error.to_string()))?;
        let command = format!("global insert-agent {row}");
        match self.client.command(&command).await {
            Err(Error::Refused(reason)) => {
                tracing::warn!(agent = %id, reason, "the database refused a new agent; what it has under this id is removed");
                self.delete(&[id]).await?;
                self.client.command(&command).await?;
            }
            other => {
                other?;
            }
        }
        if !groups.is_empty() {
            let change = json!({
                "mode": "override",
                "sync_status": self.sync_status,
                "data": [{ "id": id.number(), "groups": groups }],
            });
            self.client.command(&format!("global set-agent-groups {change}")).await?;
        }
        Ok(())
    }

    /// Adds the rows of agents that are in no group, many with one command. As for [`Agents::insert`], what the database
    /// has of their ids gives way.
    pub(super) async fn insert_all(&self, rows: &[NewRow], in_the_way: InTheWay) -> Result<(), Error> {
        let rows = rows.iter().map(|NewRow { agent, address, added }| {
            let (id, added) = (agent.id(), added.as_second());
            let (name, key) = (quoted(agent.name()), quoted(agent.key().reveal()));
            // Not being in a group must be said: what is not said is `default`.
            (id, format!("({},{name},{},{key},{added},NULL)", id.number(), quoted(address)))
        });
        for (ids, rows) in packed(rows) {
            let columns = "id, name, register_ip, internal_key, date_add, `group`";
            let command = format!("global sql insert into agent ({columns}) values {}", rows.join(","));
            match self.client.command(&command).await {
                Err(Error::Refused(reason)) => {
                    tracing::warn!(
                        agents = ids.len(),
                        reason,
                        "the database refused new agents; what it has under their ids is removed"
                    );
                    match in_the_way {
                        InTheWay::Rows => self.delete_rows(&ids).await?,
                        InTheWay::Everything => self.delete(&ids).await?,
                    }
                    self.client.command(&command).await?;
                }
                other => {
                    other?;
                }
            }
        }
        Ok(())
    }

    /// Removes the rows of agents, and the agents' own databases.
    pub(super) async fn delete(&self, ids: &[AgentId]) -> Result<(), Error> {
        self.delete_rows(ids).await?;
        self.delete_databases(ids).await
    }

    /// Removes the rows of agents, and with them their labels and their places in groups.
    pub(super) async fn delete_rows(&self, ids: &[AgentId]) -> Result<(), Error> {
        for ids in ids.chunks(IDS_AT_ONCE) {
            self.client
                .execute(Database::Global, format!("delete from agent where id in ({})", list(ids)))
                .await?;
        }
        Ok(())
    }

    /// Removes agents' own databases.
    pub(super) async fn delete_databases(&self, ids: &[AgentId]) -> Result<(), Error> {
        let numbers: Vec<u32> = ids.iter().map(|id| id.number()).collect();
        for numbers in numbers.chunks(IDS_AT_ONCE) {
            self.client.remove_databases(numbers).await?;
        }
        Ok(())
    }

    /// Corrects the names of agents.
    pub(super) async fn rename(&self, agents: &[&AgentKey]) -> Result<(), Error> {
        self.set("name", agents.iter().map(|agent| (agent.id(), agent.name()))).await
    }

    /// Corrects the keys of agents.
    pub(super) async fn set_keys(&self, agents: &[&AgentKey]) -> Result<(), Error> {
        self.set("internal_key", agents.iter().map(|agent| (agent.id(), agent.key().reveal()))).await
    }

    /// Gives a column its value in each of these agents' rows.
    async fn set(
        &self,
        column: &'static str,
        values: impl Iterator<Item = (AgentId, &str)>,
    ) -> Result<(), Error> {
        let cases = values.map(|(id, text)| (id, format!("when {} then {}", id.number(), quoted(text))));
        for (ids, cases) in packed(cases) {
            let cases = cases.join(" ");
            let update =
                format!("update agent set {column} = case id {cases} end where id in ({})", list(&ids));
            self.client.execute(Database::Global, update).await?;
        }
        Ok(())
    }
}

/// A text as SQL has it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Numbers, as SQL has them between parentheses.
fn list(ids: &[AgentId]) -> String {
    ids.iter().map(|id| id.number().to_string()).collect::<Vec<_>>().join(",")
}

/// What is said of agents, in as many parts as fit into one command each: the ids of each part, and what is said.
fn packed(said: impl Iterator<Item = (AgentId, String)>) -> Vec<(Vec<AgentId>, Vec<String>)> {
    let mut parts: Vec<(Vec<AgentId>, Vec<String>)> = Vec::new();
    let mut length = usize::MAX;
    for (id, text) in said {
        // The id may come a second time, and both have something between them and the next.
        let more = text.len() + 16;
        length = length.saturating_add(more);
        if length > COMMAND_LENGTH {
            parts.push((Vec::new(), Vec::new()));
            length = more;
        }
        if let Some((ids, texts)) = parts.last_mut() {
            ids.push(id);
            texts.push(text);
        }
    }
    parts
}

fn id_of(row: &Row) -> Option<AgentId> {
    let number = row.get("id")?.as_u64()?;
    u32::try_from(number).ok().map(AgentId::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_command_is_too_long_and_nobody_is_left_out() {
        for (count, width) in [(0, 1), (1, 5000), (10_000, 100), (100, 5000)] {
            let parts = packed((1..=count).map(|id| (AgentId::new(id), "x".repeat(width))));
            let ids: Vec<AgentId> = parts.iter().flat_map(|(ids, _)| ids.clone()).collect();
            assert!(ids.into_iter().eq((1..=count).map(AgentId::new)));
            for (ids, texts) in &parts {
                assert!(!ids.is_empty() && ids.len() == texts.len());
                assert!(list(ids).len() + texts.join(",").len() <= COMMAND_LENGTH);
            }
        }
    }

    #[test]
    fn texts_are_quoted() {
        assert_eq!(quoted("it's"), "'it''s'");
    }
}
