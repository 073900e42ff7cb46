//! `GET /syscheck/{agent_id}/last_scan`: when an agent last checked its files.

use serde_json::{Value, json};

use crate::agents::{self, AgentId};
use crate::context::Context;
use crate::error::Result;
use crate::query::output;
use crate::reports;
use crate::result::{Items, Messages};
use crate::wdb::Database;

const MESSAGES: Messages = Messages::new(
    "The agent's last check of its files is shown",
    "The agent's last check of its files is shown",
    "No check is shown",
);

/// When the last check began and ended. Either is `null` where it is not known, and the end while a check runs.
///
/// # Errors
/// 1701 where there is no such agent; 2007 where it has no database although it has connected; those of the database.
pub async fn last_scan(cx: &Context, agent: AgentId) -> Result<Items> {
    // Whoever never connected has neither version nor database.
    let (start, end) =
        if agents::version_of(cx, agent).await?.is_some() { times(cx, agent).await? } else { (None, None) };
    let end = end.filter(|end| start.is_some_and(|start| *end >= start));
    let shown = |time: Option<i64>| time.map(Value::from).and_then(output::date);
    Ok(Items::new(vec![json!({ "start": shown(start), "end": shown(end) })], MESSAGES))
}

/// The beginning and the end, in seconds since 1970.
async fn times(cx: &Context, agent: AgentId) -> Result<(Option<i64>, Option<i64>)> {
    reports::must_have_database(cx, agent).await?;
    let wdb = cx.manager.wdb.until(cx.deadline);
    let sql = "SELECT start_scan, end_scan FROM scan_info WHERE module = 'fim'";
    let row = wdb.rows(Database::Agent(agent.number()), sql).await?.into_iter().next().unwrap_or_default();
    let time = |name: &str| row.get(name).and_then(Value::as_i64).filter(|time| *time != 0);
    Ok((time("start_scan"), time("end_scan")))
}
