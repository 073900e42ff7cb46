//! `PUT /agents/upgrade` and `PUT /agents/upgrade_custom`: agents are upgraded.

use serde_json::json;

use super::answer::SUCCESS;
use super::blocks;
use super::order::{Order, Package};
use crate::agents::targets::{Targets, request};
use crate::agents::{AgentId, AgentQuery, Filters, Selection};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The upgrades of all agents that were asked for are begun",
    "The upgrades of some agents that were asked for could not be begun",
    "No upgrade is begun",
);

/// How many agents a request to the module is about.
const BLOCK: usize = 500;

/// The codes that concern one agent alone: no package for its platform, an upgrade under way, an agent too old, an agent
/// that has the version already.
const OF_AGENTS: [u16; 4] = [1819, 1820, 1821, 1822];

/// Which agents to upgrade, and with what.
#[derive(Debug, Clone)]
pub struct UpgradeAgents {
    /// What the agents have in common.
    pub filters: Filters,
    /// A query that they meet.
    pub q: Option<String>,
    /// What they are upgraded with.
    pub package: Package,
}

/// Begins the upgrade of the connected agents of the selection that meet the conditions, and answers with the tasks.
///
/// # Errors
/// Those of the query; 1013, 1014 and 1121 where the agent upgrade module cannot be asked; 1823 for a version newer than
/// the manager, and the module's other refusals of a whole request, where no upgrade was begun. Failed items are, of the
/// agents that are named: the manager (1703), those that are not registered (1701), not connected (1707), or that do
/// not meet the conditions (1731), and those that the module refused (1819 to 1822). Where an upgrade was begun,
/// whatever went wrong with others is a failed item, too.
pub async fn upgrade(
    cx: &Context,
    selection: Selection<AgentId>,
    parameters: &UpgradeAgents,
) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let all = selection.named.is_none();
    let mut query = AgentQuery::new(&selection, request(parameters.q.clone()));
    parameters.filters.narrow(&mut query)?;
    let targets = Targets::of(cx, selection, query, Fault::AgentNotEligible).await?;
    let agents: Vec<AgentId> = targets.active.into_keys().collect();
    let answers = blocks::ask(cx, Order::Upgrade(&parameters.package), &agents, BLOCK).await?;

    let mut failed = targets.failed;
    let mut unanswered: std::collections::BTreeSet<AgentId> = agents.into_iter().collect();
    let mut tasks = Vec::new();
    let mut failure = None;
    for answer in answers {
        let Some(agent) = answer.agent else { continue };
        unanswered.remove(&agent);
        if answer.number == SUCCESS {
            let task = answer.fields.get("task_id").cloned().unwrap_or_default();
            tasks.push((agent.to_string(), task));
        } else if OF_AGENTS.contains(&answer.code()) {
            if !all {
                failed.add(agent.to_string(), answer.refusal());
            }
        } else {
            failed.add(agent.to_string(), answer.failure());
            failure.get_or_insert_with(|| answer.failure());
        }
    }
    let silent = Fault::UpgradeRefused { reason: "it said nothing of this agent".to_owned() };
    failed.add_all(unanswered.iter().map(ToString::to_string), silent);
    if let (true, Some(failure)) = (tasks.is_empty(), failure) {
        return Err(failure);
    }
    // By the text of the id, as Wazuh has it.
    tasks.sort_by(|(a, _), (b, _)| a.cmp(b));
    let tasks = tasks.into_iter().map(|(agent, task)| json!({ "agent": agent, "task_id": task })).collect();
    Ok(Items::new(tasks, MESSAGES).with_failed(failed))
}
