//! `GET /tasks/status`: the tasks with their states.

use futures_util::{StreamExt, TryStreamExt, stream};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::query::{Column, ListRequest, Table, TableQuery, output};
use crate::reports::chunk;
use crate::result::{Items, Messages};
use crate::wdb::{Database, Paging};

const MESSAGES: Messages = Messages::new(
    "All tasks that were asked for are shown",
    "Some tasks that were asked for could not be shown",
    "No task is shown",
);

const COLUMNS: &[Column] = &[
    Column::integer("task_id", "task_id"),
    Column::integer("agent_id", "agent_id").shown_as(output::agent_id),
    Column::text("node", "node"),
    Column::text("module", "module"),
    Column::text("command", "command"),
    Column::date("create_time", "create_time").shown_as(output::zulu_date),
    Column::date("last_update_time", "last_update_time").shown_as(output::zulu_date),
    Column::text("status", "status"),
    Column::text("error_message", "error_message"),
];

const TASKS: Table = Table::new("tasks", COLUMNS).always_selecting(&["task_id"]);

/// Which tasks to list, and how. Empty fields ask for nothing.
#[derive(Debug, Clone, Default)]
pub struct ListTasks {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// One of these tasks.
    pub tasks: Option<Vec<String>>,
    /// About one of these agents.
    pub agents: Option<Vec<String>>,
    /// What is done, such as `upgrade`.
    pub command: Option<String>,
    /// Which node does it.
    pub node: Option<String>,
    /// Who asked for it, such as `api`.
    pub module: Option<String>,
    /// How it stands, such as `In progress`.
    pub status: Option<String>,
}

/// The tasks that meet the parameters, as a stream: memory does not grow with the limit.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724) and of the database.
pub async fn list(cx: &Context, parameters: &ListTasks) -> Result<Items> {
    let mut query = TableQuery::new(&TASKS, &parameters.list);
    for (field, values) in [("task_id", &parameters.tasks), ("agent_id", &parameters.agents)] {
        if let Some(values) = values {
            query = query.filter(field, values.iter().cloned());
        }
    }
    for (field, value) in [
        ("command", &parameters.command),
        ("node", &parameters.node),
        ("module", &parameters.module),
        ("status", &parameters.status),
    ] {
        if let Some(value) = value {
            query = query.filter(field, [value.clone()]);
        }
    }
    let statement = query.compile()?;
    let wdb = cx.manager.wdb.until(cx.deadline);
    let names = statement.rows().names();
    let mut pages = wdb.cells(Database::Task, statement.data(), Paging::Offset, names);
    let total = async { wdb.count(Database::Task, statement.count()).await.map_err(Error::from) };
    // The first page is here before the answer begins, so that a query that fails does so at once.
    let first = async { pages.try_next().await.map_err(Error::from) };
    let (total, first) = tokio::try_join!(total, first)?;
    let shape = statement.rows().clone();
    let items = stream::iter(first.map(Ok))
        .chain(pages.map_err(Error::from))
        .map(move |page| chunk(&page?.into_iter().map(|row| shape.item(row)).collect::<Vec<_>>()));
    Ok(Items::page(items.boxed(), total, MESSAGES))
}
