//! [`Answer`]: what the module says of one agent.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::agents::AgentId;
use crate::error::{Class, Error, Fault, Result};

/// The module's numbers are the API's codes from here on.
const FIRST_CODE: u16 = 1810;

/// The module's number for success.
pub(super) const SUCCESS: u16 = 0;

/// The module's number for a task manager that did not answer it, for instance because it was asked too much at once.
pub(super) const TASK_MANAGER: u16 = 4;

/// The module's number for a version that is newer than the manager, which is the request's fault.
const NEWER_THAN_MANAGER: u16 = 13;

/// What the module says of one agent, or, where no agent is named, of the request.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) agent: Option<AgentId>,
    /// 0 for success.
    pub(super) number: u16,
    pub(super) message: String,
    /// All it says, `error` aside.
    pub(super) fields: Map<String, Value>,
}

impl Answer {
    /// Reads the answer to a request.
    ///
    /// # Errors
    /// 1014 for what is no such answer.
    pub(super) fn parse(bytes: &[u8]) -> Result<Vec<Self>> {
        #[derive(Deserialize)]
        struct Whole {
            data: Vec<Map<String, Value>>,
        }
        let whole: Whole = serde_json::from_slice(bytes).map_err(|cause| malformed().caused_by(cause))?;
        whole.data.into_iter().map(Self::of).collect()
    }

    fn of(mut fields: Map<String, Value>) -> Result<Self> {
        let number = fields.shift_remove("error").as_ref().and_then(Value::as_u64);
        let number = number.and_then(|number| u16::try_from(number).ok()).ok_or_else(malformed)?;
        let agent = fields.get("agent").and_then(Value::as_u64).and_then(|id| u32::try_from(id).ok());
        let message = fields.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Self { agent: agent.map(AgentId::new), number, message, fields })
    }

    /// What the module would have said of an agent that was not asked about because the task manager was found silent.
    pub(super) fn not_asked(agent: AgentId, message: &str) -> Self {
        Self { agent: Some(agent), number: TASK_MANAGER, message: message.to_owned(), fields: Map::new() }
    }

    /// The code of the API.
    pub(super) fn code(&self) -> u16 {
        FIRST_CODE.saturating_add(self.number)
    }

    /// The refusal of one agent.
    pub(super) fn refusal(&self) -> Error {
        Fault::Relayed { code: self.code(), message: self.message.clone() }.into()
    }

    /// The refusal of the whole request.
    pub(super) fn failure(&self) -> Error {
        let class = if self.number == NEWER_THAN_MANAGER { Class::BadRequest } else { Class::Internal };
        self.refusal().in_class(class)
    }
}

fn malformed() -> Error {
    let reason = "the answer of the agent upgrade module makes no sense".to_owned();
    Error::new(Fault::SocketBroken { reason })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_keep_their_order() {
        let text = br#"{"error":0,"data":[{"error":0,"message":"Success","agent":7,"task_id":31}],"message":"Success"}"#;
        let answers = Answer::parse(text).unwrap();
        let [answer] = answers.as_slice() else { panic!("one answer") };
        assert_eq!(
            (answer.agent, answer.number, answer.message.as_str()),
            (Some(AgentId::new(7)), 0, "Success")
        );
        assert_eq!(
            serde_json::to_string(&answer.fields).unwrap(),
            r#"{"message":"Success","agent":7,"task_id":31}"#
        );
    }

    #[test]
    fn rubbish_is_refused() {
        for text in [
            "",
            "{}",
            "null",
            "err",
            r#"{"data":{}}"#,
            r#"{"data":[1]}"#,
            r#"{"data":[{}]}"#,
            r#"{"data":[{"error":"0"}]}"#,
            r#"{"data":[{"error":-1}]}"#,
            r#"{"data":[{"error":70000}]}"#,
        ] {
            assert_eq!(Answer::parse(text.as_bytes()).unwrap_err().code(), 1014, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), error: u16) {
            let _ = Answer::parse(&bytes);
            let text = format!(r#"{{"data":[{{"error":{error}}}]}}"#);
            prop_assert!(Answer::parse(text.as_bytes()).unwrap()[0].code() >= 1810);
        }
    }
}
