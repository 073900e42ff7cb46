//! `PUT /agents/restart` and its likes: agents are told to restart.

use std::collections::BTreeMap;

use super::registered::registered;
use super::targets::{Known, Targets, known, request};
use super::tell::tell;
use super::{AgentId, AgentQuery, Selection, WazuhVersion};
use crate::config::Cluster;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::groups::{GroupName, must_exist};
use crate::queue::AgentMessage;
use crate::result::{Failures, Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All agents that were asked for are told to restart",
    "Some agents that were asked for could not be told to restart",
    "No agent is told to restart",
);

/// From this version on agents read active responses as JSON.
const JSON_SINCE: WazuhVersion = WazuhVersion::release(4, 2, 0);

/// The name of a node whose configuration gives it none.
const DEFAULT_NODE: &str = "node01";

/// The right to restart agents.
const RIGHT: &str = "agent:restart";

/// Tells the connected agents of the selection to restart, and answers with their ids.
///
/// # Errors
/// 1010 where remoted's queue is not there, and those of the database. Of the agents that are named, failed items are:
/// the manager (1703), those that are not registered (1701) or not connected (1707). Of all agents, those that the
/// queue did not take (1014) and those whose version is not known (1015).
pub async fn restart(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let query = AgentQuery::new(&selection, request(None));
    let targets = Targets::of(cx, selection, query, Fault::AgentNotActive).await?;
    if !targets.any {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(targets.failed));
    }
    send(cx, &targets.active, targets.failed).await
}

/// Tells the connected agents of a group to restart: those that the caller may see, as far as he may restart them.
///
/// # Errors
/// As [`restart`]; 1710 where there is no such group, 4000 where none of its agents may be restarted. Agents that may
/// not be are failed items with code 4000; those that are not connected are left out.
pub async fn restart_group(
    cx: &Context,
    group: &GroupName,
    readable: &Selection<AgentId>,
    restartable: &Selection<AgentId>,
) -> Result<Items> {
    must_exist(cx, group).await?;
    let mut query = AgentQuery::new(readable, request(None)).without_manager();
    query.filters.push(("group", vec![group.to_string()]));
    restart_permitted(cx, query, restartable).await
}

/// Tells the connected agents that report to this node of the cluster to restart, as far as the caller may.
///
/// Requests are not passed on to other nodes so far.
///
/// # Errors
/// As [`restart_group`], but for the group; 3018 for another node, 1730 for one that no agent reports to either.
pub async fn restart_node(cx: &Context, node: &str, restartable: &Selection<AgentId>) -> Result<Items> {
    let mut query = AgentQuery { request: request(None), ..AgentQuery::default() }.without_manager();
    query.filters.push(("node_name", vec![node.to_owned()]));
    let cluster = Cluster::of_home(&cx.manager.home).await?;
    if cluster.node_name.as_deref().unwrap_or(DEFAULT_NODE) != node {
        if known(cx, query).await?.is_empty() {
            return Err(Fault::NodeNotFound.into());
        }
        let reason = format!("{node} is another node, and requests are not passed on to other nodes");
        return Err(Fault::NodeRequestFailed { reason }.into());
    }
    restart_permitted(cx, query, restartable).await
}

/// Restarts the agents that meet a query, as far as that is permitted.
async fn restart_permitted(
    cx: &Context,
    query: AgentQuery,
    restartable: &Selection<AgentId>,
) -> Result<Items> {
    let mut permitted = query.clone();
    permitted.conditions.extend(restartable.condition());
    let (mut all, mut permitted, registered) =
        tokio::try_join!(known(cx, query), known(cx, permitted), registered(cx))?;
    all.retain(|id, _| registered.contains(*id));
    permitted.retain(|id, _| registered.contains(*id));
    if all.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES));
    }
    let refused =
        || Error::new(Fault::PermissionDenied { action: RIGHT.into(), resource: "agent:id".into() });
    if permitted.is_empty() {
        return Err(refused());
    }
    let mut failed = Failures::new();
    let denied = all.keys().filter(|id| !permitted.contains_key(id)).map(ToString::to_string);
    failed.add_all(denied, refused());
    permitted.retain(|_, agent| agent.is_active());
    send(cx, &permitted, failed).await
}

/// Tells each of these agents in the way that its version understands.
async fn send(cx: &Context, agents: &BTreeMap<AgentId, Known>, mut failed: Failures) -> Result<Items> {
    let mut messages = Vec::with_capacity(agents.len());
    for (id, agent) in agents {
        match agent.wazuh_version() {
            Some(version) if version >= JSON_SINCE => messages.push((*id, AgentMessage::Restart)),
            Some(_) => messages.push((*id, AgentMessage::RestartBefore42)),
            None => failed.add(id.to_string(), Fault::AgentVersionUnknown),
        }
    }
    let told = tell(cx, messages, &mut failed).await?;
    Ok(Items::new(told, MESSAGES).with_failed(failed))
}

#[cfg(test)]
mod tests;
