//! What of a request's body is logged.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

/// A longer body is not logged, only its length: such are files and floods, and nobody reads them in a log.
const LONGEST: usize = 64 * 1024;

/// What stands in the place of a secret.
const HIDDEN: &str = "****";

#[derive(Deserialize)]
struct Events {
    #[serde(default)]
    events: Vec<IgnoredAny>,
}

/// The body to log: its JSON, or an empty object where it is none. Of events their number, unless `detailed`.
pub(super) fn shown(path: &str, body: &[u8], detailed: bool) -> Value {
    if path == "/events" && !detailed {
        return match serde_json::from_slice::<Events>(body) {
            Ok(sent) => json!({"events": sent.events.len()}),
            Err(_) => json!({}),
        };
    }
    if body.len() > LONGEST {
        return json!({"bytes": body.len()});
    }
    serde_json::from_slice(body).unwrap_or_else(|_| json!({}))
}

/// Hides passwords, wherever they are, and the keys of agents.
pub(super) fn hide_secrets(path: &str, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| hide_secrets(path, item)),
        Value::Object(fields) => {
            for (name, field) in fields {
                let is_password = name.to_ascii_lowercase().contains("password");
                let is_agent_key = name.eq_ignore_ascii_case("key") && path.contains("/agents");
                if is_password || is_agent_key {
                    *field = Value::from(HIDDEN);
                } else {
                    hide_secrets(path, field);
                }
            }
        }
        _ => {}
    }
}
