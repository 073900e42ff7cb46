//! [`TaskManager`]: keeps book of tasks, in wazuh-db.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};
use wazuhctl_core::wdb;

use super::task_error::{SUCCESS, TaskError};
use super::task_request::TaskRequest;

/// wazuh-db's number for a task that is not there, or not in the state that it must have.
const NOT_FOUND: i64 = -2;

/// The book.
#[derive(Debug, Clone)]
pub(super) struct TaskManager {
    wdb: wdb::Client,
    zone: TimeZone,
}

impl TaskManager {
    pub(super) fn new(wdb: wdb::Client) -> Self {
        Self { wdb, zone: TimeZone::system() }
    }

    /// Answers a request: `{"error": 0, "data": […], "message": "Success"}`, with one entry an agent.
    pub(super) async fn answer(&self, request: &[u8]) -> Value {
        let done = match TaskRequest::parse(request) {
            Ok(request) => self.run(request).await,
            Err(error) => Err(error),
        };
        match done {
            Ok(data) => json!({ "error": SUCCESS.0, "data": data, "message": SUCCESS.1 }),
            Err(error) => error.to_answer(),
        }
    }

    /// What is to be said of each agent, in their order. A task that is not there is said to be not there.
    ///
    /// # Errors
    /// Where the database does not answer or refuses. What was written of the agents before stays.
    pub(super) async fn run(&self, request: TaskRequest) -> Result<Vec<Value>, TaskError> {
        if let TaskRequest::Cancel { node } = request {
            self.ask("upgrade_cancel_tasks", &json!({ "node": node })).await?;
            return Ok(vec![json!({ "error": SUCCESS.0, "message": SUCCESS.1 })]);
        }
        let mut entries = Vec::with_capacity(request.agents().len());
        for agent in request.agents() {
            entries.push(match self.of_agent(*agent, &request).await {
                Err(error @ TaskError::NoTask) => {
                    json!({ "error": error.number(), "message": error.to_string(), "agent": agent })
                }
                entry => Value::Object(entry?),
            });
        }
        Ok(entries)
    }

    async fn of_agent(&self, agent: u32, request: &TaskRequest) -> Result<Map<String, Value>, TaskError> {
        let (command, fields, shown) = match request {
            TaskRequest::Begin { command, node, module, .. } => {
                (*command, json!({"agent": agent, "node": node, "module": module}), Some("task_id"))
            }
            TaskRequest::Status { node, .. } => {
                ("upgrade_get_status", json!({"agent": agent, "node": node}), Some("status"))
            }
            TaskRequest::Update { node, status, error: None, .. } => {
                ("upgrade_update_status", json!({"agent": agent, "node": node, "status": status}), None)
            }
            TaskRequest::Update { node, status, error: Some(error), .. } => {
                let fields = json!({"agent": agent, "node": node, "status": status, "error_msg": error});
                ("upgrade_update_status", fields, None)
            }
            TaskRequest::Result { .. } | TaskRequest::Cancel { .. } => {
                let told = self.ask("upgrade_result", &json!({ "agent": agent })).await?;
                return Ok(self.result(agent, &told));
            }
        };
        let told = self.ask(command, &fields).await?;
        let mut entry = entry(agent);
        let shown = shown.and_then(|name| Some((name.to_owned(), told.get(name)?.clone())));
        entry.extend(shown);
        Ok(entry)
    }

    /// What the database says to a command.
    pub(super) async fn ask(&self, command: &str, fields: &Value) -> Result<Map<String, Value>, TaskError> {
        let answer = self.wdb.command(&format!("task {command} {fields}")).await?;
        let answer: Map<String, Value> =
            serde_json::from_str(&answer).map_err(|_| TaskError::DatabaseAnswer)?;
        match answer.get("error").and_then(Value::as_i64) {
            Some(0) => Ok(answer),
            Some(NOT_FOUND) => Err(TaskError::NoTask),
            _ => Err(TaskError::Database),
        }
    }

    /// All about an upgrade, in the words of reports and by the manager's clock.
    fn result(&self, agent: u32, told: &Map<String, Value>) -> Map<String, Value> {
        let mut result = entry(agent);
        for name in
            ["task_id", "node", "module", "command", "status", "error_msg", "create_time", "update_time"]
        {
            let Some(value) = told.get(name) else { continue };
            let shown = match name {
                "status" => value.as_str().and_then(reported).map(Value::from),
                "create_time" => self.clock(value),
                "update_time" => self.clock(value).filter(|_| value.as_i64().is_some_and(|time| time > 0)),
                _ => Some(value.clone()),
            };
            result.extend(shown.map(|shown| (name.to_owned(), shown)));
        }
        result
    }

    /// Seconds since 1970 as `2025/05/31 23:06:40` of the manager's clock.
    fn clock(&self, seconds: &Value) -> Option<Value> {
        let time = Timestamp::from_second(seconds.as_i64()?).ok()?.to_zoned(self.zone.clone());
        Some(time.strftime("%Y/%m/%d %H:%M:%S").to_string().into())
    }
}

/// An agent's entry where all went well.
fn entry(agent: u32) -> Map<String, Value> {
    let mut entry = Map::new();
    entry.insert("error".to_owned(), SUCCESS.0.into());
    entry.insert("message".to_owned(), SUCCESS.1.into());
    entry.insert("agent".to_owned(), agent.into());
    entry
}

/// A state in the words of reports; nothing for a state that is none. The words are part of the interface.
fn reported(status: &str) -> Option<&'static str> {
    Some(match status {
        "Pending" => "In queue",
        "In progress" => "Updating",
        "Done" => "Updated",
        "Failed" => "Error",
        "Cancelled" => "Task cancelled since the manager was restarted",
        "Timeout" => {
            "Timeout reached while waiting for the response from the agent, \
             check the result manually on the agent for more information"
        }
        "Legacy" => {
            "Legacy upgrade: check the result manually since the agent cannot report the result of the task"
        }
        _ => return None,
    })
}
