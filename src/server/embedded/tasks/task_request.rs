//! [`TaskRequest`]: what the task manager is asked, read from JSON.

use serde_json::{Map, Value};

use super::task_error::TaskError;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TaskRequest {
    /// New tasks: `upgrade` or `upgrade_custom`.
    Begin { command: &'static str, node: String, module: String, agents: Vec<u32> },
    /// How the last tasks stand.
    Status { node: String, agents: Vec<u32> },
    /// The last tasks' next state.
    Update { node: String, agents: Vec<u32>, status: String, error: Option<String> },
    /// All about the last tasks.
    Result { agents: Vec<u32> },
    /// What waits at the node will not happen.
    Cancel { node: String },
}

impl TaskRequest {
    /// Reads a request. Members that are not known are left out of account.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, TaskError> {
        let request: Map<String, Value> = serde_json::from_slice(bytes).map_err(|_| TaskError::Message)?;
        let object = |name| request.get(name).and_then(Value::as_object).ok_or(TaskError::Message);
        let origin = object("origin")?;
        let command = text(&request, "command")?;
        let parameters = object("parameters")?;
        let node = || text(origin, "name");
        Ok(match command.as_str() {
            "upgrade" | "upgrade_custom" => Self::Begin {
                command: if command == "upgrade" { "upgrade" } else { "upgrade_custom" },
                node: node()?,
                module: text(origin, "module")?,
                agents: agents(parameters)?,
            },
            "upgrade_get_status" => Self::Status { node: node()?, agents: agents(parameters)? },
            "upgrade_update_status" => Self::Update {
                node: node()?,
                status: text(parameters, "status")?,
                error: text(parameters, "error_msg").ok(),
                agents: agents(parameters)?,
            },
            "upgrade_result" => Self::Result { agents: agents(parameters)? },
            "upgrade_cancel_tasks" => Self::Cancel { node: node()? },
            _ => return Err(TaskError::Command),
        })
    }

    /// Which agents it is about.
    pub(super) fn agents(&self) -> &[u32] {
        match self {
            Self::Begin { agents, .. }
            | Self::Status { agents, .. }
            | Self::Update { agents, .. }
            | Self::Result { agents } => agents,
            Self::Cancel { .. } => &[],
        }
    }
}

fn text(object: &Map<String, Value>, name: &str) -> Result<String, TaskError> {
    object.get(name).and_then(Value::as_str).map(str::to_owned).ok_or(TaskError::Message)
}

fn agents(parameters: &Map<String, Value>) -> Result<Vec<u32>, TaskError> {
    let agents = parameters.get("agents").and_then(Value::as_array).filter(|agents| !agents.is_empty());
    let number = |agent: &Value| agent.as_u64().and_then(|agent| u32::try_from(agent).ok());
    agents.ok_or(TaskError::Message)?.iter().map(|agent| number(agent).ok_or(TaskError::Message)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_missing_or_of_the_wrong_type_is_refused() {
        for (request, error) in [
            ("", TaskError::Message),
            ("[]", TaskError::Message),
            ("{", TaskError::Message),
            (r#"{"command":"upgrade","parameters":{"agents":[1]}}"#, TaskError::Message),
            (r#"{"origin":{},"command":1,"parameters":{}}"#, TaskError::Message),
            (r#"{"origin":{},"command":"upgrade_result","parameters":[]}"#, TaskError::Message),
            (r#"{"origin":{},"command":"upgrade_result","parameters":{"agents":[]}}"#, TaskError::Message),
            (r#"{"origin":{},"command":"upgrade_result","parameters":{"agents":["1"]}}"#, TaskError::Message),
            (r#"{"origin":{},"command":"upgrade_result","parameters":{"agents":[-1]}}"#, TaskError::Message),
            (
                r#"{"origin":{"name":"n"},"command":"upgrade","parameters":{"agents":[1]}}"#,
                TaskError::Message,
            ),
            (r#"{"origin":{},"command":"nothing","parameters":{}}"#, TaskError::Command),
        ] {
            assert_eq!(TaskRequest::parse(request.as_bytes()), Err(error), "{request}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80), agent: u32) {
            let _ = TaskRequest::parse(&bytes);
            let request = format!(r#"{{"origin":{{}},"command":"upgrade_result","parameters":{{"agents":[{agent}]}}}}"#);
            let expected = TaskRequest::Result { agents: vec![agent] };
            prop_assert_eq!(TaskRequest::parse(request.as_bytes()), Ok(expected));
        }
    }
}
