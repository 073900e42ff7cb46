//! `wazuhctl agents delete`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::FalseyValueParser;
use reqwest::Method;
use serde_json::{Value, json};

use super::agent_id::{AgentId, joined};
use super::columns;
use super::filters::Filters;
use super::ids;
use crate::ask;
use crate::connect::{ApiRequest, Connection};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing;
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

/// More agents than this are only deleted by somebody who types their number.
const MANY: usize = 10;

/// Ids per request: they travel in the address, which servers limit to some kilobytes.
const BATCH: usize = 500;

/// Delete agents; their names are shown before anything happens
#[derive(Debug, Args)]
#[command(
    visible_alias = "remove",
    after_help = "Examples:
  wazuhctl agents delete 007
  wazuhctl agents delete --status never_connected --older-than 30d --dry-run
  wazuhctl agents list --group retired -o name | wazuhctl agents delete -f - --yes --purge"
)]
pub(crate) struct Delete {
    /// The agents' ids
    #[arg(value_name = "ID")]
    ids: Vec<AgentId>,

    /// Read the ids from this file (- is stdin): lines, CSV or JSON
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Take them out of the key store as well, so that nothing is left of them
    #[arg(long)]
    purge: bool,

    /// Only show what would be deleted
    #[arg(long)]
    dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,

    /// Those this WQL expression is true for
    #[arg(short, long = "query", value_name = "WQL", help_heading = "Selecting")]
    query: Option<String>,

    #[command(flatten)]
    filters: Filters,
}

impl Delete {
    pub(super) async fn run(mut self, world: &World) -> Result<Exit> {
        if let Some(path) = &self.file {
            self.ids.extend(ids::read(path)?);
        }
        self.ids.sort();
        self.ids.dedup();
        let filters = self.parameters();
        if self.ids.is_empty() && filters.is_empty() {
            return Err(Failure::usage("it is not said which agents to delete")
                .hint("name their ids, or select them with --query, --status, --older-than and so on"));
        }
        let (read, delete) = (ApiRequest::get("/agents"), self.request(&self.ids));
        if filters.is_empty() {
            world.explain(&delete)?;
        } else {
            world.explain_rights(&[&read, &delete])?;
        }
        let connection = world.connect().await?;
        if filters.is_empty() && self.yes && !self.dry_run {
            return self.delete(world, connection, &self.ids).await;
        }
        let selected = self.selected(connection, filters).await?;
        if affected_items(&selected).is_empty() {
            reply::check_items(&selected)?;
            return world.done("no agent is selected: nothing to delete", &json!({ "changed": false }));
        }
        let ids = ids_of(&selected)?;
        world.explain(&self.request(&ids))?;
        if self.dry_run {
            return self.show(world, selected);
        }
        self.confirm(world, &selected).await?;
        // Ids that do not exist are sent along, so that the answer says so.
        let ids = if self.ids.is_empty() { ids } else { self.with_unknown(&selected, ids) };
        self.delete(world, connection, &ids).await
    }

    fn parameters(&self) -> Vec<(String, String)> {
        let mut parameters = self.filters.parameters();
        if let Some(query) = &self.query {
            parameters.push(("q".into(), query.clone()));
        }
        parameters
    }

    /// The agents that are selected, without the manager itself.
    async fn selected(&self, connection: &dyn Connection, filters: Vec<(String, String)>) -> Result<Value> {
        let request =
            ApiRequest::get("/agents").with("select", "id,name,status,ip,version,group,lastKeepAlive");
        let request = request.with_all(filters);
        let mut batches = self.ids.chunks(BATCH);
        let first = batches.next().unwrap_or_default();
        let mut all = fetch_selected(connection, &request, first).await?;
        for batch in batches {
            merge(&mut all, fetch_selected(connection, &request, batch).await?);
        }
        Ok(all)
    }

    fn with_unknown(&self, selected: &Value, mut ids: Vec<AgentId>) -> Vec<AgentId> {
        let failed = reply::failed_items(selected);
        let unknown = failed.iter().flat_map(|items| &items.ids).filter_map(|id| id.parse().ok());
        ids.extend(unknown);
        ids
    }

    fn show(&self, world: &World, mut selected: Value) -> Result<Exit> {
        if let Some(fields) = selected.as_object_mut() {
            fields.insert("changed".into(), false.into());
        }
        let count = affected_items(&selected).len();
        let end = world.finish(&View::of_list(selected, columns::LIST, "id"))?;
        world.say(&format!("{} would be deleted", agents(count)));
        Ok(end)
    }

