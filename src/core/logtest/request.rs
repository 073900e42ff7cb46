//! `PUT /logtest` and `DELETE /logtest/sessions/{token}`: one event, and the end of a session.
//!
//! The protocol is that of Wazuh 4.14 (`src/analysisd/logtest.c`): a frame of JSON with a command and its parameters,
//! and one of JSON for an answer, on a connection of their own.

use jiff::Timestamp;
use jiff::fmt::strtime;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::context::Context;
use crate::error::{Error, Fault, Result};

/// A line of a log, and where it is said to come from.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Event {
    /// The session to go on with; analysisd begins a new one where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The line.
    pub event: String,
    /// The format of the log, such as `syslog` or `json`.
    pub log_format: String,
    /// The log's name.
    pub location: String,
}

/// What analysisd answers: the members of its JSON, `data` and `error` among them.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer(pub Map<String, Value>);

impl Answer {
    /// What `data` holds.
    pub fn data(&self) -> Option<&Value> {
        self.0.get("data")
    }

    /// What analysisd did: negative where it failed, 1 where it had something to warn of.
    pub fn outcome(&self) -> Option<i64> {
        self.data()?.get("codemsg")?.as_i64()
    }

    /// What analysisd says of it.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        let messages = self.data().and_then(|data| data.get("messages")).and_then(Value::as_array);
        messages.into_iter().flatten().filter_map(Value::as_str)
    }
}

/// Lets analysisd decode an event and look for its rule.
///
/// # Errors
/// 7000 where analysisd refuses the request, 1013, 1121, 1014 and 3021 where it cannot be asked.
pub async fn run(cx: &Context, event: &Event) -> Result<Answer> {
    let parameters = serde_json::to_value(event).map_err(|cause| {
        Error::new(Fault::Internal { reason: "the event cannot be written".into() }).caused_by(cause)
    })?;
    let mut answer = ask(cx, "log_processing", &parameters).await?;
    if let Some(time) = answer.0.get_mut("data").and_then(|data| data.pointer_mut("/output/timestamp"))
        && let Some(instant) = time.as_str().and_then(in_utc)
    {
        *time = instant.into();
    }
    Ok(answer)
}

/// Ends a session. That there is none of this token is a message of the answer, and no error.
///
/// # Errors
/// As [`run`]; 7001 without a token.
pub async fn end_session(cx: &Context, token: &str) -> Result<Answer> {
    if token.is_empty() {
        return Err(Fault::LogtestTokenMissing.into());
    }
    ask(cx, "remove_session", &json!({ "token": token })).await
}

async fn ask(cx: &Context, command: &str, parameters: &Value) -> Result<Answer> {
    let request = json!({
        "version": 1,
        "origin": { "name": "Logtest", "module": "API" },
        "command": command,
        "parameters": parameters,
    });
    let answer = cx.ask(&cx.manager.home.logtest_socket(), &request.to_string()).await?;
    let senseless = |reason: &str| Fault::SocketBroken { reason: format!("analysisd's answer {reason}") };
    let answer: Map<String, Value> = serde_json::from_slice(&answer)
        .map_err(|cause| Error::new(senseless("is no object of JSON")).caused_by(cause))?;
    match answer.get("error").map(Value::as_i64) {
        Some(Some(0)) => Ok(Answer(answer)),
        Some(_) => {
            let message = answer.get("message").and_then(Value::as_str);
            let reason = message.unwrap_or("analysisd gives no reason").to_owned();
            Err(Fault::LogtestFailed { reason }.into())
        }
        None => Err(senseless("does not tell whether there was an error").into()),
    }
}

/// A time as analysisd writes it, `2025-05-31T23:58:21.123+0200`, in UTC with microseconds, as the Server API shows it.
fn in_utc(time: &str) -> Option<String> {
    let instant: Timestamp = strtime::parse("%Y-%m-%dT%H:%M:%S%.f%z", time).ok()?.to_timestamp().ok()?;
    Some(instant.strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string())
}

#[cfg(test)]
mod times {
    use super::*;

    #[test]
    fn are_shown_in_utc() {
        for (time, shown) in [
            ("2025-05-31T23:58:21.123+0200", Some("2025-05-31T21:58:21.123000Z")),
            ("2025-05-31T23:58:21.861+0000", Some("2025-05-31T23:58:21.861000Z")),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(in_utc(time).as_deref(), shown, "{time}");
        }
    }
}
