//! Changing the groups of many agents: in blocks that the database takes, each looked at before it is sent.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;

use super::super::fields::ID;
use super::super::row::Layout;
use super::super::{AgentId, AgentQuery, Selection, pages};
use super::groups_of;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::groups::GroupName;
use crate::query::ListRequest;
use crate::result::Failures;
use crate::wdb;

/// The most agents that are changed with one command.
const MOST: usize = 500;

/// How long a command may be, in bytes; the daemon takes a little more.
const COMMAND: usize = 60_000;

/// What one agent takes of a command besides the names of its groups, in bytes.
const ENTRY: usize = 48;

/// What a change does to the groups an agent has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The group comes after them.
    Append,
    /// The group takes their place.
    Override,
    /// The group is taken away; an agent that has no other goes back to `default`.
    Remove,
}

impl Mode {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Override => "override",
            Self::Remove => "remove",
        }
    }

    /// The groups that an agent of these groups has after the change.
    pub(super) fn applied<'a>(self, groups: &'a [String], group: &'a GroupName) -> Vec<&'a str> {
        let others = groups.iter().map(String::as_str).filter(|name| *name != group.as_str());
        match self {
            Self::Append => others.chain([group.as_str()]).collect(),
            Self::Override => vec![group.as_str()],
            Self::Remove => {
                let left: Vec<&str> = others.collect();
                if left.is_empty() { vec![GroupName::DEFAULT] } else { left }
            }
        }
    }
}

/// The agents that a request means, in their order: the named ones as they are named, or else all that are permitted.
pub(super) async fn asked(cx: &Context, selection: &Selection<AgentId>) -> Result<Vec<AgentId>> {
    if let Some(named) = &selection.named {
        return Ok(named.clone());
    }
    if selection.is_empty() {
        return Ok(Vec::new());
    }
    let request = ListRequest { select: Some(vec![ID.to_owned()]), ..ListRequest::default() };
    let query = AgentQuery::new(selection, request).without_manager();
    let (_, pages) = pages::read(cx, query, Layout::of_agents([ID])).await?;
    Ok(pages.collect_by_id().await?.into_keys().collect())
}

/// Changes one group of many agents. `refusal` says of an agent and its groups why it cannot be changed, where it
/// cannot. Gives back those that were changed, in their order; the others are added to `failed`.
///
/// # Errors
/// Those of the database, except where it refuses to change a single agent.
pub(super) async fn change(
    cx: &Context,
    agents: &[AgentId],
    group: &GroupName,
    mode: Mode,
    refusal: impl Fn(&[String]) -> Option<Error>,
    failed: &mut Failures,
) -> Result<Vec<AgentId>> {
    let block = (COMMAND / (ENTRY + group.as_str().len())).clamp(1, MOST);
    let mut changed = Vec::new();
    for agents in agents.chunks(block) {
        let groups: HashMap<String, Vec<String>> = groups_of(cx, agents).await?;
        let mut eligible: Vec<AgentId> = Vec::with_capacity(agents.len());
        for agent in agents {
            let id = agent.to_string();
            match refusal(groups.get(&id).map(Vec::as_slice).unwrap_or_default()) {
                Some(error) => failed.add(id, error),
                None => eligible.push(*agent),
            }
        }
        let earlier = changed.len();
        let all_sent = set(cx, eligible, &[group], mode, &mut changed, failed).await;
        // Should the database be gone in the middle, some have been changed.
        for agent in changed.iter().skip(earlier) {
            let before = groups.get(&agent.to_string()).map(Vec::as_slice).unwrap_or_default();
            note(cx, *agent, before, &mode.applied(before, group));
        }
        all_sent?;
    }
    Ok(changed)
}

/// Notes the groups that an agent had and has now, where they are others.
pub(super) fn note(cx: &Context, agent: AgentId, before: &[String], after: &[impl Serialize]) {
    let (before, after) = (json!({ "id": agent, "group": before }), json!({ "id": agent, "group": after }));
    if before != after {
        cx.trail.before(before);
        cx.trail.after(after);
    }
}

/// Sends a change of these agents. Where the database refuses it, it is tried agent by agent, to find out which of
/// them it was.
pub(super) async fn set(
    cx: &Context,
    agents: Vec<AgentId>,
    groups: &[&GroupName],
    mode: Mode,
    changed: &mut Vec<AgentId>,
    failed: &mut Failures,
) -> Result<()> {
    if agents.is_empty() {
        return Ok(());
    }
    match send(cx, &agents, groups, mode).await {
        Ok(()) => changed.extend(agents),
        Err(wdb::Error::Refused(_)) if agents.len() > 1 => {
            for agent in agents {
                match send(cx, &[agent], groups, mode).await {
                    Ok(()) => changed.push(agent),
                    Err(error @ wdb::Error::Refused(_)) => failed.add(agent.to_string(), error),
                    Err(error) => return Err(error.into()),
                }
            }
        }
        Err(wdb::Error::Refused(reason)) => {
            for agent in agents {
                failed.add(agent.to_string(), wdb::Error::Refused(reason.clone()));
            }
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

async fn send(cx: &Context, agents: &[AgentId], groups: &[&GroupName], mode: Mode) -> Result<(), wdb::Error> {
    let data: Vec<_> = agents.iter().map(|agent| json!({ "id": agent.number(), "groups": groups })).collect();
    // The other nodes of a cluster are told of what is `syncreq`.
    let change = json!({ "mode": mode.as_str(), "sync_status": "syncreq", "data": data });
    cx.manager.wdb.until(cx.deadline).command(&format!("global set-agent-groups {change}")).await.map(drop)
}
