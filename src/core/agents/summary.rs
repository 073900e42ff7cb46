//! `GET /agents/summary`, `GET /agents/summary/status` and `GET /agents/summary/os`: how many agents there are of
//! which kind. The manager itself does not count.

use serde_json::{Map, Value, json};

use super::{AgentId, AgentStatus, Selection};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::query::Fragment;
use crate::result::{Data, Items, Messages};
use crate::wdb::{Database, Row};

const OS_MESSAGES: Messages = Messages::new(
    "The operating systems of the agents are shown",
    "The operating systems of some agents could not be shown",
    "No operating system is shown",
);

/// The most operating systems that are listed.
const MOST_SYSTEMS: i64 = 500;

/// The numbers of agents by state, by platform and by group.
///
/// # Errors
/// Those of the database. Agents that do not exist count nothing.
pub async fn summary(cx: &Context, selection: &Selection<AgentId>) -> Result<Data> {
    let agents = agents(selection);
    let by_status = by_status(&agents);
    let mut by_platform = Fragment::sql("SELECT os_platform AS name, count(*) AS count FROM agent WHERE ");
    by_platform.push(&agents).push_sql(" AND os_platform != '' GROUP BY os_platform ORDER BY os_platform");
    let mut by_group = Fragment::sql(
        "SELECT g.name AS name, count(*) AS count FROM belongs b JOIN `group` g ON b.id_group = g.id \
         WHERE g.name != '' AND b.id_agent IN (SELECT id FROM agent WHERE ",
    );
    by_group.push(&agents).push_sql(") GROUP BY b.id_group ORDER BY g.name");
    let (by_status, by_platform, by_group) =
        tokio::try_join!(rows(cx, &by_status), rows(cx, &by_platform), rows(cx, &by_group))?;
    let status = counts_of_states(&by_status);
    Ok(Data::new(json!({ "status": status, "os": counts(&by_platform), "groups": counts(&by_group) })))
}

/// The numbers of agents by the state of their connection and by that of their groups' configuration.
///
/// # Errors
/// Those of the database.
pub async fn status_summary(cx: &Context, selection: &Selection<AgentId>) -> Result<Data> {
    status_counts(cx, selection).await.map(Data::new)
}

/// What [`status_summary`] answers.
pub(super) async fn status_counts(cx: &Context, selection: &Selection<AgentId>) -> Result<Value> {
    let agents = agents(selection);
    let by_status = by_status(&agents);
    let mut by_sync =
        Fragment::sql("SELECT group_config_status AS name, count(*) AS count FROM agent WHERE ");
    by_sync.push(&agents).push_sql(" GROUP BY group_config_status");
    let (by_status, by_sync) = tokio::try_join!(rows(cx, &by_status), rows(cx, &by_sync))?;
    let total: u64 = AgentStatus::ALL.into_iter().map(|status| count_of(&by_status, status.as_str())).sum();
    let mut connection = counts_of_states(&by_status);
    connection.insert("total".to_owned(), total.into());
    Ok(json!({
        "connection": connection,
        "configuration": {
            "synced": count_of(&by_sync, "synced"),
            "not_synced": count_of(&by_sync, "not synced"),
            "total": total,
        },
    }))
}

/// The platforms of the agents, each once, in alphabetical order.
///
/// # Errors
/// Those of the database.
pub async fn platforms(cx: &Context, selection: Selection<AgentId>) -> Result<Items> {
    let mut sql = Fragment::sql("SELECT DISTINCT os_platform AS name FROM agent WHERE ");
    sql.push(&agents(&selection)).push_sql(" AND os_platform != '' ORDER BY os_platform LIMIT ");
    sql.push(&Fragment::integer(MOST_SYSTEMS));
    let names = rows(cx, &sql).await?.into_iter().filter_map(|mut row| row.remove("name")).collect();
    Ok(Items::new(names, OS_MESSAGES).with_failed(selection.denied))
}

/// The condition that the agents of the selection meet, the manager aside.
fn agents(selection: &Selection<AgentId>) -> Fragment {
    let mut condition = Fragment::sql("id > 0");
    if let Some(selected) = selection.condition() {
        condition.push_sql(" AND ").push(&selected.enclosed());
    }
    condition
}

/// The numbers of agents by the state of their connection.
fn by_status(agents: &Fragment) -> Fragment {
    let mut sql = Fragment::sql("SELECT connection_status AS name, count(*) AS count FROM agent WHERE ");
    sql.push(agents).push_sql(" GROUP BY connection_status");
    sql
}

async fn rows(cx: &Context, sql: &Fragment) -> Result<Vec<Row>> {
    cx.manager.wdb.until(cx.deadline).rows(Database::Global, sql).await.map_err(Error::from)
}

/// The rows' counts by their names.
fn counts(rows: &[Row]) -> Map<String, Value> {
    let pair = |row: &Row| Some((row.get("name")?.as_str()?.to_owned(), row.get("count")?.clone()));
    rows.iter().filter_map(pair).collect()
}

/// The counts of all states, also of those that no agent is in.
fn counts_of_states(by_status: &[Row]) -> Map<String, Value> {
    let counted = |status: AgentStatus| (status.to_string(), count_of(by_status, status.as_str()).into());
    AgentStatus::ALL.into_iter().map(counted).collect()
}

/// The count of one name; 0 where it is not there.
fn count_of(rows: &[Row], name: &str) -> u64 {
    let named = |row: &&Row| row.get("name").and_then(Value::as_str) == Some(name);
    rows.iter().find(named).and_then(|row| row.get("count")?.as_u64()).unwrap_or(0)
}
