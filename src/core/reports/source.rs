//! [`Source`]: one agent's part of a list.

use std::sync::Arc;

use crate::agents::AgentId;
use crate::error::{Error, Result};
use crate::query::{Fragment, Item, Statement};
use crate::wdb::{self, Cells, Client, Database, Paging};
use futures_util::TryStreamExt;
use futures_util::stream::BoxStream;
use serde_json::Value;

/// The name under which items say which agent they are of.
pub(super) const AGENT: &str = "agent_id";

/// An agent with what it is asked.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) agent: AgentId,
    /// Shared by all agents that are asked the same.
    pub(super) statement: Arc<Statement>,
    pub(super) wdb: Client,
    /// Whether items say which agent they are of.
    pub(super) named: bool,
}

/// Pages of rows, as they come.
pub(super) type Rows = BoxStream<'static, Result<Vec<Cells>, wdb::Error>>;

/// A source of which the first items have come.
pub(super) struct Opened {
    pub(super) source: Source,
    /// The first items.
    pub(super) items: Vec<Item>,
    /// The others; none where the first are all.
    pub(super) rest: Option<Rows>,
    /// How many items there are over all pages.
    pub(super) total: u64,
}

impl Source {
    /// Reads the first items, in the statement's own order.
    pub(super) async fn open(self) -> Result<Opened> {
        let rows = self.rows(&self.statement.data(), Paging::Offset);
        self.opened(rows).await
    }

    /// Reads the first items in an order of which `select` is the statement.
    pub(super) async fn open_as(self, select: Fragment, at_once: usize) -> Result<Opened> {
        let rows = self.rows(&select, Paging::Portions(at_once));
        self.opened(rows).await
    }

    fn rows(&self, select: &Fragment, paging: Paging) -> Rows {
        let names = self.statement.rows().names();
        self.wdb.cells(Database::Agent(self.agent.number()), select, paging, names)
    }

    async fn opened(self, mut rows: Rows) -> Result<Opened> {
        let mut first = rows.try_next().await.map_err(Error::from)?.unwrap_or_default();
        let came = u64::try_from(first.len()).unwrap_or(u64::MAX);
        let (offset, limit) = self.statement.window().unwrap_or((0, u64::MAX));
        let mut rest = None;
        if came > 0 && came < limit {
            // Says whether there are more. When the first page was not full, nobody is asked.
            if let Some(second) = rows.try_next().await.map_err(Error::from)? {
                first.extend(second);
                rest = Some(rows);
            }
        }
        // What is shorter than asked for ends where the list ends, so that it need not be counted.
        let ends = rest.is_none() && came < limit && (came > 0 || offset == 0);
        let total = if ends {
            offset.saturating_add(came)
        } else {
            let database = Database::Agent(self.agent.number());
            self.wdb.count(database, self.statement.count()).await.map_err(Error::from)?
        };
        let items = self.items(first);
        Ok(Opened { items, rest, total, source: self })
    }

    /// The items that rows stand for.
    pub(super) fn items(&self, rows: Vec<Cells>) -> Vec<Item> {
        let shape = self.statement.rows();
        let agent = self.named.then(|| Value::from(self.agent.to_string()));
        rows.into_iter()
            .map(|row| {
                let mut item = shape.item(row);
                if let Some(agent) = &agent {
                    item.push(AGENT, agent.clone());
                }
                item
            })
            .collect()
    }
}
