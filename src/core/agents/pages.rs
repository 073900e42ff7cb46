//! A list of agents, read from wazuh-db page by page and handed on as text.
//!
//! wazuh-db's answers have a longest length, so a long list takes several queries. Sorted by id, each goes on after
//! the last id of the one before it, which costs the same at every depth; in any other order pages are counted off.
//! How many rows a query asks for follows from how long rows turn out to be. At any time only one page is in memory.

use std::collections::BTreeMap;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};

use super::row::{Items, Layout};
use super::{AgentId, AgentQuery};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::{Fragment, Order};
use crate::socket::SocketError;
use crate::socket::frame::WAZUH_LIMIT;
use crate::wdb::{self, Database};

/// How much of the longest answer a page is meant to fill, in bytes: rows differ in length.
const TARGET: usize = WAZUH_LIMIT / 5 * 4;

/// How long a column of a row is taken to be before any row was seen, in bytes.
const COLUMN: usize = 20;

/// Reads the items that `query` asks for, and counts how many there are over all pages.
///
/// Both are asked at once. The first page is here when this returns, so that a query that fails does so at once.
///
/// # Errors
/// Those of the query's parts and of the database.
pub(super) async fn read(cx: &Context, query: AgentQuery, layout: Layout) -> Result<(u64, Pages)> {
    let statement = query.statement(None)?;
    let (offset, wanted) = statement.window().unwrap_or((0, u64::MAX));
    let wdb = cx.manager.wdb.until(cx.deadline);
    let row = COLUMN * (layout.fields().len() + 1);
    let mut pages = Pages {
        wdb: wdb.clone(),
        query,
        layout,
        offset,
        wanted,
        last: None,
        step: u64::try_from(TARGET / row).unwrap_or(1).max(1),
        ready: None,
    };
    let count = async { wdb.count(Database::Global, statement.count()).await.map_err(Error::from) };
    let (total, first) = tokio::try_join!(count, pages.next_page())?;
    pages.ready = first;
    Ok((total, pages))
}

/// What is still to be read of a list.
pub(super) struct Pages {
    wdb: wdb::Client,
    query: AgentQuery,
    layout: Layout,
    /// How many rows to skip: from the last id on, or from the start where pages are counted off.
    offset: u64,
    /// How many rows are still wanted.
    wanted: u64,
    /// The last id that was read, where ids lead on.
    last: Option<i64>,
    /// How many rows the next query asks for.
    step: u64,
    /// A page that was read already.
    ready: Option<Items>,
}

impl Pages {
    /// The next page, or none after the last.
    async fn next(&mut self) -> Result<Option<Items>> {
        match self.ready.take() {
            Some(page) => Ok(Some(page)),
            None => self.next_page().await,
        }
    }

    async fn next_page(&mut self) -> Result<Option<Items>> {
        while self.wanted > 0 {
            let asked = self.step.min(self.wanted);
            let Some(answer) = self.answer(asked).await? else {
                if asked == 1 {
                    return Err(Fault::DatabaseAnswerTooLong.into());
                }
                self.step = asked / 2;
                continue;
            };
            let mut items = Items::default();
            self.layout.render(&answer, &mut items).map_err(|cause| {
                Error::new(Fault::DatabaseFailed { reason: "the rows are not understood".into() })
                    .caused_by(cause)
            })?;
            self.advance(asked, answer.len(), &items);
            return Ok(Some(items).filter(|items| !items.is_empty()));
        }
        Ok(None)
    }

    /// The next rows as the database sends them, or none where they are more than an answer holds.
    async fn answer(&self, rows: u64) -> Result<Option<String>> {
        let beyond = self.last.map(|id| {
            let descending = self.query.by_id() == Some(Order::Descending);
            let mut beyond = Fragment::sql(if descending { "id < " } else { "id > " });
            beyond.push(&Fragment::integer(id));
            beyond
        });
        let statement = self.query.statement(beyond)?;
        let mut sql = Fragment::sql("SELECT ");
        sql.push(&self.layout.columns())
            .push_sql(" FROM ")
            .push(&statement.page(self.offset, rows).enclosed());
        match self.wdb.command(&format!("{} sql {sql}", Database::Global)).await {
            Ok(answer) => Ok(Some(answer)),
            Err(wdb::Error::AnswerTooLong | wdb::Error::Socket(SocketError::AnswerTooLong { .. })) => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Goes on after `items`, which came of a query for `asked` rows and an answer of `length` bytes.
    fn advance(&mut self, asked: u64, length: usize, items: &Items) {
        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
        self.wanted = if count < asked { 0 } else { self.wanted - count.min(self.wanted) };
        match items.ids.last().filter(|_| self.query.by_id().is_some()) {
            Some(last) => (self.last, self.offset) = (Some(*last), 0),
            None => self.offset += count,
        }
        if let Some(row) = length.checked_div(items.len()) {
            self.step = u64::try_from(TARGET / row.max(1)).unwrap_or(1).max(1);
        }
    }

    /// The rest of the list as chunks of items joined by commas.
    pub(super) fn into_stream(self) -> BoxStream<'static, Result<Bytes>> {
        stream::try_unfold(self, |mut pages| async move {
            Ok(pages.next().await?.map(|items| (Bytes::from(items.text), pages)))
        })
        .boxed()
    }

    /// The rest of the list by the agents' ids, which must be among the fields.
    pub(super) async fn collect_by_id(mut self) -> Result<BTreeMap<AgentId, String>> {
        let mut all = BTreeMap::new();
        while let Some(items) = self.next().await? {
            let ids = items.ids.iter().map(|id| u32::try_from(*id).ok().map(AgentId::new));
            let agents = ids.zip(items.iter()).filter_map(|(id, item)| Some((id?, item.to_owned())));
            all.extend(agents);
        }
        Ok(all)
    }

    /// The rest of the list, all at once.
    pub(super) async fn collect(mut self) -> Result<Vec<String>> {
        let mut all = Vec::new();
        while let Some(items) = self.next().await? {
            all.extend(items.iter().map(str::to_owned));
        }
        Ok(all)
    }
}
