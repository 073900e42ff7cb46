//! `PUT /agents/group` and `PUT /agents/{agent_id}/group/{group_id}`: agents are put into a group.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::super::registered::registered;
use super::super::{AgentId, Selection};
use super::change::{Mode, asked, change};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::groups::{GroupName, must_exist};
use crate::rbac::Scope;
use crate::result::{Items, Messages};

/// How many groups an agent may be in.
pub(super) const MOST_GROUPS: u64 = 128;

/// What is not told of agents that nobody named: that they are the manager, not registered, in the group already, or
/// in groups that may not be taken away.
const UNTOLD: [u16; 4] = [1701, 1703, 1751, 1752];

/// Puts agents into a group, after those they are in already; with `instead_of`, in the place of those, which must all
/// be in that scope. Answers with the agents' ids.
///
/// # Errors
/// 1710 where there is no such group, and those of the database. Failed items are: the manager (1703), agents that are
/// not registered (1701), in the group already (1751), in groups that may not be taken away (1752), or in 128 groups
/// (1737).
pub async fn assign(
    cx: &Context,
    agents: Selection<AgentId>,
    group: &GroupName,
    instead_of: Option<&Scope>,
) -> Result<Items> {
    must_exist(cx, group).await?;
    let (asked, registered) = tokio::try_join!(asked(cx, &agents), registered(cx))?;
    let named = agents.named.is_some();
    let mut failed = agents.denied;
    let mut eligible = BTreeSet::new();
    for agent in asked {
        if agent.is_manager() {
            failed.add(agent.to_string(), Fault::ManagerAgent);
        } else if !registered.contains(agent) {
            failed.add(agent.to_string(), Fault::AgentNotFound);
        } else {
            eligible.insert(agent);
        }
    }
    let eligible: Vec<AgentId> = eligible.into_iter().collect();
    let refusal = |groups: &[String]| refusal(group, instead_of, groups).map(Error::from);
    let mode = if instead_of.is_some() { Mode::Override } else { Mode::Append };
    let changed = change(cx, &eligible, group, mode, refusal, &mut failed).await?;
    if !named {
        failed.forget(&UNTOLD);
    }
    let changed = changed.into_iter().map(|agent| agent.to_string().into()).collect();
    Ok(Items::new(changed, messages(group, instead_of.is_some())).with_failed(failed))
}

/// Why an agent that is in these groups cannot be put into `group`.
fn refusal(group: &GroupName, instead_of: Option<&Scope>, groups: &[String]) -> Option<Fault> {
    let many = u64::try_from(groups.len()).unwrap_or(u64::MAX) >= MOST_GROUPS;
    match instead_of {
        Some(scope) if !groups.iter().all(|group| scope.allows(group)) => Some(Fault::SingleGroupRefused),
        Some(_) => None,
        None if groups.iter().any(|name| name == group.as_str()) => Some(Fault::AgentAlreadyInGroup),
        None if many => Some(Fault::GroupsTooMany { maximum: MOST_GROUPS }),
        None => None,
    }
}

fn messages(group: &GroupName, alone: bool) -> Messages {
    let rest = if alone { " and are in no other group now" } else { "" };
    Messages {
        all: Cow::Owned(format!("All agents that were asked for were put into group {group}{rest}")),
        some: Cow::Owned(format!("Some agents were not put into group {group}, the others were{rest}")),
        none: Cow::Owned(format!("No agent was put into group {group}")),
    }
}