    async fn confirm(&self, world: &World, selected: &Value) -> Result<()> {
        if self.yes {
            return Ok(());
        }
        let items = affected_items(selected);
        let text = |item: &Value, name: &str| {
            item.get(name).and_then(Value::as_str).unwrap_or("-").escape_debug().to_string()
        };
        let question = agents(items.len());
        world.say(&format!("{question} will be deleted{}:", if self.purge { " for good" } else { "" }));
        for item in items {
            world.say(&format!("  {}  {}  ({})", text(item, "id"), text(item, "name"), text(item, "status")));
        }
        if !ask::is_possible() {
            return Err(Failure::usage("nobody can be asked whether to delete them: there is no terminal")
                .hint("--yes deletes without asking; --dry-run only shows"));
        }
        let agreed = if items.len() > MANY {
            let number = items.len().to_string();
            ask::typed(format!("Type {number} to delete them"), number).await?
        } else {
            ask::yes_or_no(format!("Delete {question}")).await?
        };
        if agreed { Ok(()) } else { Err(Failure::new(Exit::Interrupted, "nothing was deleted")) }
    }

    /// Whatever their state is and however long ago they were seen: what is deleted was selected before.
    fn request(&self, ids: &[AgentId]) -> ApiRequest {
        ApiRequest::new(Method::DELETE, "/agents")
            .with("agents_list", joined(ids))
            .with("status", "all")
            .with("older_than", "0s")
            .with("purge", self.purge.to_string())
    }

    async fn delete(&self, world: &World, connection: &dyn Connection, ids: &[AgentId]) -> Result<Exit> {
        let mut batches = ids.chunks(BATCH);
        let first = self.request(batches.next().unwrap_or_default());
        let mut all = reply::answer(&first, &connection.request(&first).await?)?;
        for batch in batches {
            let request = self.request(batch);
            let more = connection.request(&request).await;
            match more.and_then(|reply| reply::answer(&request, &reply)) {
                Ok(more) => merge(&mut all, more),
                Err(failure) => {
                    let done = affected_items(&all).len();
                    return Err(failure.hint(format!("{} had been deleted before that", agents(done))));
                }
            }
        }
        let count = affected_items(&all).len();
        if let Some(fields) = all.as_object_mut() {
            fields.insert("changed".into(), (count > 0).into());
        }
        let end = if matches!(world.printer.format(), None | Some(Format::Table | Format::Wide)) {
            match reply::check_items(&all)? {
                reply::Success::All => Ok(Exit::Done),
                reply::Success::Some(failed) => Err(reply::some_failed(failed, count)),
            }
        } else {
            world.finish(&View::of_list(all, &[Column::new("ID", "id", Kind::Text)], "id"))
        };
        world.say(&format!("{} deleted", agents(count)));
        end
    }
}

async fn fetch_selected(connection: &dyn Connection, request: &ApiRequest, ids: &[AgentId]) -> Result<Value> {
    let request =
        if ids.is_empty() { request.clone() } else { request.clone().with("agents_list", joined(ids)) };
    let mut document = listing::fetch_all(connection, &request, 0, None).await?;
    if let Some(items) = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut) {
        items.retain(|item| item.get("id").and_then(Value::as_str) != Some("000"));
    }
    Ok(document)
}

/// The ids of the selected agents, without the manager's.
fn ids_of(selected: &Value) -> Result<Vec<AgentId>> {
    let ids = affected_items(selected).iter().filter_map(|item| item.get("id").and_then(Value::as_str));
    let ids: Result<Vec<AgentId>> =
        ids.map(|id| id.parse().map_err(|why: String| Failure::new(Exit::Error, why))).collect();
    Ok(ids?.into_iter().filter(|id| !id.is_manager()).collect())
}

/// Adds the items, the failed items and the totals of one answer to another.
fn merge(all: &mut Value, mut more: Value) {
    for list in ["/data/affected_items", "/data/failed_items"] {
        let items = more.pointer_mut(list).and_then(Value::as_array_mut);
        if let (Some(all), Some(items)) = (all.pointer_mut(list).and_then(Value::as_array_mut), items) {
            all.append(items);
        }
    }
    for total in ["/data/total_affected_items", "/data/total_failed_items"] {
        let sum = [&*all, &more].map(|document| document.pointer(total).and_then(Value::as_u64).unwrap_or(0));
        if let Some(number) = all.pointer_mut(total) {
            *number = sum.iter().sum::<u64>().into();
        }
    }
    let failed = !reply::failed_items(all).is_empty();
    let done = !affected_items(all).is_empty();
    if let Some(error) = all.pointer_mut("/error") {
        *error = match (failed, done) {
            (false, _) => 0,
            (true, false) => 1,
            (true, true) => 2,
        }
        .into();
    }
}

fn agents(count: usize) -> String {
    if count == 1 { "1 agent".into() } else { format!("{count} agents") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_add_up() {
        let answer = |done: Value, failed: Value| {
            let totals = (done.as_array().unwrap().len(), failed.as_array().unwrap().len());
            json!({"data": {"affected_items": done, "total_affected_items": totals.0,
                            "failed_items": failed, "total_failed_items": totals.1}, "error": 0})
        };
        let mut all = answer(json!(["001"]), json!([]));
        merge(&mut all, answer(json!([]), json!([{"error": {"code": 1701}, "id": ["999"]}])));
        assert_eq!(affected_items(&all).len(), 1);
        assert_eq!(all.pointer("/data/total_failed_items"), Some(&json!(1)));
        assert_eq!(all.get("error"), Some(&json!(2)));
    }
}
