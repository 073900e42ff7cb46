//! [`CountingDaemon`]: the daemons of the manager that can be asked for what they count.
//!
//! The contract is a command in a JSON object, `getstats` or `getagentsstats`, on the daemon's socket
//! (`src/remoted/remcom.c`, `src/analysisd/asyscom.c`, `src/wazuh_db/wdbcom.c`), answered with `{"error": 0, "data":
//! {…}}` whose times are seconds since 1970.

use std::path::PathBuf;
use std::str::FromStr;

use serde_json::Value;

use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::home::Home;
use crate::python_json;
use crate::query::output;

/// A daemon that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountingDaemon {
    /// Counts messages to and from agents.
    Remoted,
    /// Counts events.
    Analysisd,
    /// Counts requests to the databases.
    Db,
}

/// The text names no daemon that counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this daemon counts nothing")]
pub struct UnknownCountingDaemon;

impl CountingDaemon {
    /// All of them, in the order in which they are asked where none is named.
    pub const ALL: [Self; 3] = [Self::Remoted, Self::Analysisd, Self::Db];

    /// The daemon's name, such as `wazuh-db`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Remoted => "wazuh-remoted",
            Self::Analysisd => "wazuh-analysisd",
            Self::Db => "wazuh-db",
        }
    }

    fn socket(self, home: &Home) -> PathBuf {
        match self {
            Self::Remoted => home.remote_socket(),
            Self::Analysisd => home.analysis_socket(),
            Self::Db => home.wdb_socket(),
        }
    }

    /// Whether a home has this daemon, by its socket. Blocks.
    pub(crate) fn is_there(self, home: &Home) -> bool {
        self == Self::Db || self.socket(home).exists()
    }

    /// Asks the daemon, and gives back the `data` of its answer with its times as dates.
    ///
    /// # Errors
    /// 1121 where there is no connection, 1014 where it breaks off or makes no sense, 3021 where the daemon is silent
    /// for as long as the caller waits, and the daemon's own number where it refuses.
    pub(crate) async fn counters(self, cx: &Context, request: &Value) -> Result<Value> {
        let socket = self.socket(&cx.manager.home);
        let answer = cx.ask(&socket, &python_json::to_string(request)).await;
        let answer = answer.map_err(|error| match error.fault() {
            Fault::SocketUnreachable { .. } => {
                let socket = cx.manager.home.relative(&socket).display().to_string();
                Error::new(Fault::DaemonUnreachable { socket }).caused_by(error)
            }
            _ => error,
        })?;
        read_counters(&answer)
    }
}

impl FromStr for CountingDaemon {
    type Err = UnknownCountingDaemon;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|daemon| daemon.name() == text).ok_or(UnknownCountingDaemon)
    }
}

/// Reads an answer, and writes its times as dates.
///
/// # Errors
/// 1014 where it makes no sense, and the daemon's own number where it refuses.
pub fn read_counters(answer: &[u8]) -> Result<Value> {
    let senseless = || {
        let reason = "the answer of the daemon makes no sense".to_owned();
        Error::new(Fault::SocketBroken { reason })
    };
    let mut answer: Value = serde_json::from_slice(answer).map_err(|cause| senseless().caused_by(cause))?;
    match answer.get("error").map_or(Some(0), Value::as_i64) {
        Some(0) => {}
        Some(number) => {
            let code = u16::try_from(number).map_err(|_| senseless())?;
            let message = answer.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
            return Err(Error::new(Fault::Relayed { code, message }).in_class(Class::Internal));
        }
        None => return Err(senseless()),
    }
    let mut data = answer.get_mut("data").map(Value::take).filter(Value::is_object).ok_or_else(senseless)?;
    for name in ["timestamp", "uptime"] {
        date(&mut data, name);
    }
    for agent in data.get_mut("agents").and_then(Value::as_array_mut).into_iter().flatten() {
        date(agent, "uptime");
    }
    Ok(data)
}

/// Writes a member that counts seconds since 1970 as a date.
fn date(object: &mut Value, name: &str) {
    if let Some(value) = object.get_mut(name)
        && let Some(date) = output::date(value.take())
    {
        *value = date;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn times_are_shown_as_dates() {
        let answer = json!({"error": 0, "message": "ok", "data": {
            "uptime": 1_748_731_000, "timestamp": 1_748_732_800, "name": "wazuh-db",
            "agents": [{"uptime": 1_748_731_000}, 3], "metrics": {"uptime": 1},
        }});
        assert_eq!(
            read_counters(answer.to_string().as_bytes()).expect("data"),
            json!({
                "uptime": "2025-05-31T22:36:40+00:00", "timestamp": "2025-05-31T23:06:40+00:00", "name": "wazuh-db",
                "agents": [{"uptime": "2025-05-31T22:36:40+00:00"}, 3], "metrics": {"uptime": 1},
            })
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (answer, code) in [
            ("", 1014),
            ("ok {}", 1014),
            ("[]", 1014),
            (r#"{"error":0}"#, 1014),
            (r#"{"error":0,"data":3}"#, 1014),
            (r#"{"error":"no","data":{}}"#, 1014),
            (r#"{"error":-1,"data":{}}"#, 1014),
            (r#"{"error":5,"message":"too many agents"}"#, 5),
        ] {
            assert_eq!(read_counters(answer.as_bytes()).expect_err("refused").code(), code, "{answer}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), seconds in any::<i64>()) {
            let _ = read_counters(&bytes);
            let told = json!({"data": {"uptime": seconds, "text": String::from_utf8_lossy(&bytes)}});
            prop_assert!(read_counters(told.to_string().as_bytes()).is_ok());
        }
    }
}
