//! [`Chosen`]: the agents that a report is asked of, one by one.

use std::collections::HashSet;

use futures_util::TryStreamExt;
use serde_json::Value;

use super::registered::{registered, unregistered};
use super::{AgentId, Selection};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::query::Fragment;
use crate::wdb::{Database, Paging};

/// The agents of a selection.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// Those that are registered: the named ones as they are named, twice if they are named twice; where none are
    /// named, all that the scope permits, by number.
    pub(crate) registered: Vec<AgentId>,
    /// Named ones that are not registered.
    pub(crate) unknown: Vec<AgentId>,
}

/// Sorts out the agents of a selection. The database is not asked where agents are named, or all are permitted.
///
/// # Errors
/// 1005 where `client.keys` cannot be read; those of the database.
pub(crate) async fn chosen(cx: &Context, selection: &Selection<AgentId>) -> Result<Chosen> {
    if selection.is_empty() {
        return Ok(Chosen::default());
    }
    if let Some(named) = &selection.named {
        let unknown = unregistered(cx, named).await?;
        let strangers: HashSet<AgentId> = unknown.iter().copied().collect();
        let registered = named.iter().copied().filter(|id| !strangers.contains(id)).collect();
        return Ok(Chosen { registered, unknown });
    }
    let mut registered: Vec<AgentId> = registered(cx).await?.ids().collect();
    if let Some(condition) = selection.condition() {
        let permitted = ids_where(cx, &condition).await?;
        registered.retain(|id| permitted.contains(id));
    }
    Ok(Chosen { registered, unknown: Vec::new() })
}

/// The agents of a selection that run Windows.
///
/// # Errors
/// Those of the database.
pub(crate) async fn on_windows(cx: &Context, selection: &Selection<AgentId>) -> Result<HashSet<AgentId>> {
    let mut windows = Fragment::sql("os_name GLOB '*Windows*'");
    if let Some(condition) = selection.condition() {
        windows.push_sql(" AND ").push(&condition.enclosed());
    }
    ids_where(cx, &windows).await
}

async fn ids_where(cx: &Context, condition: &Fragment) -> Result<HashSet<AgentId>> {
    let mut select = Fragment::sql("SELECT id FROM agent WHERE ");
    select.push(condition);
    let mut pages = cx.manager.wdb.until(cx.deadline).pages(Database::Global, select, Paging::by("id"));
    let mut ids = HashSet::new();
    while let Some(page) = pages.try_next().await.map_err(Error::from)? {
        let numbers = page.iter().filter_map(|row| row.get("id").and_then(Value::as_u64));
        ids.extend(numbers.filter_map(|number| u32::try_from(number).ok()).map(AgentId::new));
    }
    Ok(ids)
}
