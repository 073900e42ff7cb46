//! `DELETE /agents/group`, `DELETE /agents/{agent_id}/group` and `DELETE /agents/{agent_id}/group/{group_id}`: agents
//! are taken out of groups.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::registered::{registered, unregistered};
use super::super::{AgentId, Selection};
use super::change::{Mode, asked, change, note, set};
use super::groups_of;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::groups::{GroupName, existing, must_exist};
use crate::result::{Data, Failures, Items, Messages};

/// What is not told of agents that nobody named: that they are the manager, not registered, or not in the group.
const UNTOLD_OF_AGENTS: [u16; 3] = [1701, 1703, 1734];

/// What is not told of groups that nobody named: that they are gone, or that the agent is not in them or in no other.
const UNTOLD_OF_GROUPS: [u16; 3] = [1710, 1734, 1745];

const FROM_GROUPS: Messages = Messages::new(
    "The agent was taken out of all groups that were asked for",
    "The agent was not taken out of some groups that were asked for",
    "The agent was taken out of no group",
);

/// Takes agents out of a group, and answers with their ids. Those that are in no other group go back to `default`.
///
/// # Errors
/// 1710 where there is no such group, and those of the database. Failed items are: the manager (1703), agents that are
/// not registered (1701) or not in the group (1734), and those that would leave `default` for nothing (1745).
pub async fn remove_from_group(cx: &Context, agents: Selection<AgentId>, group: &GroupName) -> Result<Items> {
    must_exist(cx, group).await?;
    let (asked, registered) = tokio::try_join!(asked(cx, &agents), registered(cx))?;
    let named = agents.named.is_some();
    let mut failed = agents.denied;
    let mut eligible = Vec::new();
    let mut twice = HashMap::new();
    for agent in asked {
        if agent.is_manager() {
            failed.add(agent.to_string(), Fault::ManagerAgent);
        } else if !registered.contains(agent) {
            failed.add(agent.to_string(), Fault::AgentNotFound);
        } else if twice.insert(agent, false).is_none() {
            eligible.push(agent);
        } else {
            twice.insert(agent, true);
        }
    }
    eligible.sort_unstable();
    let refusal = |groups: &[String]| refusal(group.as_str(), groups).map(Error::from);
    let changed = change(cx, &eligible, group, Mode::Remove, refusal, &mut failed).await?;
    // Who is named twice is no longer in the group the second time.
    let again = changed.iter().filter(|agent| twice.get(agent) == Some(&true));
    failed.add_all(again.map(ToString::to_string), Fault::AgentNotInGroup);
    if !named {
        failed.forget(&UNTOLD_OF_AGENTS);
    }
    let messages = Messages {
        all: Cow::Owned(format!("All agents that were asked for were taken out of group {group}")),
        some: Cow::Owned(format!("Some agents were not taken out of group {group}")),
        none: Cow::Owned(format!("No agent was taken out of group {group}")),
    };
    let changed = changed.into_iter().map(|agent| agent.to_string().into()).collect();
    Ok(Items::new(changed, messages).with_failed(failed))
}

/// Takes one agent out of one group.
///
/// # Errors
/// 1701 for an agent that is not registered, 1703 for the manager, 1710 where there is no such group, 1734 where the
/// agent is not in it, 1745 where it is `default` and the agent is in no other; those of the database.
pub async fn remove_one(cx: &Context, agent: AgentId, group: &GroupName) -> Result<Data> {
    must_be_registered(cx, agent).await?;
    if agent.is_manager() {
        return Err(Fault::ManagerAgent.into());
    }
    must_exist(cx, group).await?;
    let groups = groups_of_one(cx, agent).await?;
    if let Some(fault) = refusal(group.as_str(), &groups) {
        return Err(fault.into());
    }
    take_out(cx, agent, &[group]).await?;
    note(cx, agent, &groups, &Mode::Remove.applied(&groups, group));
    let back = if groups.len() == 1 { "; it is in group default again" } else { "" };
    Ok(Data::message(format!("Agent {agent} was taken out of group {group}{back}")))
}

/// Takes one agent out of groups, the named ones or all that it may be taken out of, and answers with their names.
/// `default` comes last, so that an agent is not taken out of it only to be put back.
///
/// # Errors
/// 1703 for the manager, 1701 for an agent that is not registered; those of the database. Failed items are: groups
/// that do not exist (1710), that the agent is not in (1734), and `default` where it is in no other (1745).
pub async fn remove_from_groups(cx: &Context, agent: AgentId, groups: Selection<GroupName>) -> Result<Items> {
    if agent.is_manager() {
        return Err(Fault::ManagerAgent.into());
    }
    must_be_registered(cx, agent).await?;
    let (existing, before) = tokio::try_join!(existing(cx), groups_of_one(cx, agent))?;
    let mut present = before.clone();
    let named = groups.named.is_some();
    let mut failed = groups.denied;
    let mut asked: Vec<GroupName> = groups.named.unwrap_or_else(|| {
        let permitted = existing.iter().filter(|name| groups.scope.allows(name));
        permitted.filter_map(|name| name.parse().ok()).collect()
    });
    asked.sort_by_key(|group| group.as_str() == GroupName::DEFAULT);
    let mut left: Vec<&GroupName> = Vec::new();
    for group in &asked {
        if !existing.contains(group.as_str()) {
            failed.add(group, Fault::GroupNotFound);
        } else if let Some(fault) = refusal(group.as_str(), &present) {
            failed.add(group, fault);
        } else {
            present.retain(|name| name != group.as_str());
            if present.is_empty() {
                present.push(GroupName::DEFAULT.to_owned());
            }
            left.push(group);
        }
    }
    take_out(cx, agent, &left).await?;
    if !left.is_empty() {
        note(cx, agent, &before, &present);
    }
    if !named {
        failed.forget(&UNTOLD_OF_GROUPS);
    }
    let mut left: Vec<&str> = left.into_iter().map(GroupName::as_str).collect();
    left.sort_unstable();
    Ok(Items::new(left.into_iter().map(Into::into).collect(), FROM_GROUPS).with_failed(failed))
}

async fn must_be_registered(cx: &Context, agent: AgentId) -> Result<()> {
    if unregistered(cx, &[agent]).await?.is_empty() { Ok(()) } else { Err(Fault::AgentNotFound.into()) }
}

async fn groups_of_one(cx: &Context, agent: AgentId) -> Result<Vec<String>> {
    Ok(groups_of(cx, &[agent]).await?.remove(&agent.to_string()).unwrap_or_default())
}

/// Why an agent that is in these groups cannot be taken out of `group`.
fn refusal(group: &str, groups: &[String]) -> Option<Fault> {
    if !groups.iter().any(|name| name == group) {
        Some(Fault::AgentNotInGroup)
    } else if group == GroupName::DEFAULT && groups.iter().collect::<HashSet<_>>().len() == 1 {
        Some(Fault::OnlyDefaultGroup)
    } else {
        None
    }
}

/// Takes an agent out of groups that it is in, all at once.
async fn take_out(cx: &Context, agent: AgentId, groups: &[&GroupName]) -> Result<()> {
    if groups.is_empty() {
        return Ok(());
    }
    let (mut changed, mut failed) = (Vec::new(), Failures::new());
    set(cx, vec![agent], groups, Mode::Remove, &mut changed, &mut failed).await?;
    match failed.groups().first() {
        Some(failure) => Err(failure.error().clone()),
        None => Ok(()),
    }
}
