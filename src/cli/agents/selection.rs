//! [`Selection`]: which agents a verb is about: ids, a file of them, or what they have in common.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::count_of;

use super::agent_id::{AgentId, joined};
use super::columns;
use super::filters::{Filters, Status};
use super::target::AgentTarget;
use crate::bulk;
use crate::completing;
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing::Pages;
use crate::output::{Column, ListWriter, affected_items};
use crate::reply;
use crate::world::World;

/// Ids per request: they travel in the address, which servers limit to some kilobytes.
pub(crate) const BATCH: usize = 500;

/// What is fetched of agents before something is done to them.
const FIELDS: &str = "id,name,status,ip,version,group,lastKeepAlive";

/// The flags that select agents.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Selection {
    /// The agents' ids
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    ids: Vec<AgentId>,

    /// Read the ids from this file (- is stdin): lines, CSV or JSON
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Those this WQL expression is true for
    #[arg(short, long = "query", value_name = "WQL", help_heading = "Selecting")]
    query: Option<String>,

    /// Those with this text in a field; with a '-' in front, those without it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, help_heading = "Selecting")]
    search: Option<String>,

    #[command(flatten)]
    filters: Filters,
}

/// The agents that were selected.
pub(super) struct Selected {
    /// They, in the order of their ids where they were named, else in the manager's.
    pub(super) targets: Vec<AgentTarget>,
    /// Ids that were named and that no agent has, or none that the user may see.
    unknown: Vec<AgentId>,
    /// The manager's answer without items, for the failure where nothing is left.
    refusals: Value,
}

impl Selection {
    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.file.is_none() && !self.has_filters()
    }

    /// Whether nothing is named but a file.
    pub(crate) fn only_file(&self) -> Option<&Path> {
        self.file.as_deref().filter(|_| self.ids.is_empty() && !self.has_filters())
    }

    /// Whether agents are named one by one, be it nobody.
    pub(super) fn names_agents(&self) -> bool {
        !self.ids.is_empty() || self.file.is_some()
    }

    /// Whether agents are selected by what they have in common.
    pub(super) fn has_filters(&self) -> bool {
        !self.parameters().is_empty()
    }

    /// The same; where agents are selected by what they have in common and nothing is said of how they are connected, only
    /// those that are active.
    pub(super) fn connected(&self) -> Self {
        let mut selection = self.clone();
        if self.has_filters() {
            selection.filters.by_default(Status::Active);
        }
        selection
    }

    /// The ids that are named, each once and in order; those of the file are read now. A file without rows names nobody: it
    /// may come from a list that found nothing.
    ///
    /// # Errors
    /// The file has something else, or the manager itself is named.
    pub(super) fn ids(&self) -> Result<Vec<AgentId>> {
        let ids = self.ids_with_manager()?;
        if ids.first().is_some_and(AgentId::is_manager) {
            return Err(Failure::usage("000 is the manager itself, and no agent"));
        }
        Ok(ids)
    }

    /// The same, among which the manager itself may be.
    ///
    /// # Errors
    /// The file has something else.
    pub(super) fn ids_with_manager(&self) -> Result<Vec<AgentId>> {
        let mut ids = self.ids.clone();
        if let Some(path) = &self.file {
            bulk::each_row_if_any(path, "id", &mut |row| {
                let id = row.get("id").ok_or_else(|| row.wrong("it has no id"))?;
                ids.push(id.parse().map_err(|why: String| row.wrong(why))?);
                Ok(())
            })?;
        }
        ids.sort();
        ids.dedup();
        Ok(ids)
    }

    /// The parameters of the filters.
    fn parameters(&self) -> Vec<(String, String)> {
        let mut parameters = self.filters.parameters();
        for (name, value) in [("q", &self.query), ("search", &self.search)] {
            if let Some(value) = value {
                parameters.push((name.to_owned(), value.clone()));
            }
        }
        parameters
    }

    /// The request that lists them.
    pub(super) fn request(&self) -> ApiRequest {
        list().with_all(self.parameters())
    }

    /// Asks the manager which agents these are.
    pub(super) async fn selected(&self, connection: &dyn Connection, ids: &[AgentId]) -> Result<Selected> {
        selected(connection, &self.request(), ids, |_| true).await
    }

    /// Prints the agents and ends: nothing is done to them.
    pub(super) async fn show(
        &self,
        world: &World,
        connection: &dyn Connection,
        ids: &[AgentId],
        done: &str,
    ) -> Result<Exit> {
        show(world, connection, &self.request(), ids, done, |_| true).await
    }
}

