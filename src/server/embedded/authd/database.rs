//! [`Agents`]: the agents' rows of the global database, through the database daemon.

use std::collections::HashMap;

use futures_util::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::force::AgentState;
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::AgentKey;
use wazuhctl_core::wdb::{Client, Database, Error, Paging, Row};

/// How many commands are under way at the same time.
const AT_ONCE: usize = 8;

/// How many databases are removed with one command, whose length is limited.
const DATABASES_AT_ONCE: usize = 1000;

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

/// What a new row holds.
#[derive(Serialize)]
struct NewRow<'a> {
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
        let select = "select id, name, register_ip, internal_key from agent where id > 0";
        let mut pages = self.client.pages(Database::Global, select, Paging::by("id"));
        let mut agents = HashMap::new();
        while let Some(page) = pages.try_next().await? {
            for row in &page {
                let id = id_of(row).ok_or_else(|| Error::Malformed("an agent has no id".into()))?;
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
    pub(super) async fn insert(
        &self,
        agent: &AgentKey,
        address: &str,
        groups: &[String],
        added: Timestamp,
    ) -> Result<(), Error> {
        let id = agent.id();
        let row = NewRow {
            id: id.number(),
            name: agent.name(),
            register_ip: address,
            internal_key: agent.key().reveal(),
            group: Some(groups.join(",")).filter(|groups| !groups.is_empty()),
            date_add: added.as_second(),
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

    /// Removes the rows of agents, and the agents' own databases.
    pub(super) async fn delete(&self, ids: &[AgentId]) -> Result<(), Error> {
        // Owned commands and clients: a stream of borrowing futures cannot be sent to another thread.
        let commands: Vec<_> = ids
            .iter()
            .map(|id| (self.client.clone(), format!("global delete-agent {}", id.number())))
            .collect();
        stream::iter(commands)
            .map(|(client, command)| async move { client.command(&command).await })
            .buffer_unordered(AT_ONCE)
            .try_for_each(|_| std::future::ready(Ok(())))
            .await?;
        self.delete_databases(ids).await
    }

    /// Removes agents' own databases.
    pub(super) async fn delete_databases(&self, ids: &[AgentId]) -> Result<(), Error> {
        let numbers: Vec<u32> = ids.iter().map(|id| id.number()).collect();
        for numbers in numbers.chunks(DATABASES_AT_ONCE) {
            self.client.remove_databases(numbers).await?;
        }
        Ok(())
    }

    /// Corrects the name of an agent.
    pub(super) async fn rename(&self, agent: &AgentKey) -> Result<(), Error> {
        let row = json!({ "id": agent.id().number(), "name": agent.name() });
        self.client.command(&format!("global update-agent-name {row}")).await.map(drop)
    }

    /// Corrects the key of an agent.
    pub(super) async fn set_key(&self, agent: &AgentKey) -> Result<(), Error> {
        let key = agent.key().reveal().replace('\'', "''");
        let update = format!("update agent set internal_key = '{key}' where id = {}", agent.id().number());
        self.client.execute(Database::Global, update).await
    }
}

fn id_of(row: &Row) -> Option<AgentId> {
    let number = row.get("id")?.as_u64()?;
    u32::try_from(number).ok().map(AgentId::new)
}
