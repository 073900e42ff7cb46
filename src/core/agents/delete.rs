//! `DELETE /agents`: agents are removed, those that are named or all that meet some conditions.

use std::collections::BTreeMap;

use futures_util::{FutureExt, StreamExt, stream};
use serde_json::Value;

use super::fields::ID;
use super::registered::registered;
use super::registrar::{AT_A_TIME, Registrar};
use super::row::Layout;
use super::{AgentId, AgentQuery, Filters, Selection, pages};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::query::ListRequest;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All agents that were asked for were removed",
    "Some agents that were asked for were not removed",
    "No agent was removed",
);

/// What the audit log keeps of an agent that is removed.
const KEPT: [&str; 5] = [ID, "name", "ip", "registerIP", "group"];

/// Which agents to remove, and how.
#[derive(Debug, Clone, Default)]
pub struct DeleteAgents {
    /// What the agents have in common.
    pub filters: Filters,
    /// A query that they meet.
    pub q: Option<String>,
    /// Whether their keys are deleted too, rather than marked as removed.
    pub purge: bool,
}

/// Removes the agents of the selection that meet the conditions, and answers with their ids.
///
/// # Errors
/// Those of the query, and 1726 when the registration daemon does not run. Of the agents that are named, failed items
/// are: the manager (1703), those that are not registered (1701), and those that do not meet the conditions (1731); of
/// all agents those that the daemon does not remove. Where it goes in the middle, what it had removed is told.
pub async fn delete(cx: &Context, selection: Selection<AgentId>, parameters: &DeleteAgents) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let request = ListRequest {
        select: Some(KEPT.map(str::to_owned).to_vec()),
        q: parameters.q.clone(),
        ..ListRequest::default()
    };
    let mut query = AgentQuery::new(&selection, request);
    parameters.filters.narrow(&mut query)?;
    let (eligible, registered) = tokio::try_join!(agents(cx, query), registered(cx))?;

    let mut failed = selection.denied;
    for id in selection.named.iter().flatten() {
        if id.is_manager() {
            failed.add(id.to_string(), Fault::ManagerAgent);
        } else if !registered.contains(*id) {
            failed.add(id.to_string(), Fault::AgentNotFound);
        } else if !eligible.contains_key(id) {
            failed.add(id.to_string(), Fault::AgentNotEligible);
        }
    }
    let registrar = Registrar::of(cx);
    let mut removed = Vec::new();
    let asked = eligible.into_iter().filter(|(id, _)| !id.is_manager() && registered.contains(*id));
    let (registrar, purge) = (&registrar, parameters.purge);
    let asked =
        asked.map(|(id, agent)| async move { (id, agent, registrar.remove(id, purge).await) }.boxed());
    let mut answers = stream::iter(asked).buffered(AT_A_TIME);
    while let Some((id, agent, answer)) = answers.next().await {
        match answer {
            Ok(()) => {
                // It was written by us.
                cx.trail.before(serde_json::from_str::<Value>(&agent).unwrap_or_default());
                removed.push(id.to_string().into());
            }
            Err(error) if matches!(error.fault(), Fault::RegistrationDown { .. }) && removed.is_empty() => {
                return Err(error);
            }
            Err(error) => failed.add(id.to_string(), error),
        }
    }
    Ok(Items::new(removed, MESSAGES).with_failed(failed))
}

/// The agents that meet the query, as JSON by their ids.
async fn agents(cx: &Context, query: AgentQuery) -> Result<BTreeMap<AgentId, String>> {
    let (_, pages) = pages::read(cx, query, Layout::of_agents(KEPT)).await?;
    pages.collect_by_id().await
}
