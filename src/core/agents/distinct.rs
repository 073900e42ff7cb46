//! `GET /agents/stats/distinct`: which combinations of values agents have, and how many have each.

use super::fields::{AGENT_GROUPS, FIELDS};
use super::list::MESSAGES;
use super::row::Layout;
use super::{AgentId, AgentQuery, Selection, pages};
use crate::context::Context;
use crate::error::Result;
use crate::query::ListRequest;
use crate::result::Items;

/// What to count, and how to list it.
#[derive(Debug, Clone, Default)]
pub struct DistinctAgents {
    /// The fields whose values are told apart; all of them if there is none.
    pub fields: Vec<String>,
    /// Page, order, search and query. What it selects does not matter.
    pub list: ListRequest,
}

/// One item for each combination of values, with the number of agents in `count`. The total is that of the agents.
///
/// # Errors
/// 1724 for a field that agents do not have, and those of the list's parameters and of the database.
pub async fn distinct(
    cx: &Context,
    selection: Selection<AgentId>,
    parameters: &DistinctAgents,
) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let query = AgentQuery::new(&selection, parameters.list.clone());
    let (total, pages) = grouped(cx, query, &parameters.fields).await?;
    Ok(Items::page(pages.into_stream(), total, MESSAGES).with_failed(selection.denied))
}

/// The combinations of the values of `fields` that the agents of `query` have.
pub(super) async fn grouped(
    cx: &Context,
    mut query: AgentQuery,
    fields: &[String],
) -> Result<(u64, pages::Pages)> {
    query.table = &AGENT_GROUPS;
    query.request.select = None;
    query.request.distinct = false;
    query.groups = Some(fields.to_vec());
    let layout = if fields.is_empty() {
        Layout::of_groups(FIELDS.iter().map(|field| field.name))
    } else {
        Layout::of_groups(fields.iter().map(String::as_str))
    };
    pages::read(cx, query, layout).await
}
