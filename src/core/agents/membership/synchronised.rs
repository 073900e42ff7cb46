//! `GET /agents/{agent_id}/group/is_sync`: whether agents have their groups' current files.

use serde_json::{Value, json};

use super::super::registered::registered;
use super::super::{AgentId, Selection};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::groups::{HashAlgorithm, MERGED_FILE};
use crate::home::Home;
use crate::query::Fragment;
use crate::result::{Items, Messages};
use crate::wdb::{Database, Row};

const MESSAGES: Messages = Messages::new(
    "For all agents that were asked for it is shown whether they have their groups' files",
    "For some agents it could not be shown whether they have their groups' files",
    "For no agent it is shown whether it has its groups' files",
);

/// How much of the checksum of their groups' names is the name of the folder of agents in several groups.
const FOLDER_NAME: usize = 8;

/// Whether the named agents have the files that their groups have now.
///
/// # Errors
/// Those of the database. Failed items are the manager (1703) and agents that are not registered (1701).
pub async fn synchronised(cx: &Context, agents: Selection<AgentId>) -> Result<Items> {
    let registered = registered(cx).await?;
    let mut failed = agents.denied;
    let mut named = agents.named.unwrap_or_default();
    named.sort_unstable();
    let mut shown = Vec::new();
    for agent in named {
        if agent.is_manager() {
            failed.add(agent.to_string(), Fault::ManagerAgent);
            continue;
        }
        let row = if registered.contains(agent) { row(cx, agent).await? } else { None };
        let Some(row) = row else {
            failed.add(agent.to_string(), Fault::AgentNotFound);
            continue;
        };
        let home = cx.manager.home.clone();
        let synced = blocking(move || has_files(&home, &row)).await?;
        shown.push(json!({ "id": agent, "synced": synced }));
    }
    Ok(Items::new(shown, MESSAGES).with_failed(failed))
}

async fn row(cx: &Context, agent: AgentId) -> Result<Option<Row>> {
    let mut sql = Fragment::sql("SELECT `group`, merged_sum FROM agent WHERE id = ");
    sql.push(&Fragment::integer(agent.number().into()));
    Ok(cx.manager.wdb.until(cx.deadline).rows(Database::Global, sql).await?.into_iter().next())
}

/// Whether the checksum that an agent told is that of its groups' merged file. Blocks.
fn has_files(home: &Home, row: &Row) -> bool {
    let column = |name: &str| row.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let (Some(groups), Some(told)) = (column("group"), column("merged_sum")) else { return false };
    groups_checksum(home, groups).as_deref() == Some(told)
}

/// The checksum of the file that agents in these groups get, which are separated by commas and in the agents' order;
/// none where it cannot be read. Blocks.
pub fn groups_checksum(home: &Home, groups: &str) -> Option<String> {
    let folder = if groups.contains(',') {
        let sum = HashAlgorithm::Sha256.of(groups.as_bytes()).unwrap_or_default();
        home.multigroups().join(sum.get(..FOLDER_NAME).unwrap_or_default())
    } else {
        home.group(groups)
    };
    HashAlgorithm::Md5.of_file(&folder.join(MERGED_FILE))
}
