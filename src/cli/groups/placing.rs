//! Putting agents where they belong: which memberships have to change, shown or made.

use std::collections::HashMap;

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};
use wazuhctl_core::count_of;
use wazuhctl_core::groups::{Belonging, GroupName, Membership, Others, memberships};

use super::changes::{COLUMNS, Change, Changes};
use crate::agents::{AgentId, AgentTarget};
use crate::bulk::{self, BulkArgs, Report, Words};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing::Pages;
use crate::output::{Format, View, affected_items};
use crate::reply;
use crate::world::World;

/// Groups that are asked for with one request.
const GROUPS_AT_ONCE: usize = 100;

/// Only showing what would change.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct DiffArgs {
    /// Show which memberships would change (+ into, - out of a group) and end: with 8 where there are any
    #[arg(long, conflicts_with_all = ["dry_run", "resume"])]
    pub(super) diff: bool,
}

/// The agents that the manager knows, with the groups they are in.
#[derive(Default)]
pub(super) struct Known {
    agents: HashMap<AgentId, (AgentTarget, Vec<GroupName>)>,
}

impl Known {
    /// Adds the agents of a list, but not the manager; their ids, in the list's order.
    ///
    /// # Errors
    /// The manager does not answer, or refuses to.
    pub(super) async fn add(
        &mut self,
        connection: &dyn Connection,
        request: &ApiRequest,
    ) -> Result<Vec<AgentId>> {
        let mut ids = Vec::new();
        let mut pages = Pages::new(connection, request, 0, None).of_named();
        while let Some(document) = pages.next().await? {
            for item in affected_items(&document) {
                let Some(target) = AgentTarget::of_item(item).filter(|target| !target.id.is_manager()) else {
                    continue;
                };
                let groups = item.get("group").and_then(Value::as_array).into_iter().flatten();
                let groups = groups.filter_map(|name| name.as_str()?.parse().ok()).collect();
                ids.push(target.id.clone());
                self.agents.insert(target.id.clone(), (target, groups));
            }
        }
        Ok(ids)
    }

    /// The id of the agent of this name.
    pub(super) fn by_name(&self) -> HashMap<&str, &AgentId> {
        let agents = self.agents.values();
        agents.filter_map(|(target, _)| Some((bulk::Target::name(target)?, &target.id))).collect()
    }

    /// What has to change for agents to be in these groups; agents that nobody knows count as being in none.
    pub(super) fn changes(&self, wanted: Vec<(AgentId, Vec<GroupName>)>, others: Others<'_>) -> Vec<Change> {
        let belonging = |(agent, wanted): (AgentId, Vec<GroupName>)| {
            let present = self.agents.get(&agent).map(|(_, groups)| groups.clone()).unwrap_or_default();
            Belonging { agent, present, wanted }
        };
        let belongings: Vec<_> = wanted.into_iter().map(belonging).collect();
        let change = |Membership { agent, group, into }| {
            let target = self.agents.get(&agent).map(|(target, _)| target.clone());
            Change { agent: target.unwrap_or_else(|| AgentTarget::named(agent)), group, into }
        };
        memberships(&belongings, others).into_iter().map(change).collect()
    }
}

/// Fails unless all these groups are there.
pub(super) async fn must_exist(connection: &dyn Connection, groups: &[&GroupName]) -> Result<()> {
    for names in groups.chunks(GROUPS_AT_ONCE) {
        let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        let request = ApiRequest::get("/groups")
            .with("groups_list", names.join(","))
            .with("limit", GROUPS_AT_ONCE.to_string());
        let document = reply::answer(&request, &bulk::send(connection, &request).await?)?;
        if let reply::Success::Some(failed) = reply::check_items(&document)? {
            let count: usize = failed.iter().map(|items| items.ids.len()).sum();
            let failure = Failure::new(Exit::NotFound, format!("{count} of the groups do not exist"));
            return Err(failure.hint("wazuhctl groups create GROUP makes one").with_failed(failed));
        }
    }
    Ok(())
}

/// With `--rbac`: prints the rights that are needed. With `--curl`: prints the requests that list the agents. Both end the
/// call.
pub(super) fn explain(world: &World, lists: &[ApiRequest]) -> Result<()> {
    let put = ApiRequest::new(Method::PUT, "/agents/group");
    let delete = ApiRequest::new(Method::DELETE, "/agents/group");
    let groups = ApiRequest::get("/groups");
    let lists_and_changes: Vec<&ApiRequest> = lists.iter().take(1).chain([&groups, &put, &delete]).collect();
    world.explain_rights(&lists_and_changes)?;
    world.explain_all(lists)
}

/// Makes the changes, or shows them.
pub(super) async fn place(
    world: &World,
    bulk: &BulkArgs,
    diff: &DiffArgs,
    words: Words,
    changes: Vec<Change>,
) -> Result<Exit> {
    if bulk.dry_run || diff.diff {
        return show(world, diff, &changes);
    }
    if changes.is_empty() {
        let sentence = "all agents are in their groups: nothing to change";
        return world.done(sentence, &json!({ "changed": false }));
    }
    bulk::run(world, bulk, &Changes { words }, changes).await
}

/// Finishes what a report has left.
pub(super) async fn resume(
    world: &World,
    bulk: &BulkArgs,
    words: Words,
    report: Report<Change>,
) -> Result<Exit> {
    if let Some(first) = report.targets().first() {
        world.explain(&first.request(&[&first.agent.id]))?;
    }
    bulk::resume(world, bulk, &Changes { words }, report).await
}

fn show(world: &World, diff: &DiffArgs, changes: &[Change]) -> Result<Exit> {
    let items: Vec<Value> = changes.iter().map(Change::item).collect();
    let count = items.len();
    let sentence = match count {
        0 => "no membership would change".to_owned(),
        _ => format!("{} would change", count_of(count, "membership")),
    };
    let document = json!({
        "data": { "affected_items": items, "total_affected_items": count,
                  "total_failed_items": 0, "failed_items": [] },
        "message": sentence, "error": 0, "changed": false
    });
    let is_data = !matches!(world.printer.format(), None | Some(Format::Table | Format::Wide));
    if count > 0 || is_data {
        world.printer.print(&View::of_list(document, COLUMNS, "id"))?;
    }
    world.say(&sentence);
    Ok(if diff.diff && count > 0 { Exit::Differences } else { Exit::Done })
}
