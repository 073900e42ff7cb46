//! A list of agents, read from wazuh-db page by page and handed on as text.
//!
//! wazuh-db's answers have a longest length, so a long list takes several queries. Sorted by id, each goes on after
//! the last id of the one before it, which costs the same at every depth; in any other order pages are counted off.
//! How many rows a query asks for follows from how long rows turn out to be. At any time only one page is in memory.

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};

use super::row::{Items, Layout};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::{Fragment, Order};
use crate::wdb::{self, Database};

/// How much of the longest answer a page is meant to fill, in bytes: rows differ in length.
const TARGET: usize = wdb::LONGEST_ANSWER * 3 / 4;

/// How long a column of a row is taken to be before any row was seen, in bytes.
const COLUMN: usize = 22;

/// The table and the condition that its rows meet.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    /// How rows become items.
    pub(super) layout: Layout,
    /// What the rows meet, or none if all of them do.
    pub(super) condition: Option<Fragment>,
    /// Whether equal rows are shown once.
    pub(super) distinct: bool,
    /// The order, as it stands after `ORDER BY`.
    pub(super) order: Fragment,
    /// The direction, where the order is that of the ids alone and each row shows its id.
    pub(super) by_id: Option<Order>,
}

impl Rows {
    /// Counts the rows.
    pub(super) async fn count(&self, cx: &Context) -> Result<u64> {
        let counted = if self.distinct { self.select(None) } else { Fragment::sql("SELECT 1 FROM agent") };
        let mut sql = Fragment::sql("SELECT count(*) AS count FROM (");
        sql.push(&counted);
        if !self.distinct {
            self.push_condition(&mut sql, None);
        }
        sql.push_sql(")");
        cx.manager.wdb.count(Database::Global, &sql, cx.deadline).await
    }

    /// Reads the rows from `offset` on, and counts how many there are over all pages.
    ///
    /// # Errors
    /// Those of the database. The first page is read before this returns, so that a query that fails does so at once.
    pub(super) async fn read(self, cx: &Context, offset: u64, limit: Option<u64>) -> Result<(u64, Pages)> {
        let total = self.count(cx);
        let mut pages = Pages::new(self.clone(), cx.clone(), offset, limit.unwrap_or(u64::MAX));
        let (total, first) = tokio::try_join!(total, pages.next_page())?;
        pages.ready = first;
        Ok((total, pages))
    }

    /// The query without order and bounds.
    fn select(&self, after: Option<i64>) -> Fragment {
        let mut sql = Fragment::sql(if self.distinct { "SELECT DISTINCT " } else { "SELECT " });
        sql.push(&self.layout.columns()).push_sql(" FROM agent");
        self.push_condition(&mut sql, after);
        sql
    }

    fn push_condition(&self, sql: &mut Fragment, after: Option<i64>) {
        let beyond = after.zip(self.by_id).map(|(id, order)| {
            let mut beyond = Fragment::sql(if order == Order::Ascending { "id > " } else { "id < " });
            beyond.push(&Fragment::integer(id));
            beyond
        });
        let enclosed = self.condition.as_ref().map(Fragment::enclosed);
        let conditions: Vec<&Fragment> = enclosed.iter().chain(&beyond).collect();
        if !conditions.is_empty() {
            sql.push_sql(" WHERE ").push(&Fragment::join(conditions, " AND "));
        }
    }
}

/// What is still to be read of a list.
pub(super) struct Pages {
    rows: Rows,
    cx: Context,
    /// How many rows to skip from the last id on, or from the start where pages are counted off.
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
    fn new(rows: Rows, cx: Context, offset: u64, wanted: u64) -> Self {
        let row = COLUMN * (rows.layout.fields().len() + 1);
        let step = u64::try_from(TARGET / row).unwrap_or(1).max(1);
        Self { rows, cx, offset, wanted, last: None, step, ready: None }
    }

    /// The next page, or none after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Items>> {
        match self.ready.take() {
            Some(page) => Ok(Some(page)),
            None => self.next_page().await,
        }
    }

    async fn next_page(&mut self) -> Result<Option<Items>> {
        while self.wanted > 0 {
            let asked = self.step.min(self.wanted);
            let mut sql = self.rows.select(self.last);
            sql.push_sql(" ORDER BY ").push(&self.rows.order);
            sql.push_sql(" LIMIT ").push(&bound(asked)).push_sql(" OFFSET ").push(&bound(self.offset));
            let Some(answer) = self.cx.manager.wdb.answer(Database::Global, &sql, self.cx.deadline).await? else {
                // More than an answer holds: fewer rows may fit.
                if asked == 1 {
                    return Err(Fault::DatabaseAnswerTooLong.into());
                }
                self.step = asked / 2;
                continue;
            };
            let mut items = Items::default();
            self.rows.layout.render(&answer, &mut items).map_err(|cause| {
                Error::new(Fault::DatabaseFailed { reason: "the rows are not understood".into() }).caused_by(cause)
            })?;
            self.advance(asked, answer.len(), &items);
            return Ok(Some(items).filter(|items| !items.is_empty()));
        }
        Ok(None)
    }

    /// Goes on after `items`, which came of a query for `asked` rows and an answer of `length` bytes.
    fn advance(&mut self, asked: u64, length: usize, items: &Items) {
        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
        self.wanted = if count < asked { 0 } else { self.wanted - count.min(self.wanted) };
        match items.last_id.filter(|_| self.rows.by_id.is_some()) {
            Some(last) => (self.last, self.offset) = (Some(last), 0),
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

    /// The rest of the list, all at once.
    pub(super) async fn collect(self) -> Result<Vec<String>> {
        let pages = stream::try_unfold(self, |mut pages| async move {
            Ok::<_, Error>(pages.next().await?.map(|items| (items, pages)))
        });
        pages
            .try_fold(Vec::new(), |mut all: Vec<String>, items| async move {
                all.extend(items.iter().map(str::to_owned));
                Ok(all)
            })
            .await
    }
}

/// A bound of a query; none is higher than what the database counts to.
fn bound(number: u64) -> Fragment {
    Fragment::integer(number.try_into().unwrap_or(i64::MAX))
}
