//! The versions of agents' software, and whether there are such agents.

use std::collections::BTreeMap;

use serde_json::Value;

use super::targets::{Known, known, request};
use super::{AgentId, AgentQuery, Selection, WazuhVersion};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::query::Fragment;
use crate::wdb::Database;

/// The version as the agent told it, such as `Wazuh v4.14.7`; none where it never did.
///
/// # Errors
/// 1701 where the database knows no such agent; those of the database.
pub(crate) async fn version_of(cx: &Context, agent: AgentId) -> Result<Option<String>> {
    let mut sql = Fragment::sql("SELECT id, version FROM agent WHERE id = ");
    sql.push(&Fragment::integer(agent.number().into()));
    let rows = cx.manager.wdb.until(cx.deadline).rows(Database::Global, sql).await?;
    let row = rows.into_iter().next().ok_or(Fault::AgentNotFound)?;
    Ok(row.get("version").and_then(Value::as_str).map(str::to_owned))
}

/// The versions of the agents of a selection that the database knows; none for those that never told theirs.
///
/// # Errors
/// Those of the database.
pub(crate) async fn versions_of(
    cx: &Context,
    selection: &Selection<AgentId>,
) -> Result<BTreeMap<AgentId, Option<WazuhVersion>>> {
    let agents = known(cx, AgentQuery::new(selection, request(None))).await?;
    Ok(agents.iter().map(|(id, agent)| (*id, Known::wazuh_version(agent))).collect())
}
