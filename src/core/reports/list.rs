//! [`list`]: a report of one agent or of many; [`page_of`]: a statement answered from one agent's database.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::Value;

use super::gather::{Counted, gather};
use super::key::Merging;
use super::merge::merged;
use super::source::{AGENT, Opened, Source};
use super::{Report, ReportRequest};
use crate::agents::{self, AgentId, Selection};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::{Item, Sort, Statement, Table, TableQuery};
use crate::result::{Affected, Cast, Items, Messages, Order, Tally};

/// The items that the agents of the selection have told, in one list.
///
/// Without an order the items come agent by agent, by the text of their ids. With one they are merged by its first
/// field (see `key.rs` for the rules). Several databases are read at once. What is more than a few thousand items is
/// a stream, and memory does not grow with their number.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724, 2003) and of the database; 2007 where an
/// agent has no database, because it has never connected. A named agent that is not registered becomes a failed item
/// with code 1701.
pub async fn list(
    cx: &Context,
    selection: Selection<AgentId>,
    report: &'static Report,
    request: &ReportRequest,
) -> Result<Items> {
    let chosen = agents::chosen(cx, &selection).await?;
    let mut sources = sources(cx, &selection, chosen.registered, report, request).await?;
    let counted = if report.counted_by_page { total_of_a_page } else { total_of_all };
    let mut items = match &request.list.sort {
        None => {
            sources.sort_by_cached_key(|source| source.agent.to_string());
            in_turn(sources, report, counted).await?
        }
        Some(sort) => sorted(sources, sort, report, counted).await?,
    };
    items.failed = selection.denied;
    items.failed.add_all(chosen.unknown.iter().map(ToString::to_string), Fault::AgentNotFound);
    Ok(items)
}

/// Asks for the database of an agent.
///
/// # Errors
/// 2007 where the agent has none, because it has never connected.
pub(crate) async fn must_have_database(cx: &Context, agent: AgentId) -> Result<()> {
    match databases_of(cx, vec![agent]).await?.first() {
        Some(true) => Ok(()),
        _ => Err(without_database(agent)),
    }
}

/// The rows that a statement finds in one agent's database, as items. Like Wazuh, it looks for the database before it
/// looks at what is asked.
///
/// # Errors
/// Those of the database; 2007 where the agent has none; and those of the statement.
pub async fn page_of(
    cx: &Context,
    agent: AgentId,
    statement: impl FnOnce() -> Result<Statement>,
    messages: Messages,
) -> Result<Items> {
    must_have_database(cx, agent).await?;
    let statement = statement()?;
    let wdb = cx.manager.wdb.until(cx.deadline);
    let source = Source { agent, statement: Arc::new(statement), wdb, named: false };
    let gathered = gather(vec![source], total_of_all).await?;
    Ok(match gathered.rest {
        None => Items::page(values(gathered.items), gathered.total, messages),
        Some(rest) => Items::page(rest.behind(&gathered.items, Tally::default()), gathered.total, messages),
    })
}

fn values(items: Vec<Item>) -> Vec<Value> {
    items.into_iter().map(Value::from).collect()
}

fn total_of_all(opened: &Opened) -> u64 {
    opened.total
}

fn total_of_a_page(opened: &Opened) -> u64 {
    if opened.items.is_empty() { 0 } else { opened.total }
}

/// The items agent by agent.
async fn in_turn(sources: Vec<Source>, report: &Report, counted: Counted) -> Result<Items> {
    let gathered = gather(sources, counted).await?;
    let messages = report.messages.clone();
    let items = match gathered.rest {
        None => Items::page(values(gathered.items), gathered.total, messages),
        Some(rest) => {
            let tally = Tally::default();
            let chunks = rest.behind(&gathered.items, tally.clone());
            Items::page(chunks, gathered.total, messages).with_tally(tally)
        }
    };
    Ok(items.in_order(Order::by(AGENT, Cast::Text)))
}

/// The items merged by a field.
async fn sorted(sources: Vec<Source>, sort: &Sort, report: &Report, counted: Counted) -> Result<Items> {
    let gathered = gather(sources.clone(), counted).await?;
    let messages = report.messages.clone();
    let Some(merging) = Merging::of(sort, gathered.items.first(), report.merged_as_text) else {
        return Ok(Items::page(values(gathered.items), gathered.total, messages));
    };
    let order = merging.as_order();
    let (affected, total) = if gathered.rest.is_none() {
        let mut items = gathered.items;
        items.sort_by_cached_key(|item| merging.key(item));
        (Affected::Values(values(items)), gathered.total)
    } else {
        drop(gathered);
        let (total, chunks) = merged(sources, merging, counted).await?;
        (Affected::Stream(chunks), total)
    };
    Ok(Items::page(affected, total, messages).in_order(order))
}

/// What each agent is asked. Refusals come in the order in which Wazuh comes upon them, agent by agent.
async fn sources(
    cx: &Context,
    selection: &Selection<AgentId>,
    agents: Vec<AgentId>,
    report: &'static Report,
    request: &ReportRequest,
) -> Result<Vec<Source>> {
    let Some(first) = agents.first().copied() else { return Ok(Vec::new()) };
    let databases = databases_of(cx, agents.clone()).await?;
    if databases.first() == Some(&false) {
        return Err(without_database(first));
    }
    let windows = match report.windows {
        Some(_) => agents::on_windows(cx, selection).await?,
        None => HashSet::new(),
    };
    let usual = Arc::new(compile(report.table, request)?);
    let on_windows = match report.windows.filter(|_| !windows.is_empty()) {
        Some(table) => compile(table, request).map(Arc::new),
        None => Ok(Arc::clone(&usual)),
    };
    let wdb = cx.manager.wdb.until(cx.deadline);
    let mut sources = Vec::with_capacity(agents.len());
    for (agent, exists) in agents.into_iter().zip(databases) {
        if !exists {
            return Err(without_database(agent));
        }
        let statement = if windows.contains(&agent) { on_windows.clone()? } else { Arc::clone(&usual) };
        sources.push(Source { agent, statement, wdb: wdb.clone(), named: true });
    }
    Ok(sources)
}

fn compile(table: &Table, request: &ReportRequest) -> Result<Statement> {
    let mut query = TableQuery::new(table, &request.list);
    for (field, values) in &request.filters {
        query = query.filter(field, values.iter().cloned());
    }
    query.compile()
}

/// Whether each of the agents has a database.
async fn databases_of(cx: &Context, agents: Vec<AgentId>) -> Result<Vec<bool>> {
    let home = cx.manager.home.clone();
    blocking(move || agents.iter().map(|agent| home.agent_database(agent.number()).exists()).collect()).await
}

fn without_database(agent: AgentId) -> Error {
    let why = if agent.is_manager() { "" } else { "never connected, or " };
    let message = format!("agent {agent} has no database: it has {why}told nothing yet");
    let remedy = "See in the list of agents whether there is such an agent, and whether it is active.";
    Fault::Case { code: 2007, message, remedy }.into()
}
