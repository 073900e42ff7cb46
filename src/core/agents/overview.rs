//! `GET /overview/agents`: what a front page shows about the agents, in one answer. The manager itself does not count.

use serde_json::{Value, json};

use super::distinct::grouped;
use super::fields::{FIELDS, INTERNAL_KEY};
use super::row::Layout;
use super::summary::status_counts;
use super::{AgentId, AgentQuery, Selection, pages};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::groups::{GroupName, ListGroups, list};
use crate::query::{ListRequest, Order, Sort, SortKey};
use crate::result::Data;

/// The most combinations of values that each part shows.
const MOST: u64 = 500;

/// Agents by node, by operating system, by version and by state, their groups, and the one registered last.
///
/// # Errors
/// Those of the database.
pub async fn overview(
    cx: &Context,
    agents: &Selection<AgentId>,
    groups: Selection<GroupName>,
) -> Result<Data> {
    let by = |fields: &'static [&'static str]| counted(cx, agents, fields);
    let groups = async {
        let items = list(cx, groups, &ListGroups::unsorted()).await?;
        items.affected.into_values().await
    };
    let (nodes, groups, systems, versions, status, last) = tokio::try_join!(
        by(&["node_name"]),
        groups,
        by(&["os.name", "os.platform", "os.version"]),
        by(&["version"]),
        status_counts(cx, agents),
        last_registered(cx, agents),
    )?;
    Ok(Data::new(json!({
        "nodes": nodes,
        "groups": groups,
        "agent_os": systems,
        "agent_status": status,
        "agent_version": versions,
        "last_registered_agent": last,
    })))
}

/// The combinations of values that agents have, with the number of agents that have each.
async fn counted(cx: &Context, selection: &Selection<AgentId>, fields: &[&str]) -> Result<Vec<Value>> {
    if selection.is_empty() {
        return Ok(Vec::new());
    }
    let request = ListRequest { limit: Some(MOST), ..ListRequest::default() };
    let query = AgentQuery::new(selection, request).without_manager();
    let fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
    let (_, pages) = grouped(cx, query, &fields).await?;
    values(pages).await
}

/// The agent that was registered last, if there is any.
async fn last_registered(cx: &Context, selection: &Selection<AgentId>) -> Result<Vec<Value>> {
    if selection.is_empty() {
        return Ok(Vec::new());
    }
    let newest_first = Sort { keys: vec![SortKey { field: "dateAdd".to_owned(), order: Order::Descending }] };
    let request = ListRequest { limit: Some(1), sort: Some(newest_first), ..ListRequest::default() };
    let query = AgentQuery::new(selection, request).without_manager();
    let layout =
        Layout::of_agents(FIELDS.iter().map(|field| field.name).filter(|name| *name != INTERNAL_KEY));
    let (_, pages) = pages::read(cx, query, layout).await?;
    values(pages).await
}

async fn values(pages: pages::Pages) -> Result<Vec<Value>> {
    let parsed: Result<Vec<Value>, _> =
        pages.collect().await?.iter().map(|item| serde_json::from_str(item)).collect();
    parsed.map_err(|cause| {
        Error::new(Fault::Internal { reason: "an item is not JSON".into() }).caused_by(cause)
    })
}
