//! The second question about checks: what there is to know of those on a page, with their requirements and rules.
//!
//! A question has a longest length, so that many checks take several; the answer is a stream of what they give.

use std::collections::HashMap;

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt, stream};
use serde_json::{Map, Value};

use super::selection::Selected;
use super::tables::{CHECK_ID, CHECK_RULES, CHECKS, REQUIREMENTS};
use crate::agents::AgentId;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::query::{Fragment, ListRequest, Statement, Table, TableQuery};
use crate::reports;
use crate::wdb::{Cells, Client, Database, Paging};

/// How many checks are asked for at once: their numbers, of up to ten digits, fill the greater part of a frame.
const AT_ONCE: usize = 4000;

/// What is still to be read.
pub(super) struct Details {
    wdb: Client,
    database: Database,
    selected: Selected,
    /// The order of the checks, which is that in which their numbers came.
    list: ListRequest,
    ids: std::vec::IntoIter<i64>,
}

/// What belongs to each check, by its number.
type Belongings = HashMap<i64, Vec<Value>>;

impl Details {
    /// Reads the fields that `list` selects of the checks of these numbers, in the order that it asks for.
    ///
    /// # Errors
    /// 1403 and 1724 where the order or the selection names what checks do not have. Where there are no checks, nothing
    /// is asked, and so nothing is wrong.
    pub(super) fn of(cx: &Context, agent: AgentId, list: &ListRequest, ids: Vec<i64>) -> Result<Self> {
        let selected = Selected::of(list.select.as_deref());
        let list = ListRequest { sort: list.sort.clone(), ..ListRequest::default() };
        let details = Self {
            wdb: cx.manager.wdb.until(cx.deadline),
            database: Database::Agent(agent.number()),
            selected,
            list,
            ids: ids.into_iter(),
        };
        if !details.ids.as_slice().is_empty() {
            details.query(&CHECKS, details.selected.checks.as_deref(), "id", &[], Some(&details.list))?;
        }
        Ok(details)
    }

    /// The items, some thousand of them at a time, joined by commas.
    pub(super) fn into_stream(self) -> impl Stream<Item = Result<Bytes>> + Send + 'static {
        stream::try_unfold(self, |mut details| async move {
            let ids: Vec<i64> = details.ids.by_ref().take(AT_ONCE).collect();
            if ids.is_empty() {
                return Ok(None);
            }
            let items = details.items(&ids).await?;
            Ok(Some((reports::chunk(&items)?, details)))
        })
    }

    async fn items(&self, ids: &[i64]) -> Result<Vec<Value>> {
        let Selected { checks, compliance, rules } = &self.selected;
        let (mut items, compliance, rules) = tokio::try_join!(
            self.rows(&CHECKS, checks.as_deref(), "id", ids, Some(&self.list)),
            self.belongings(&REQUIREMENTS, compliance.as_deref(), ids),
            self.belongings(&CHECK_RULES, rules.as_deref(), ids),
        )?;
        // Where no check of them has any, none of them says so.
        for (name, mut belongings) in [("compliance", compliance), ("rules", rules)] {
            if belongings.is_empty() {
                continue;
            }
            for item in &mut items {
                let id = item.get("id").and_then(Value::as_i64).unwrap_or_default();
                let own = belongings.remove(&id).unwrap_or_default();
                if let Some(fields) = item.as_object_mut() {
                    fields.insert(name.to_owned(), own.into());
                }
            }
        }
        Ok(items)
    }

    /// The requirements or the rules of these checks; none where nothing is asked of them.
    async fn belongings(&self, table: &Table, fields: Option<&[String]>, ids: &[i64]) -> Result<Belongings> {
        let mut belongings = Belongings::new();
        let Some(fields) = fields else { return Ok(belongings) };
        for row in self.rows(table, Some(fields), CHECK_ID, ids, None).await? {
            let Value::Object(row) = row else { continue };
            let id = row.get(CHECK_ID).and_then(Value::as_i64).unwrap_or_default();
            let own: Map<String, Value> = row
                .into_iter()
                .filter_map(|(name, value)| Some((name.split_once('.')?.1.to_owned(), value)))
                .collect();
            belongings.entry(id).or_default().push(own.into());
        }
        Ok(belongings)
    }

    /// The rows of a table whose `key` is one of the numbers.
    async fn rows(
        &self,
        table: &Table,
        fields: Option<&[String]>,
        key: &'static str,
        ids: &[i64],
        order: Option<&ListRequest>,
    ) -> Result<Vec<Value>> {
        let statement = self.query(table, fields, key, ids, order)?;
        let shape = statement.rows();
        let rows = self.wdb.cells(self.database, statement.unpaged(), Paging::Offset, shape.names());
        let rows: Vec<Cells> = rows.try_concat().await.map_err(Error::from)?;
        Ok(rows.into_iter().map(|row| shape.item(row).into()).collect())
    }

    fn query(
        &self,
        table: &Table,
        fields: Option<&[String]>,
        key: &'static str,
        ids: &[i64],
        order: Option<&ListRequest>,
    ) -> Result<Statement> {
        let request =
            ListRequest { select: fields.map(<[String]>::to_vec), ..order.cloned().unwrap_or_default() };
        let numbers: Vec<Fragment> = ids.iter().map(|id| Fragment::integer(*id)).collect();
        let mut condition = Fragment::sql(key);
        condition.push_sql(" IN ").push(&Fragment::join(&numbers, ",").enclosed());
        TableQuery::new(table, &request).condition(condition).compile()
    }
}
