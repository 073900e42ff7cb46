//! `GET /agents`, `GET /agents/no_group`, `GET /agents/outdated` and `GET /groups/{group_id}/agents`: lists of agents.

use futures_util::StreamExt;
use futures_util::stream;

use super::fields::{FIELDS, ID, INTERNAL_KEY, VERSION};
use super::registered::unregistered;
use super::row::Layout;
use super::versions::{SortedItem, sort_by_version};
use super::{AgentId, AgentQuery, Filters, Selection, pages};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::groups::{GroupName, must_exist};
use crate::query::ListRequest;
use crate::result::{Affected, Items, Messages};
use crate::wdb::Database;
use crate::wql::{Comparison, Operator};

pub(super) const MESSAGES: Messages = Messages::new(
    "All agents that were asked for are shown",
    "Some agents that were asked for could not be shown",
    "No agent is shown",
);

/// How many items of a list that is in memory make a chunk of its answer.
const CHUNK: usize = 200;

/// Which agents to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListAgents {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// What the agents have in common.
    pub filters: Filters,
}

/// The agents of the selection that meet the parameters, the manager itself included.
///
/// The items are a stream: memory does not grow with the limit, unless the list is sorted by version.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724, 2003) and of the database. A named agent
/// that is not registered becomes a failed item with code 1701.
pub async fn list(cx: &Context, selection: Selection<AgentId>, parameters: &ListAgents) -> Result<Items> {
    let mut query = AgentQuery::new(&selection, parameters.list.clone());
    parameters.filters.narrow(&mut query)?;
    listed(cx, selection, query).await
}

/// The agents of the selection that are in no group, the manager aside.
///
/// # Errors
/// As [`list`]. The query goes on from these two conditions as if they were written before it: `a,b` asks for what is
/// in no group and meets `a`, or meets `b`.
pub async fn without_group(
    cx: &Context,
    selection: Selection<AgentId>,
    request: &ListRequest,
) -> Result<Items> {
    let mut query = AgentQuery::new(&selection, request.clone());
    query.preceding.push(Comparison::new(ID, Operator::NotEqual, "000"));
    query.preceding.push(Comparison::new("group", Operator::Equal, "null"));
    listed(cx, selection, query).await
}

/// The agents of the selection whose version is not the manager's.
///
/// # Errors
/// As [`list`]; 1701 when the database does not know the manager itself.
pub async fn outdated(cx: &Context, selection: Selection<AgentId>, request: &ListRequest) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let rows = cx
        .manager
        .wdb
        .until(cx.deadline)
        .rows(Database::Global, "SELECT version FROM agent WHERE id = 0")
        .await?;
    let manager = rows.into_iter().next().ok_or(Fault::AgentNotFound)?;
    let version = manager.get("version").and_then(|version| version.as_str()).unwrap_or_default();
    let mut query = AgentQuery::new(&selection, request.clone());
    restrict(&mut query.request, &format!("{VERSION}!={version}"));
    let layout = layout_of(&query.request);
    let (total, pages) = pages::read(cx, query, layout).await?;
    Ok(Items::page(pages.into_stream(), total, MESSAGES).with_failed(selection.denied))
}

/// The agents of the selection that are in a group.
///
/// # Errors
/// As [`list`]; 1710 where there is no such group.
pub async fn in_group(
    cx: &Context,
    selection: Selection<AgentId>,
    group: &GroupName,
    parameters: &ListAgents,
) -> Result<Items> {
    must_exist(cx, group).await?;
    let mut query = AgentQuery::new(&selection, parameters.list.clone());
    parameters.filters.narrow(&mut query)?;
    restrict(&mut query.request, &format!("group={group}"));
    listed(cx, selection, query).await
}

/// Asks for what meets a condition, too. It is written before the request's query, so that one that is none is refused as
/// one that follows another.
fn restrict(request: &mut ListRequest, condition: &str) {
    let others = request.q.take().filter(|q| !q.is_empty());
    request.q = Some(match others {
        Some(others) => format!("{condition};({others})"),
        None => condition.to_owned(),
    });
}

/// The answer to a query, with what is not registered of the agents that are named.
async fn listed(cx: &Context, selection: Selection<AgentId>, query: AgentQuery) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let layout = layout_of(&query.request);
    let by_version =
        query.request.sort.clone().filter(|sort| sort.keys.iter().any(|key| key.field == VERSION));
    let named = selection.named.unwrap_or_default();
    let read = pages::read(cx, query, layout);
    let ((total, pages), unknown) = tokio::try_join!(read, unregistered(cx, &named))?;
    let affected = match by_version {
        None => Affected::Stream(pages.into_stream()),
        Some(sort) => in_chunks(sort_by_version(pages.collect().await?, &sort)),
    };
    let mut failed = selection.denied;
    failed.add_all(unknown.iter().map(ToString::to_string), Fault::AgentNotFound);
    Ok(Items::page(affected, total, MESSAGES).with_failed(failed))
}

/// How the items of a request look.
fn layout_of(request: &ListRequest) -> Layout {
    let always = (!request.distinct).then_some(ID);
    match request.select.as_deref().filter(|names| !names.is_empty()) {
        Some(names) => Layout::of_agents(names.iter().map(String::as_str).chain(always)),
        None => Layout::of_agents(FIELDS.iter().map(|field| field.name).filter(|name| *name != INTERNAL_KEY)),
    }
}

/// A list in memory as a stream.
fn in_chunks(items: Vec<SortedItem>) -> Affected {
    let chunks = stream::iter(items).chunks(CHUNK).map(|items| {
        let texts: Vec<&str> = items.iter().map(SortedItem::text).collect();
        Ok(texts.join(",").into())
    });
    Affected::Stream(chunks.boxed())
}
