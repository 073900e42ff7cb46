//! [`UpgradeModule`]: answers requests to upgrade agents.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use wazuhctl_core::query::Fragment;
use wazuhctl_core::wdb::{self, Database};

use super::task_manager::TaskManager;
use super::task_request::TaskRequest;

/// The number and words for success.
const SUCCESS: (u8, &str) = (0, "Success");
const NOT_JSON: (u8, &str) = (1, "Could not parse message JSON");
const PARAMETERS_MISSING: (u8, &str) = (2, "Required parameters in json message where not found");
const NOT_RECOGNIZED: (u8, &str) = (3, "JSON parameter not recognized");
const TASK_MANAGER_SILENT: (u8, &str) = (4, "Task manager communication error");
const AGENT_UNKNOWN: (u8, &str) = (6, "Agent information not found in database");
const MANAGER: (u8, &str) = (7, "Action not available for Manager (agent 000)");
const NOT_ACTIVE: (u8, &str) = (8, "Agent is not active");

/// The module.
#[derive(Debug, Clone)]
pub(super) struct UpgradeModule {
    wdb: wdb::Client,
    tasks: TaskManager,
}

/// A refusal of a whole request: its number and words.
type Refusal = (u8, String);

impl UpgradeModule {
    pub(super) fn new(wdb: wdb::Client, tasks: TaskManager) -> Self {
        Self { wdb, tasks }
    }

    /// Answers a request, in the shape of the task manager's answers.
    pub(super) async fn answer(&self, request: &[u8]) -> Value {
        match self.entries(request).await {
            Ok(entries) => json!({ "error": SUCCESS.0, "data": entries, "message": SUCCESS.1 }),
            Err((number, words)) => {
                let whole = if number == NOT_RECOGNIZED.0 { NOT_RECOGNIZED.1 } else { &words };
                json!({ "error": number, "data": [{ "error": number, "message": words }], "message": whole })
            }
        }
    }

    async fn entries(&self, request: &[u8]) -> Result<Vec<Value>, Refusal> {
        let refusal = |(number, words): (u8, &str)| (number, words.to_owned());
        let request: Value = serde_json::from_slice(request).map_err(|_| refusal(NOT_JSON))?;
        let command = request.get("command").and_then(Value::as_str);
        let parameters = request.get("parameters").and_then(Value::as_object);
        let (Some(command), Some(parameters)) = (command, parameters) else {
            return Err(refusal(PARAMETERS_MISSING));
        };
        let agents = parameters.get("agents").and_then(Value::as_array).filter(|agents| !agents.is_empty());
        let agents = agents.ok_or_else(|| refusal(PARAMETERS_MISSING))?;
        if !matches!(command, "upgrade" | "upgrade_custom" | "upgrade_result") {
            return Err(refusal(NOT_RECOGNIZED));
        }
        let number = |agent: &Value| agent.as_u64().and_then(|agent| u32::try_from(agent).ok());
        let agents: Vec<u32> = agents
            .iter()
            .map(|agent| number(agent).ok_or_else(|| refusal((NOT_RECOGNIZED.0, "Agent id not recognized"))))
            .collect::<Result<_, _>>()?;
        if command == "upgrade_result" {
            return Ok(self.results(agents).await);
        }
        check(command, parameters).map_err(|words| (NOT_RECOGNIZED.0, words))?;
        tracing::warn!("agents cannot be upgraded: an embedded manager has no connection to agents");
        Ok(self.refuse(&agents).await)
    }

    /// Why each of these agents cannot be upgraded.
    async fn refuse(&self, agents: &[u32]) -> Vec<Value> {
        let ids: Vec<Fragment> = agents.iter().map(|id| Fragment::integer((*id).into())).collect();
        let mut sql = Fragment::sql("SELECT id FROM agent WHERE id IN ");
        sql.push(&Fragment::join(&ids, ",").enclosed());
        let known: HashSet<u64> = match self.wdb.rows(Database::Global, sql).await {
            Ok(rows) => rows.iter().filter_map(|row| row.get("id")?.as_u64()).collect(),
            Err(error) => {
                tracing::error!(%error, "the agents to upgrade could not be looked up");
                HashSet::new()
            }
        };
        let reason = |id: u32| match id {
            id if !known.contains(&id.into()) => AGENT_UNKNOWN,
            0 => MANAGER,
            _ => NOT_ACTIVE,
        };
        agents.iter().map(|id| entry(*id, reason(*id))).collect()
    }

    /// What the task manager says of each agent's last upgrade.
    async fn results(&self, agents: Vec<u32>) -> Vec<Value> {
        match self.tasks.run(TaskRequest::Result { agents: agents.clone() }).await {
            Ok(results) => results,
            Err(_) => agents.into_iter().map(|id| entry(id, TASK_MANAGER_SILENT)).collect(),
        }
    }
}

fn entry(agent: u32, (number, words): (u8, &str)) -> Value {
    json!({ "error": number, "message": words, "agent": agent })
}

/// Checks the types of the parameters that a command takes; those it does not are left out of account.
fn check(command: &str, parameters: &Map<String, Value>) -> Result<(), String> {
    for (name, value) in parameters {
        match (command, name.as_str()) {
            ("upgrade", "wpk_repo" | "version" | "package_type")
            | ("upgrade_custom", "file_path" | "installer")
                if !value.is_string() =>
            {
                return Err(format!("Parameter \"{name}\" should be a string"));
            }
            ("upgrade", "use_http" | "force_upgrade") if !value.is_boolean() => {
                return Err(format!("Parameter \"{name}\" should be true or false"));
            }
            ("upgrade", "package_type") if !matches!(value.as_str(), Some("rpm" | "deb")) => {
                return Err(format!("Invalid parameter \"{name}\", value should be \"rpm\" or \"deb\""));
            }
            _ => {}
        }
    }
    Ok(())
}
