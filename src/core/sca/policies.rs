//! `GET /sca/{agent_id}`: the policies that an agent was checked against.

use super::tables::POLICIES;
use crate::agents::{self, AgentId, Selection};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::query::{ListRequest, Order, TableQuery};
use crate::reports;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All policies that were asked for are shown",
    "Some policies that were asked for could not be shown",
    "No policy is shown",
);

/// Which policies to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListPolicies {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Fields with the value they must have, in whatever case: `name`, `description`, `references`.
    pub filters: Vec<(&'static str, String)>,
}

/// The policies with what the last scan made of them, the last by name first.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724, 2003) and of the database; 2007 where the
/// agent has none. An agent that is not registered is a failed item with code 1701.
pub async fn policies(
    cx: &Context,
    selection: Selection<AgentId>,
    parameters: &ListPolicies,
) -> Result<Items> {
    let Some(agent) = the_registered(cx, &selection).await? else {
        return Ok(nobody(selection, MESSAGES));
    };
    let mut query = TableQuery::new(&POLICIES, &parameters.list).sorted_by("policy_id", Order::Descending);
    for (field, value) in &parameters.filters {
        query = query.filter(field, [value.clone()]);
    }
    reports::page_of(cx, agent, || query.compile(), MESSAGES).await
}

/// The one agent that a selection names, if it is registered.
///
/// # Errors
/// 1005 where the keys cannot be read; 1701 where it is registered and the database does not know it.
pub(super) async fn the_registered(cx: &Context, selection: &Selection<AgentId>) -> Result<Option<AgentId>> {
    let Some(agent) = agents::chosen(cx, selection).await?.registered.first().copied() else {
        return Ok(None);
    };
    agents::version_of(cx, agent).await?;
    Ok(Some(agent))
}

/// The answer about an agent that is not registered.
pub(super) fn nobody(selection: Selection<AgentId>, messages: Messages) -> Items {
    let mut failed = selection.denied;
    failed.add_all(selection.named.iter().flatten().map(ToString::to_string), Fault::AgentNotFound);
    Items::new(Vec::new(), messages).with_failed(failed)
}
