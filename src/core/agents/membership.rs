//! Which groups agents belong to.

use std::collections::HashMap;

use super::AgentId;
use crate::error::Result;
use crate::query::Fragment;
use crate::wdb::{self, Database};

/// How many ids one statement names; the daemon takes no request over 64 KiB.
const AT_ONCE: usize = 1000;

/// The groups of these agents by the ids as they were given. What is no id, or no agent's, is left out.
///
/// # Errors
/// Those of the database.
pub async fn groups_of(wdb: &wdb::Client, ids: &[String]) -> Result<HashMap<String, Vec<String>>> {
    let numbers: Vec<AgentId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    let mut groups: HashMap<u64, Vec<String>> = HashMap::new();
    for some in numbers.chunks(AT_ONCE) {
        let mut query = Fragment::sql("SELECT id, `group` FROM agent WHERE id IN (");
        for (position, id) in some.iter().enumerate() {
            query.push_sql(if position == 0 { "" } else { "," }).push(&Fragment::integer(i64::from(id.number())));
        }
        query.push_sql(")");
        for row in wdb.rows(Database::Global, &query).await? {
            let (Some(id), Some(names)) = (row.get("id"), row.get("group").and_then(|names| names.as_str())) else {
                continue;
            };
            if let Some(id) = id.as_u64() {
                groups.insert(id, names.split(',').map(str::to_owned).collect());
            }
        }
    }
    let known = |id: &String| {
        let number: AgentId = id.parse().ok()?;
        Some((id.clone(), groups.get(&u64::from(number.number()))?.clone()))
    };
    Ok(ids.iter().filter_map(known).collect())
}
