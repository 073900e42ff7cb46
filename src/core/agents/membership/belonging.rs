//! Which groups agents are in.

use std::collections::HashMap;

use super::super::{AgentId, scope};
use crate::context::Context;
use crate::error::Result;
use crate::query::Fragment;
use crate::wdb::Database;

/// The names of the groups of these agents, by the agents' ids in their shown form. Agents in no group are left out.
///
/// # Errors
/// Those of the database.
pub async fn groups_of(cx: &Context, agents: &[AgentId]) -> Result<HashMap<String, Vec<String>>> {
    let mut groups: HashMap<String, Vec<String>> = HashMap::new();
    if agents.is_empty() {
        return Ok(groups);
    }
    let mut sql = Fragment::sql(
        "SELECT belongs.id_agent AS agent, `group`.name AS name FROM belongs JOIN `group` ON belongs.id_group = `group`.id \
         WHERE belongs.id_agent IN (SELECT id FROM agent WHERE ",
    );
    sql.push(&scope::one_of(agents.to_vec())).push_sql(") ORDER BY belongs.id_agent, belongs.priority");
    for row in cx.manager.wdb.until(cx.deadline).rows(Database::Global, sql).await? {
        let agent =
            row.get("agent").and_then(serde_json::Value::as_u64).and_then(|id| u32::try_from(id).ok());
        if let (Some(agent), Some(name)) = (agent, row.get("name").and_then(serde_json::Value::as_str)) {
            groups.entry(AgentId::new(agent).to_string()).or_default().push(name.to_owned());
        }
    }
    Ok(groups)
}