impl Selected {
    /// The agents to send: also those that are unknown, so that the answer says so.
    ///
    /// # Errors
    /// All that were named are unknown to the manager.
    pub(super) fn with_unknown(mut self) -> Result<Vec<AgentTarget>> {
        if self.targets.is_empty() {
            reply::check_items(&self.refusals)?;
        }
        self.targets.extend(self.unknown.into_iter().map(AgentTarget::named));
        Ok(self.targets)
    }
}

/// The request that lists all agents, with what is shown of them before something is done to them.
pub(crate) fn list() -> ApiRequest {
    ApiRequest::get("/agents").with("select", FIELDS)
}

/// The agents of a list that are `wanted`: of `ids` where there are some, else all but the manager itself.
pub(super) async fn selected(
    connection: &dyn Connection,
    request: &ApiRequest,
    ids: &[AgentId],
    wanted: impl Fn(&Value) -> bool,
) -> Result<Selected> {
    let mut selected = Selected { targets: Vec::new(), unknown: Vec::new(), refusals: json!({ "data": {} }) };
    for request in requests(request, ids) {
        let mut pages = Pages::new(connection, &request, 0, None).of_named();
        while let Some(document) = pages.next().await? {
            let items = affected_items(&document).iter().filter(|item| is_one(item, ids) && wanted(item));
            selected.targets.extend(items.filter_map(AgentTarget::of_item));
            let failed = reply::failed_items(&document);
            let unknown = failed.iter().flat_map(|items| &items.ids).filter_map(|id| id.parse().ok());
            selected.unknown.extend(unknown);
            keep_refusals(&mut selected.refusals, &document);
        }
    }
    Ok(selected)
}

/// Prints those agents, page by page, and says that they would be `done`, such as `deleted`.
pub(super) async fn show(
    world: &World,
    connection: &dyn Connection,
    request: &ApiRequest,
    ids: &[AgentId],
    done: &str,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Exit> {
    let is_known = |column: &&Column| FIELDS.split(',').any(|field| field == column.path);
    let columns =
        columns::LIST.iter().filter(is_known).map(|column| Column { wide: false, ..column.clone() });
    let mut list = ListWriter::new(&world.printer, columns.collect(), "id");
    let mut envelope = Value::Null;
    let (mut count, mut unknown) = (0, Vec::new());
    for request in requests(request, ids) {
        let mut pages = Pages::new(connection, &request, 0, None).of_named();
        while let Some(mut document) = pages.next().await? {
            if let Some(items) = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut) {
                items.retain(|item| is_one(item, ids) && wanted(item));
                count += items.len();
            }
            unknown.extend(reply::failed_items(&document));
            keep_refusals(&mut envelope, &document);
            list.page(&mut document)?;
        }
    }
    if let Some(fields) = envelope.as_object_mut() {
        fields.insert("changed".into(), false.into());
    }
    if let Some(total) = envelope.pointer_mut("/data/total_affected_items") {
        *total = count.into();
    }
    list.surround(envelope);
    list.finish()?;
    world.say(&format!("{} would be {done}", count_of(count, "agent")));
    match reply::settled(unknown, count)? {
        reply::Success::All => Ok(Exit::Done),
        reply::Success::Some(failed) => Err(reply::some_failed(failed, count)),
    }
}

/// One request, or several with as many ids each as fit.
fn requests(request: &ApiRequest, ids: &[AgentId]) -> Vec<ApiRequest> {
    if ids.is_empty() {
        return vec![request.clone()];
    }
    ids.chunks(BATCH).map(|ids| request.clone().with("agents_list", joined(ids))).collect()
}

/// Whether an item is an agent. The manager itself counts only where it is named.
fn is_one(item: &Value, named: &[AgentId]) -> bool {
    item.get("id").and_then(Value::as_str) != Some("000") || named.iter().any(AgentId::is_manager)
}

/// Adds the failed items of one answer to those of the ones before it, and leaves out the others.
fn keep_refusals(all: &mut Value, document: &Value) {
    let failed = |document: &Value| {
        document.pointer("/data/failed_items").and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let mut refused = failed(all);
    refused.extend(failed(document));
    let total: usize = refused.iter().filter_map(|group| group.get("id")?.as_array()).map(Vec::len).sum();
    if all.get("message").is_none() {
        *all = json!({ "data": { "affected_items": [], "total_affected_items": 0 },
                       "message": document.get("message"), "error": document.get("error") });
    }
    if let Some(data) = all.get_mut("data").and_then(Value::as_object_mut) {
        data.insert("total_failed_items".into(), total.into());
        data.insert("failed_items".into(), refused.into());
    }
}
