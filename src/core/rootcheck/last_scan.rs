//! `GET /rootcheck/{agent_id}/last_scan`: when rootcheck last looked at an agent.

use serde_json::{Value, json};

use crate::agents::{self, AgentId};
use crate::context::Context;
use crate::error::Result;
use crate::query::output;
use crate::result::{Items, Messages};
use crate::wdb::Database;

const MESSAGES: Messages = Messages::new(
    "The agent's last scan by rootcheck is shown",
    "The agent's last scan by rootcheck is shown",
    "No scan is shown",
);

/// Scans leave a finding at their beginning and one at their end.
const TIMES: &str = "SELECT max(CASE log WHEN 'Starting rootcheck scan.' THEN date_last END) AS start_scan, \
                     max(CASE log WHEN 'Ending rootcheck scan.' THEN date_last END) AS end_scan FROM pm_event";

/// When the last scan began and ended. Either is `null` where it is not known, and the end while a scan runs.
///
/// # Errors
/// 1701 where there is no such agent; those of the database.
pub async fn last_scan(cx: &Context, agent: AgentId) -> Result<Items> {
    agents::version_of(cx, agent).await?;
    let wdb = cx.manager.wdb.until(cx.deadline);
    let row = wdb.rows(Database::Agent(agent.number()), TIMES).await?.into_iter().next().unwrap_or_default();
    let time = |name: &str| row.get(name).and_then(Value::as_i64);
    let start = time("start_scan");
    let end = time("end_scan").filter(|end| start.is_some_and(|start| *end >= start));
    let shown = |time: Option<i64>| time.map(Value::from).and_then(output::zulu_date);
    Ok(Items::new(vec![json!({ "start": shown(start), "end": shown(end) })], MESSAGES))
}
